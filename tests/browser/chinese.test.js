// In Chinese no word of the screen is English: Latin letters are names, brands, units, or somebody's own data.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { contacts } from "./contacts.js";
import { start, stop } from "./harness.js";
import { fault, tour } from "./tour.js";

after(stop);

/** Words that Chinese takes over as they are: the product, other programs, formats, the field's own terms (PRODUCT.md), what stands on keys, examples of a line, zones. */
const taken = new Set(
  `Entente HubSpot Salesforce Pipedrive Zoho Dynamics Mailchimp MQL SAL SQL XLSX English CSV CRM ID HTML JSON EML Markdown UTF crm exports all contacts csv hubspot Windows LE BE NUL Ctrl Alt Esc Del PgUp PgDn Space Tab Delete
  Enter Escape Mod ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown entente broken Berlin`.split(/\s+/),
);

/** Everything a person reads or hears: text, names of controls, placeholders, tips. */
function said() {
  const lines = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const { parentElement: within } = node;
    if (within && !within.closest("script, style, [lang=en]") && (within.checkVisibility() || within.closest("option, .hidden-words"))) lines.push(node.data);
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]"))
    for (const name of ["aria-label", "placeholder", "title", "alt"]) lines.push(element.getAttribute(name) ?? "");
  return lines;
}

const latin = /[A-Za-zÀ-ž]{2,}/g;

test("every screen is Chinese in Chinese", async () => {
  const wrong = [];
  // What the contract answered is data, where it is written by people: not a code such as `noDifference`.
  const data = new Set(contacts(300).text.match(latin));
  const gather = (value, key = "") => {
    if (typeof value === "string") {
      if (key !== "message" && key !== "hint" && !/^[a-z]+(?:[A-Z][a-z]*)*$/.test(value)) for (const [word] of value.matchAll(latin)) data.add(word);
    } else if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) gather(inner, Array.isArray(value) ? key : name);
    }
  };
  const listen = (page) =>
    page.on("response", async (response) => {
      if (response.url().includes("/call/")) gather(await response.json().catch(() => null));
    });
  const look = async (name, { page, settled }) => {
    await settled();
    const lines = await page.evaluate(said);
    for (const line of lines) {
      const words = [...line.matchAll(latin)].map(([word]) => word).filter((word) => !taken.has(word) && !data.has(word));
      if (words.length > 0) wrong.push(`${name}: ${line.trim().slice(0, 120)} (${words.join(" ")})`);
    }
  };
  const app = await start({ language: "zh-CN" });
  listen(app.page);
  await app.page.reload();
  await tour(app, look);
  await app.close();
  await fault("zh-CN", look);
  assert.equal([...new Set(wrong)].join("\n"), "");
});
