// A day's field: typed as people write it, by arrows in the calendar, in both languages; what cannot be read is told and
// stays. Knows three places that have one; what is read as which day is tested in ui/src/kit/calendar.test.ts.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { findings, start, stop, until } from "./harness.js";
import { go } from "./tour.js";

after(stop);

const focused = (locator) => locator.evaluate((element) => element === document.activeElement);

async function newAction(page, { what, title, field }) {
  await go(page, "actions");
  await page.locator("[data-row]").first().waitFor();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: title, exact: true });
  await dialog.getByRole("textbox", { name: what }).fill("Call the dairy");
  return { dialog, day: dialog.getByRole("textbox", { name: field, exact: true }) };
}
const english = { what: "What is to be done", title: "New action", field: "By when" };
const chinese = { what: "要做什么", title: "新行动", field: "期限" };

/** When the action that was made is due. */
const dueOf = async (call) => {
  const words = (action) => action.text.map((piece) => piece.words ?? piece.name).join("");
  const { open } = await call("action.place");
  return open.find((action) => words(action) === "Call the dairy")?.dueOn;
};

test("a day is typed, understood before Enter, and kept", async () => {
  const app = await start();
  const { page, call } = app;
  const { dialog, day } = await newAction(page, english);
  await day.fill("fri");
  await dialog.getByText("Fri 27 Nov", { exact: true }).waitFor();
  await day.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await until(() => dueOf(call), "2026-11-27", "the next Friday");
  await app.close();
});

test("what is no day is told, keeps the form open and is not lost; an empty field is no day", async () => {
  const app = await start();
  const { page, call } = app;
  const { dialog, day } = await newAction(page, english);
  await day.fill("1 dec");
  await day.fill("soonish");
  await day.press("Enter");
  await dialog.getByRole("alert").getByText("No day can be read here.", { exact: false }).waitFor();
  assert.equal(await day.inputValue(), "soonish");
  assert.equal(await day.getAttribute("aria-invalid"), "true");
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole("button", { name: "Keep" }).click();
  await app.settled();
  assert.ok(await dialog.isVisible(), "the form waits");
  assert.equal(await dueOf(call), undefined, "nothing was made");
  assert.equal(await day.inputValue(), "soonish");

  await day.fill("1 dec");
  await dialog.getByRole("alert").waitFor({ state: "detached" });
  await page.keyboard.press("Tab");
  assert.equal(await day.inputValue(), "1 Dec 2026");
  await day.fill("");
  await dialog.getByRole("button", { name: "Keep" }).click();
  await dialog.waitFor({ state: "detached" });
  await until(() => dueOf(call), null, "no day");
  await app.close();
});

test("the calendar is walked by arrows, and Escape leaves it but not the form", async () => {
  const app = await start();
  const { page, call } = app;
  const { dialog, day } = await newAction(page, english);
  const calendar = page.getByRole("dialog", { name: "Calendar: By when" });
  await day.press("Alt+ArrowDown");
  await until(() => focused(calendar.getByRole("button", { name: "Thursday 26 November 2026" })), true, "today has the focus");
  assert.deepEqual(await findings(page), []);
  for (const [key, name] of [["ArrowRight", "Friday 27 November 2026"], ["ArrowDown", "Friday 4 December 2026"], ["PageDown", "Monday 4 January 2027"], ["End", "Sunday 10 January 2027"], ["PageUp", "Thursday 10 December 2026"], ["Home", "Monday 7 December 2026"], ["ArrowLeft", "Sunday 6 December 2026"], ["ArrowUp", "Sunday 29 November 2026"]]) {
    await page.keyboard.press(key);
    await until(() => focused(calendar.getByRole("button", { name, exact: true })), true, `${key} goes to ${name}`);
  }
  await page.keyboard.press("Escape");
  await calendar.waitFor({ state: "detached" });
  assert.ok(await focused(day), "the field has the focus again");
  assert.equal(await day.inputValue(), "", "nothing was chosen");

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await calendar.waitFor({ state: "detached" });
  assert.equal(await day.inputValue(), "3 Dec 2026");
  assert.ok(await focused(day), "the field has the focus again");

  // By pointer, over the dialog's edge: the whole month can be reached.
  await dialog.getByRole("button", { name: "Calendar: By when" }).click();
  const last = calendar.locator("tbody button").last();
  await last.click({ trial: true });
  const box = await calendar.boundingBox();
  const { width, height } = page.viewportSize();
  assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, "it lies in the window");
  await calendar.getByRole("button", { name: "Month after" }).click();
  await calendar.getByRole("button", { name: "Friday 8 January 2027" }).click();
  assert.equal(await day.inputValue(), "8 Jan 2027");
  await page.keyboard.press("Tab");
  assert.ok(await dialog.isVisible());
  await dialog.getByRole("button", { name: "Keep" }).click();
  await until(() => dueOf(call), "2027-01-08", "the day of the calendar");
  await app.close();
});

