// Each screen by keyboard alone: Tab reaches every control and the focus is seen, arrows go through lists, single keys
// leave text fields alone, and an input method's Enter writes nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { start, stop, until } from "./harness.js";
import { fault, go, tour } from "./tour.js";

after(stop);

/** Watches where the focus goes, and whether one sees it: put into the page, where it stays until it is loaded anew. */
function watcher() {
  /** How it looks, with what holds it and, in a list box, the row it stands for. */
  const looks = (element) => {
    const parts = [];
    const row = document.getElementById(element.getAttribute("aria-activedescendant"));
    for (const from of row ? [row, element] : [element]) {
      for (let at = from, up = 0; at instanceof Element && up < 4; at = at.parentElement, up += 1) {
        const { outlineStyle, outlineWidth, outlineColor, borderColor, borderWidth, boxShadow, backgroundColor } = getComputedStyle(at);
        parts.push([outlineStyle, outlineWidth, outlineColor, borderColor, borderWidth, boxShadow, backgroundColor].join(" "));
      }
    }
    return parts.join("|");
  };
  const named = (element) => {
    const name = element.getAttribute("aria-label") || element.innerText || element.getAttribute("placeholder") || element.className;
    return `${element.tagName.toLowerCase()} “${String(name).trim().slice(0, 60)}”`;
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const watched = {
    reached: new Set(),
    unseen: new Set(),
    outside: new Set(),
    begin() {
      watched.reached = new Set();
      watched.unseen = new Set();
      watched.outside = new Set();
      document.activeElement?.blur();
    },
    /** What Tab has to reach: of a modal dialog only what is in it. */
    wanted() {
      const within = document.querySelector("dialog[open]") ?? document.body;
      const all = within.querySelectorAll("a[href], button, input, select, textarea, iframe, [tabindex]");
      return [...all].filter((element) => (element.tabIndex >= 0 || element instanceof HTMLIFrameElement) && !element.disabled && shown(element));
    },
    /** One row of a list is reached by Tab, whichever was used last; the others by arrows. */
    missed() {
      const reached = (element) =>
        watched.reached.has(element) ||
        (element.matches("[data-row]") && [...watched.reached].some((one) => element.closest("[data-arrows]")?.contains(one)));
      return watched.wanted().filter((element) => !reached(element)).map(named);
    },
    /** What Tab leaves out has to lie in something that hears arrows, or stand for a key of its row. */
    stranded() {
      const within = document.querySelector("dialog[open]") ?? document.body;
      const out = [...within.querySelectorAll("button[tabindex='-1'], a[href][tabindex='-1'], input[tabindex='-1']")];
      return out.filter((element) => shown(element) && !element.closest("[data-arrows], [data-row], [role=listbox]")).map(named);
    },
    faults: () => ({ unseen: [...watched.unseen], outside: [...watched.outside] }),
  };
  let before = null;
  // By the next Tab all is drawn: what has the focus now, and what had it before.
  addEventListener(
    "keydown",
    ({ key }) => {
      if (key !== "Tab") return;
      const now = document.activeElement;
      // In the line Tab takes what is offered, and the focus stays.
      if (before?.element === now) return;
      if (before?.element.isConnected && looks(before.element) === before.looks) watched.unseen.add(named(before.element));
      before = now && now !== document.body && !(now instanceof HTMLIFrameElement) ? { element: now, looks: looks(now) } : null;
    },
    true,
  );
  // A frame tells nothing of its focus; the window loses it.
  addEventListener("blur", () => watched.reached.add(document.activeElement));
  addEventListener("focusin", ({ target }) => {
    watched.reached.add(target);
    const box = target.getBoundingClientRect();
    const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    if (!inside) watched.outside.add(named(target));
  });
  globalThis.watched = watched;
}

/** Tabs until everything is reached, or as often as that could ever take. */
async function tabThrough(page) {
  await page.evaluate(() => globalThis.watched.begin());
  let turns = 0;
  for (;;) {
    const left = await page.evaluate(() => [globalThis.watched.missed().length, globalThis.watched.wanted().length]);
    if (left[0] === 0 || turns > left[1] * 2 + 40) break;
    for (let times = 0; times < Math.max(4, left[0]); times += 1, turns += 1) await page.keyboard.press("Tab");
  }
  return page.evaluate(() => ({ missed: globalThis.watched.missed(), stranded: globalThis.watched.stranded(), ...globalThis.watched.faults() }));
}

/** Goes through each list of rows by arrows. */
async function arrowsThrough(page) {
  const wrong = [];
  const within = page.locator((await page.locator("dialog[open]").count()) > 0 ? "dialog[open]" : "body");
  for (const list of await within.locator("[data-arrows]").filter({ has: page.locator("[data-row]") }).all()) {
    const rows = list.locator("[data-row]");
    const count = await rows.count();
    if (count < 2 || !(await list.isVisible())) continue;
    const at = () => list.evaluate((box) => [...box.querySelectorAll("[data-row]")].indexOf(document.activeElement));
    await rows.first().focus();
    for (const [key, wanted] of [["ArrowDown", 1], ["ArrowUp", 0], ["ArrowUp", 0], ["End", count - 1], ["ArrowDown", count - 1], ["Home", 0]]) {
      await page.keyboard.press(key);
      if ((await at()) !== wanted) wrong.push(`${key} went to row ${await at()}, not ${wanted} of ${count}`);
    }
  }
  return wrong;
}

test("every screen is walked by keyboard alone", async () => {
  const wrong = [];
  const look = async (name, { page }) => {
    if (!(await page.evaluate(() => "watched" in globalThis))) await page.evaluate(watcher);
    const found = await tabThrough(page);
    for (const [fault, which] of Object.entries(found)) if (which.length > 0) wrong.push(`${name}: ${fault}: ${which.join(", ")}`);
    for (const one of await arrowsThrough(page)) wrong.push(`${name}: ${one}`);
    await page.evaluate(() => document.activeElement?.blur());
  };
  const app = await start();
  await tour(app, look);
  await app.close();
  await fault("en", look);
  assert.equal(wrong.join("\n"), "");
});

test("a row opens by Enter and Escape gives the focus back", async () => {
  const app = await start();
  const { page } = app;
  const agenda = page.getByRole("region", { name: "Agenda" });
  const row = agenda.locator("li[data-row]").nth(1);
  await row.waitFor();
  await agenda.locator("li[data-row]").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await agenda.getByRole("textbox", { name: "Title" }).waitFor();
  await until(() => agenda.getByRole("textbox", { name: "Title" }).evaluate((field) => field === document.activeElement), true, "the form has the focus");
  await page.keyboard.press("Escape");
  await agenda.getByRole("textbox", { name: "Title" }).waitFor({ state: "detached" });
  await until(() => row.evaluate((element) => element === document.activeElement), true, "the row has the focus again");

  // A dialog gives the focus back to what had it.
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  for (const words of ["Everywhere", "Preparing a meeting", "In the meeting", "On a lead", "Pause, go on", "Write an outcome"]) await keys.getByText(words, { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
  await until(() => row.evaluate((element) => element === document.activeElement), true, "the row has the focus still");

  // Presenter by key, by arrows, by Enter.
  await page.keyboard.press("p");
  const presenter = page.getByRole("dialog", { name: "Who presents" });
  await presenter.waitFor();
  const chosen = await presenter.getByRole("button").nth(1).innerText();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await presenter.waitFor({ state: "detached" });
  await row.getByRole("button", { name: chosen.split(" ")[0], exact: true }).waitFor();

  for (const [index, name] of ["Meeting", "Promises", "Leads", "Content", "Actions", "Minutes"].entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    await page.getByRole("navigation").getByRole("link", { name, exact: false }).and(page.locator("[aria-current=page]")).waitFor();
  }
  await app.close();
});

test("a standing item that was removed comes back, from its word at once or later from the agenda's own line", async () => {
  const app = await start();
  const { page, call } = app;
  const agenda = page.getByRole("region", { name: "Agenda" });
  const row = agenda.locator("li[data-row]").filter({ hasText: "Content trade" });
  const shown = async () => (await call("meeting.prepare")).agenda.map(({ title, minutes }) => `${title} ${minutes}`);
  await row.waitFor();
  await row.focus();
  await page.keyboard.press("7");
  const before = ["Last week’s actions 5", "Promises 5", "Slipping leads and handover 10", "Content trade 7", "Topics from both sides 10", "Decisions and new actions 3", "Was it worth it? 2"];
  await until(shown, before, "the timebox is this meeting's own");
  await page.keyboard.press("Alt+ArrowUp");
  const moved = [...before.slice(0, 2), before[3], before[2], ...before.slice(4)];
  await until(async () => (await agenda.locator("li .title").allInnerTexts())[2], "Content trade", "moved");
  await until(shown, moved, "moved");
  await page.keyboard.press("Delete");
  await row.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Put it back" }).press("Enter");
  await until(shown, moved, "as and where it was");

  await row.focus();
  await page.keyboard.press("Delete");
  await row.waitFor({ state: "detached" });
  const back = agenda.getByRole("button", { name: "Put back: Content trade" });
  await agenda.getByText("Left out this time:").waitFor();
  await back.focus();
  await page.keyboard.press("Enter");
  await until(shown, [...before.slice(0, 3), "Content trade 10", ...before.slice(4)], "as the template has it");
  await back.waitFor({ state: "detached" });
  await until(() => row.evaluate((element) => element === document.activeElement), true, "it has the focus");
  await app.close();
});

test("a word about what was done leaves the time in sight, and takes it back", async () => {
  const app = await start();
  const { page, call } = app;
  const { meeting } = await call("meeting.place");
  await call("meeting.start", { id: meeting.id });
  const { agenda } = await call("meeting.run", { meeting: meeting.id });
  await call("item.start", { id: agenda.find(({ kind }) => kind === "rating").id });
  await go(page, "meeting");
  await page.getByText("0 of 8 rated").waitFor();
  await page.keyboard.press("8");
  await page.getByText("1 of 8 rated").waitFor();
  const back = page.getByRole("button", { name: "Take back" });
  const [word, dock] = await Promise.all([back.locator("xpath=..").boundingBox(), page.locator("footer.dock").boundingBox()]);
  assert.ok(word.y + word.height <= dock.y, `the word ends at ${word.y + word.height}, the dock begins at ${dock.y}`);
  await back.press("Enter");
  await page.getByText("0 of 8 rated").waitFor();
  await app.close();
});

test("single keys leave text fields alone", async () => {
  const app = await start();
  const { page, call } = app;
  const typed = "a q r y 1 0 / ? n d x e i l m p f t k";
  const counts = async () => (await call("lead.list", { filter: "all", search: "" })).counts;
  const before = await counts();
  for (const [place, name] of [["leads", "Search leads"], ["minutes", "Search the minutes"]]) {
    await go(page, place);
    const field = page.getByRole("textbox", { name }).or(page.getByRole("searchbox", { name }));
    await field.click();
    await page.keyboard.type(typed);
    assert.equal(await field.inputValue(), typed, place);
    assert.equal(await page.getByRole("dialog").count(), 0, place);
    await page.keyboard.press("Escape");
    await until(() => field.inputValue(), "", "Escape clears it");
  }
  assert.deepEqual(await counts(), before);

  const { meeting } = await call("meeting.place");
  await call("meeting.start", { id: meeting.id });
  await go(page, "meeting");
  const line = page.getByRole("combobox", { name: /^Outcome/ });
  await line.click();
  await page.keyboard.type(`/n ${typed}`);
  assert.equal(await line.inputValue(), `/n ${typed}`);
  const run = await call("meeting.run", { meeting: meeting.id });
  assert.ok(run.clock.running, "a space in the line pauses nothing");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  assert.equal((await call("meeting.run", { meeting: meeting.id })).current, run.current, "an arrow in the line changes no item");
  await app.close();
});

test("an input method's Enter writes nothing, the next one does", async () => {
  const app = await start({ language: "zh-CN" });
  const { page, call } = app;
  const { meeting } = await call("meeting.place");
  await call("meeting.start", { id: meeting.id });
  const line = page.locator("footer input");
  await line.click();
  const outcomes = async () => (await call("meeting.run", { meeting: meeting.id })).outcomes.length;
  const keyboard = await page.context().newCDPSession(page);
  const enter = { windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229, key: "Process", code: "Enter" };
  await page.keyboard.insertText("／d ");
  await keyboard.send("Input.imeSetComposition", { text: "mingtian", selectionStart: 8, selectionEnd: 8 });
  await app.settled();
  await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  await line.evaluate((field) => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true })));
  await app.settled();
  assert.equal(await outcomes(), 0);
  await keyboard.send("Input.insertText", { text: "明天回电" });
  await until(() => line.inputValue(), "／d 明天回电", "what was composed stands in the line");
  await app.settled();
  await page.keyboard.press("Enter");
  await until(outcomes, 1, "Enter writes it");
  await page.getByText("明天回电").first().waitFor();
  assert.equal(await line.inputValue(), "");
  await app.close();
});
