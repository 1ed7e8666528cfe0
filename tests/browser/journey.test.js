// The main job through the screens, as one person does it: from the sample to an own workspace, a CRM's file, a whole
// meeting, its minutes, and the next meeting. What a person sees is asserted by roles and names.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { contacts } from "./contacts.js";
import { start, stop, until } from "./harness.js";

after(stop);

const FILE = "hubspot-crm-exports-all-contacts-2026-11-26.csv";
const visible = (locator) => locator.waitFor({ state: "visible" });
const heading = (page, name) => visible(page.getByRole("heading", { level: 1, name }));
const place = (page, name) => page.getByRole("navigation").getByRole("link", { name }).click();

/** What stands on the agenda, from the top. */
const titles = (page) => page.getByRole("region", { name: "Agenda" }).locator("li .title").allInnerTexts();

/** Milliseconds left of the item, as they stand on the dock: `9:30 left of 10:00`. */
async function millisLeft(page) {
  const words = await page.getByRole("button", { name: /left of/ }).innerText();
  const [, minutes, seconds] = /^(\d+):(\d\d)/.exec(words) ?? assert.fail(words);
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

async function startOwn(page, file) {
  await page.getByRole("button", { name: "Start my own" }).click();
  const dialog = page.getByRole("dialog", { name: "Start my own" });
  await dialog.getByRole("textbox", { name: "Team name" }).nth(0).fill("Lantern");
  await dialog.getByRole("textbox", { name: "Team name" }).nth(1).fill("Quay");
  assert.equal(await dialog.getByRole("textbox", { name: "Time" }).inputValue(), "10:00");
  for (const [name, side] of [["Ana Duarte", "Marketing"], ["Tom Brandt", "Sales"], ["Li Wei", "Sales"]]) {
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await dialog.getByRole("button", { name: `Add to ${side}` }).click();
  }
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "in a CSV file" }).click();
  await (await choosing).setFiles({ name: FILE, mimeType: "text/csv", buffer: Buffer.from(file.text) });
  await visible(dialog.getByRole("button", { name: FILE }));
  await visible(dialog.getByText("The first agenda is drafted for Thursday 26 November."));
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
}

async function importLeads(page, file) {
  await heading(page, `${file.rows - file.rejected} of ${file.rows} rows can go in`);
  await visible(page.getByText("Nothing is written yet."));
  const unknown = page.getByRole("combobox", { name: "Nurture counts as" });
  await unknown.selectOption({ label: "undecided" });
  await visible(page.getByRole("combobox", { name: "Nurture counts as" }));
  await page.getByRole("button", { name: `Import ${file.rows - file.rejected} rows` }).and(page.locator(":enabled")).waitFor();
  await page.keyboard.press("Control+Enter");
  await heading(page, `${file.rows - file.rejected} leads came in`);
  await page.keyboard.press("Control+Enter");
  await visible(page.getByRole("listbox", { name: "Leads" }).getByRole("option").first());
}

async function addAsset(page) {
  await place(page, "Content");
  await visible(page.getByRole("heading", { name: "No content yet", level: 2 }));
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Add an asset" });
  await dialog.getByRole("textbox", { name: "Title" }).fill("Case study: half the waste");
  await dialog.getByRole("combobox", { name: "Kind" }).fill("case study");
  await dialog.getByRole("combobox", { name: "Kind" }).press("Enter");
  await visible(page.getByRole("heading", { name: "Case study: half the waste" }));
  await page.getByRole("button", { name: "Add a lead" }).click();
  const picker = page.getByRole("combobox", { name: "Which lead met it?" }).or(page.getByRole("textbox", { name: "Which lead met it?" }));
  await picker.fill("Rosalind");
  await page.getByText("Quux Industries").first().waitFor();
  await picker.press("Enter");
  await visible(page.getByText("Rosalind Quux met “Case study: half the waste”").or(page.getByRole("link", { name: /Rosalind Quux/ })).first());
}

async function prepare(page) {
  await place(page, "Meeting");
  await heading(page, "Thursday 26 November");
  const before = await titles(page);
  const rows = page.getByRole("region", { name: "Agenda" }).locator("li[data-row]");
  await rows.first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await until(() => titles(page), [before[1], before[0], ...before.slice(2)], "the item moved down");
  await until(() => rows.nth(1).evaluate((row) => row === document.activeElement), true, "the moved row keeps the focus");

  await page.getByRole("button", { name: "Propose a topic" }).click();
  await page.getByRole("textbox", { name: "Topic" }).fill("Forms ask for too much");
  await page.getByRole("textbox", { name: "Topic" }).press("Enter");
  const suggestion = page.getByRole("region", { name: "What the data calls for" }).getByRole("listitem").filter({ hasText: "Forms ask for too much" });
  await visible(suggestion);
  await suggestion.focus();
  await page.keyboard.press("a");
  await until(() => titles(page), (now) => now.includes("Forms ask for too much"), "the suggestion is on the agenda");
  await visible(page.getByText("You will not get to these"));
  await page.keyboard.press("Control+Enter");
  await heading(page, before[1]);
  return before;
}

