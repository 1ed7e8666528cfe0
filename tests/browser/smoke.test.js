// The built UI starts in a browser under the window's policy, and every place opens.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accessible, noSidewaysScroll, pictures, start, stop } from "./harness.js";

after(stop);

for (const language of ["en", "zh-CN"]) {
  test(`each place opens and axe finds nothing: ${language}`, async () => {
    const { page, call, close } = await start({ language });
    const state = await call("workspace.state");
    assert.equal(state.status.workspace?.sample, true, JSON.stringify(state.status));
    for (const place of ["meeting", "leads", "content", "actions", "minutes"]) {
      await page.locator(`nav.rail a[href="#/${place}"]`).click();
      await page.locator(`nav.rail a[href="#/${place}"][aria-current="page"]`).waitFor();
      await page.locator("main h1").first().waitFor();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await accessible(page, `${place}, ${language}, ${colorScheme}`);
      }
      await pictures(page, `${place}-${language}`);
      await noSidewaysScroll(page, place);
    }
    await close();
  });
}

test("another site's page in the same browser is not answered", async () => {
  const { url, close } = await start();
  const response = await fetch(`${url}/call/workspace.state`, {
    method: "POST",
    headers: { origin: "https://example.org" },
    body: "{}",
  });
  assert.equal(response.status, 403);
  assert.equal((await response.json()).code, "not_local");
  await close();
});

test("what was acknowledged is there after the program was killed", async () => {
  const first = await start();
  await first.call("workspace.setTeams", { marketing: "Lantern", sales: "Quay" });
  await first.page.getByText("Lantern").first().waitFor();
  await first.kill();
  const second = await start({ home: first.home });
  await second.page.getByText("Lantern").first().waitFor();
  await second.close();
});
