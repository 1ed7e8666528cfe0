// The Promises place: what was agreed is written down, judged on what the CRM exported, looked back on, and worked with in
// the meeting.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { start, stop } from "./harness.js";
import { go } from "./tour.js";

after(stop);

const verdicts = (page) => page.locator("article .verdict b").allInnerTexts();

test("an agreement is written down by keyboard and judges the weeks that are there", async () => {
  const app = await start();
  const { page, call } = app;
  await call("workspace.startOwn", {
    teams: { marketing: "Brightwork", sales: "Riverside" }, weekday: "thu", time: "10:00", zone: "Europe/Berlin", language: "en",
    people: [{ name: "Ana Ruiz", side: "marketing", email: null }],
  });
  await go(page, "promises");
  await page.getByText("Nothing was agreed yet").last().waitFor();
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "In force from" }).fill("2026-11-02");
  await dialog.getByLabel("Leads a week, at least").fill("sixty");
  await page.keyboard.press("Enter");
  await dialog.getByText("A whole number of leads.").waitFor();
  await dialog.getByLabel("Leads a week, at least").fill("2");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.locator("article svg").first().waitFor();
  assert.deepEqual(await verdicts(page), ["Broken", "Nothing to judge", "Nothing to judge", "Nothing to judge"]);
  await page.getByRole("heading", { name: "We hand over 2 leads by each Monday, 09:00." }).waitFor();
  await app.close();
});

test("each number opens its leads, bars go by arrows, and one can look back from meeting to meeting", async () => {
  const app = await start();
  const { page, call } = app;
  await go(page, "promises");
  await page.locator("article svg").first().waitFor();
  assert.deepEqual(await verdicts(page), ["Broken", "Open", "Open", "Open"]);
  const place = await call("promises.place");
  const week = place.promises[0].weeks[place.promises[0].shown];
  assert.equal(await page.locator("article .figure button").first().innerText(), String(week.judged.count));

  // Every bar is reached by arrows and says a whole sentence.
  const bars = page.locator("article").first().locator("svg [role=button]");
  await bars.nth(place.promises[0].shown).focus();
  await page.keyboard.press("ArrowLeft");
  const before = page.locator("svg [role=button]:focus");
  assert.match(await before.getAttribute("aria-label"), /^Week 47: 41 of 50\. Broken\. Opens the leads\.$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("41 leads, as they stand today.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await page.keyboard.press("[");
  await page.locator("main .past").waitFor();
  const past = await page.locator("article .figure button").first().innerText();
  assert.equal(past, "41", "as of the last closed meeting the week before was the latest");
  await page.keyboard.press("t");
  await page.locator("main .past").waitFor({ state: "detached" });
  await app.close();
});

test("in the meeting the promises are there to work with, and a broken one can be put on the agenda", async () => {
  const app = await start();
  const { page, call } = app;
  await page.locator("[data-row]").first().waitFor();
  const broken = page.locator("ul.calls li").filter({ hasText: "Too few leads: 34 of 50" });
  await broken.getByText("Promise broken 3 weeks in a row").waitFor();
  await broken.getByRole("button", { name: "add as item" }).click();
  await broken.getByText(/item \d/).waitFor();
  const { meeting } = await call("meeting.place");
  await call("meeting.start", { id: meeting.id });
  const { agenda } = await call("meeting.run");
  await call("item.start", { id: agenda.find((item) => item.kind === "promises").id });
  await page.locator("article svg").first().waitFor();
  assert.equal(await page.locator("article .figure button").first().innerText(), "34");
  assert.equal(await page.locator("button.short").count(), 2, "one promise a side is drawn, the others stand as lines");

  // What is decided and to be done about it is remembered by its item.
  const item = agenda.find((one) => one.title.startsWith("Too few leads"));
  await call("item.start", { id: item.id });
  await call("line.write", { item: item.id, line: "/d restart the Benelux campaign" });
  await call("line.write", { item: item.id, line: "/a restart it @ines fri" });
  await call("meeting.close", { id: meeting.id });
  const { suggestions } = await call("meeting.prepare");
  const about = suggestions.find(({ key }) => key === "promise:volume").about;
  assert.equal(about.lastDecision.text[0].words, "restart the Benelux campaign");
  assert.equal(about.unfinished, 1);
  await app.close();
});