/** Opens an item of the running meeting from its agenda. */
async function jump(page, title) {
  await page.getByRole("button", { name: /^\d+ of \d+$/ }).click();
  await page.getByRole("dialog", { name: "Agenda" }).getByRole("button", { name: new RegExp(title) }).click();
  await heading(page, title);
}

async function write(page) {
  const line = page.getByRole("combobox", { name: /^Outcome/ });
  const written = page.getByRole("list", { name: "Outcomes of this item" });
  await page.keyboard.press("/");
  await page.keyboard.type("d we call within 24 h");
  await visible(page.locator("main, footer").getByText("Decision").first());
  await page.keyboard.press("Enter");
  await visible(written.getByText("we call within 24 h"));
  assert.equal(await line.inputValue(), "");

  await page.keyboard.type("/a write the case study @an");
  await visible(page.getByRole("option", { name: /Ana Duarte/ }));
  await page.keyboard.press("Tab");
  await page.keyboard.type(" friday");
  await visible(page.getByText("Fri 27 Nov").first());
  await page.keyboard.press("Enter");
  await visible(written.getByRole("listitem").filter({ hasText: "write the case study" }).getByText("Fri 27 Nov"));

  await page.keyboard.type("/n ask #Rosal");
  await visible(page.getByRole("option", { name: /Rosalind Quux/ }));
  await page.keyboard.press("Tab");
  await page.keyboard.type(" for a quote");
  await page.keyboard.press("Enter");
  await visible(written.getByText("Rosalind Quux"));

  await page.keyboard.type("/a mend the form");
  await visible(page.getByText("Who?").first());
  await page.keyboard.press("Enter");
  await visible(written.getByText("mend the form"));
  await page.keyboard.press("Escape");
}

async function triage(page) {
  const row = () => page.evaluate(() => document.activeElement?.closest("[data-row]")?.dataset.row ?? null);
  await page.keyboard.press("a");
  const first = await until(row, (id) => id !== null, "the first lead has the focus, and nothing is decided unseen");
  await page.keyboard.press("a");
  await visible(page.getByText(/: accepted/));
  await until(row, (id) => id !== null && id !== first, "the focus goes on to the next lead");
  await page.keyboard.press("r");
  await visible(page.getByText("Rejected for which reason?"));
  await page.keyboard.press("1");
  await visible(page.getByText(/: rejected, Wrong target/));
}

async function trade(page) {
  const sales = page.getByRole("region", { name: "Quay" });
  await visible(sales.getByText("0 of 1 lead answered"));
  const question = page.getByRole("group", { name: "What did “Case study: half the waste” do?" });
  await question.getByRole("button", { name: "Helped" }).click();
  const stage = page.getByRole("group", { name: "Stage" }).getByRole("button", { name: "comparing" });
  await stage.click();
  await until(() => stage.getAttribute("aria-pressed"), "true", "the stage is chosen");
  await page.getByRole("button", { name: "Leave it unsaid" }).click();
  await visible(sales.getByText("1 of 1 lead answered"));
  await visible(page.getByText("All answered."));
}

