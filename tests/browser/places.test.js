// Each screen in both languages, light and dark, on a laptop and in the smallest window: axe finds nothing, nothing
// scrolls sideways, the page complains of nothing. Pictures of all are kept in results/ for people to look at.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { findings, noSidewaysScroll, pictures, sizes, start, stop } from "./harness.js";
import { fault, tour } from "./tour.js";

after(stop);

/** Looks at a screen; what is wrong is gathered, so that one run tells all. */
const looker = (wrong) => async (name, { page, language }, { strict }) => {
  await pictures(page, `${name}-${language}`, async (theme, size) => {
    const where = `${name}, ${language}, ${theme}, ${size.width}`;
    // Structure does not change with the theme; colours do not with the size.
    const only = theme === "dark" ? ["color-contrast"] : null;
    if (theme === "light" || size === sizes[0]) {
      for (const found of await findings(page, { strict, only })) wrong.push(`${where}: ${found}`);
    }
    await noSidewaysScroll(page, where).catch(({ message }) => wrong.push(message));
  });
};

describe("every screen", { concurrency: 2 }, () => {
  for (const language of ["en", "zh-CN"]) {
    test(`is whole in ${language}`, async () => {
      const wrong = [];
      const look = looker(wrong);
      const app = await start({ language });
      await tour(app, look);
      await app.close();
      await fault(language, look);
      assert.equal(wrong.join("\n\n"), "");
    });
  }
});