test("a day in a row is put right in place: Tab keeps, Escape does not, what cannot be read stays", async () => {
  const app = await start();
  const { page, call } = app;
  const { meeting } = await call("meeting.place");
  await call("meeting.start", { id: meeting.id });
  await go(page, "meeting");
  const { agenda } = await call("meeting.run", { meeting: meeting.id });
  await call("item.start", { id: agenda.find((item) => item.kind === "actions").id });
  const button = page.getByRole("button", { name: /^Due: / }).first();
  await button.waitFor();
  const id = await button.locator("xpath=ancestor::li[1]").getAttribute("data-row");
  const row = page.locator(`li[data-row="${id}"]`);
  const dueOn = async () => (await call("action.place")).open.find((action) => action.id === id).dueOn;
  const field = row.getByRole("textbox", { name: "Due", exact: true });
  const before = await dueOn();

  await row.getByRole("button", { name: /^Due: / }).click();
  await page.keyboard.type("9 dec");
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
  await app.settled();
  assert.equal(await dueOn(), before);
  await until(() => focused(row.getByRole("button", { name: /^Due: / })), true, "the row's day has the focus again");

  await page.keyboard.press("Enter");
  await page.keyboard.type("soonish");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await row.getByRole("alert").waitFor();
  assert.equal(await field.inputValue(), "soonish");
  assert.equal(await dueOn(), before);

  await field.fill("9 dec");
  await field.press("Enter");
  await until(dueOn, "2026-12-09", "Enter keeps");
  await page.getByRole("button", { name: "Due: Wed 9 Dec" }).waitFor();
  await app.close();
});

test("a meeting is moved to a day and a time as they are typed", async () => {
  const app = await start();
  const { page, call } = app;
  const { meeting } = await call("meeting.place");
  await page.getByRole("button", { name: "Move or skip" }).click();
  const form = page.getByRole("dialog", { name: "Move or skip" });
  const day = form.getByRole("textbox", { name: "Day", exact: true });
  assert.equal(await day.inputValue(), "26 Nov 2026");
  await day.fill("tomorrow");
  await form.getByRole("textbox", { name: "Time" }).fill("2:30 pm");
  await form.getByRole("button", { name: "Move it there" }).click();
  await form.waitFor({ state: "detached" });
  await until(async () => (await call("meeting.prepare", { meeting: meeting.id })).meeting.starts.local.slice(0, 16), "2026-11-27T14:30", "moved");
  await app.close();
});

test("in Chinese a day stands and is read as Chinese writes it", async () => {
  const app = await start({ language: "zh-CN" });
  const { page, call } = app;
  const { dialog, day } = await newAction(page, chinese);
  await day.fill("下周三");
  await dialog.getByText("12月2日周三", { exact: true }).waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await day.inputValue(), "2026年12月2日");
  await day.press("Alt+ArrowDown");
  const calendar = page.getByRole("dialog", { name: "日历：期限" });
  await until(() => focused(calendar.getByRole("button", { name: "2026年12月2日星期三" })), true, "the day that is chosen has the focus");
  assert.deepEqual(await calendar.locator("th").allInnerTexts(), ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  assert.equal(await day.inputValue(), "2026年12月3日");
  await day.fill("改天");
  await day.press("Enter");
  await dialog.getByRole("alert").getByText("看不出是哪一天。", { exact: false }).waitFor();
  await day.fill("12/4");
  await day.press("Enter");
  await until(() => dueOf(call), "2026-12-04", "the month first");
  await app.close();
});