test("a facilitator comes with a file and leaves with minutes, and nothing is lost on the way", async () => {
  const file = contacts(300);
  let app = await start();
  let { page, call } = app;
  await visible(page.getByText("Sample", { exact: true }));
  await startOwn(page, file);
  await importLeads(page, file);
  await addAsset(page);
  const agenda = await prepare(page);

  await app.advance(60_000);
  await page.keyboard.press("ArrowRight");
  await heading(page, agenda[0]);
  await write(page);
  await jump(page, "Slipping leads and handover");
  await triage(page);
  await page.keyboard.press("Escape");
  await app.advance(120_000);
  await jump(page, "Content trade");
  await trade(page);

  // Who is here; who comes late is written down with the time.
  await page.getByRole("button", { name: "3 of 3 here" }).click();
  const present = page.getByRole("dialog", { name: "Who is here" });
  await present.getByRole("checkbox", { name: /Li Wei/ }).uncheck();
  await visible(page.getByRole("button", { name: "2 of 3 here" }));
  await app.advance(240_000);
  await present.getByRole("checkbox", { name: /Li Wei/ }).check();
  await visible(present.getByText("came at 09:45"));
  await page.keyboard.press("Escape");

  // Pause and go on; a start that was forgotten is put right.
  const { meeting } = await call("meeting.place");
  const clock = async () => (await call("meeting.run", { meeting: meeting.id })).clock;
  await page.locator("main h1").click();
  await page.keyboard.press("Space");
  await visible(page.getByText(/^paused, of/));
  const paused = await clock();
  await app.advance(30_000);
  assert.equal((await clock()).elapsed, paused.elapsed, "a pause uses nothing of the item");
  await page.keyboard.press("Space");
  await visible(page.getByText(/^left of/));
  const dock = page.getByRole("button", { name: /left of/ });
  await dock.click();
  const correct = page.getByRole("dialog", { name: "When did this item begin?" });
  await visible(correct.getByText(/ends \d\d:\d\d/));
  await correct.getByRole("textbox", { name: "Began at" }).press("ArrowDown");
  await visible(correct.getByText(/left, not .* left/));
  await page.keyboard.press("Enter");
  await correct.waitFor({ state: "detached" });
  await until(async () => (await clock()).elapsed - paused.elapsed, 60_000, "the item began a minute earlier");

  // A flat battery in the middle of a typed outcome.
  await page.keyboard.press("/");
  await page.keyboard.type("d typed but not yet wr");
  const draft = async () => (await call("meeting.run", { meeting: meeting.id })).draft;
  await until(draft, "/d typed but not yet wr", "what is typed is stored by itself");
  const before = await clock();
  const { now } = await app.advance(0);
  assert.deepEqual(app.complaints, []);
  await app.kill();
  app = await start({ home: app.home, now: new Date(Date.parse(now) + 30_000).toISOString() });
  ({ page, call } = app);
  await heading(page, "Content trade");
  assert.equal(await page.getByRole("combobox", { name: /^Outcome/ }).inputValue(), "/d typed but not yet wr");
  const resumed = await clock();
  assert.equal(resumed.elapsed, before.elapsed + 30_000, "it runs on at the right second");
  const shown = await millisLeft(page);
  const left = resumed.timebox - resumed.elapsed;
  assert.ok(shown <= left && shown > left - 15_000, `${shown} shown of ${left}`);
  await page.keyboard.press("/");
  await page.keyboard.type("itten");
  await page.keyboard.press("Enter");
  await visible(page.getByRole("list", { name: "Outcomes of this item" }).getByText("typed but not yet written"));
  await page.keyboard.press("Escape");

  // Over time, said calmly.
  await app.advance(900_000);
  await page.reload();
  assert.match(await page.getByRole("button", { name: /over, of/ }).innerText(), /^\+\d+:\d\d/);

  await page.keyboard.press("Control+Enter");
  await heading(page, "Close Thursday 26 November");
  await visible(page.getByRole("heading", { name: "1 action needs one word more" }));
  await page.getByRole("combobox", { name: "Who" }).first().selectOption({ label: "Tom Brandt" });
  await page.getByRole("button", { name: "When: When?" }).click();
  await page.getByRole("textbox", { name: "When", exact: true }).fill("2026-12-03");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /needs one word more/ }).waitFor({ state: "detached" });
  for (const score of [8, 9, 7]) await page.getByRole("button", { name: `Rate ${score} of 10` }).click();
  await visible(page.getByText("3 of 3 rated"));
  await visible(page.getByText("8.0", { exact: true }));
  await page.keyboard.press("Control+Enter");
  await heading(page, "Thursday 26 November is closed");

  // The minutes leave without a lead's name, unless it is asked for.
  const paper = page.frameLocator("iframe");
  await visible(paper.getByText("mend the form"));
  assert.doesNotMatch(await paper.locator("body").innerText(), /Rosalind|Quux/);
  await visible(paper.getByText(/Lead \d/).first());
  const names = page.getByRole("checkbox", { name: "Lead names" });
  await names.check();
  await visible(paper.getByText(/Rosalind Quux/).first());
  await names.uncheck();
  await visible(paper.getByText(/Lead \d/).first());
  const formats = { html: "Web page (HTML)", md: "Markdown", txt: "Plain text", json: "Data (JSON)", eml: "Mail draft (EML)" };
  for (const [format, name] of Object.entries(formats)) {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as…" }).click();
    await page.getByRole("dialog", { name: "Save as…" }).getByRole("button", { name }).click();
    const saved = await saving;
    assert.match(saved.suggestedFilename(), new RegExp(`\\.${format}$`));
    const text = await readFile(await saved.path(), "utf8");
    if (format !== "eml") assert.match(text, /mend the form/, format);
    assert.doesNotMatch(text, /Rosalind|Quux/, format);
  }
  await page.getByRole("button", { name: /^Draft/ }).click();
  await until(async () => (await app.opened()).map(({ name }) => name.split(".").at(-1)), ["eml"], "a draft is opened");

  // The next meeting begins with what is left of this one.
  await page.getByRole("link", { name: "To the next meeting" }).click();
  await heading(page, "Thursday 3 December");
  const calls = page.getByRole("region", { name: "What the data calls for" });
  await visible(calls.getByText("2 of 2 actions"));
  for (const words of ["write the case study", "mend the form", "Forms ask for too much"]) await visible(calls.getByRole("listitem").filter({ hasText: words }).first());
  await page.keyboard.press("Control+Enter");
  await heading(page, agenda[0]);
  const first = page.getByRole("listitem").filter({ hasText: "mend the form" });
  await visible(first.getByText("carried over once"));
  await page.getByRole("button", { name: /^\d+ of \d+$/ }).click();
  await visible(page.getByRole("dialog", { name: "Agenda" }).getByRole("button", { name: /Forms ask for too much/ }));
  await app.close();
});
