// Every screen there is, in one round over one workspace, without a word of either language.
// Knows how each is reached; must not know what is asked of it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contacts } from "./contacts.js";
import { start } from "./harness.js";

/** Goes to an address of the page. */
export async function go(page, address) {
  await page.evaluate((hash) => (location.hash = hash), `#/${address}`);
  await page.locator("main h1").first().waitFor();
}

/** Puts a file where a dialog would have put it; answers the address of its import. */
export async function given(app, name, text) {
  const response = await fetch(`${app.url}/files?name=${name}`, { method: "POST", body: text });
  const { token } = await response.json();
  return `leads/import?file=${token}&name=${name}`;
}

/**
 * Shows every screen and calls `look(name, app, { strict })` on each; `strict` is the focus view. The sample is changed
 * on the way: its meeting is held and closed, and at the end an own workspace begins.
 */
export async function tour(app, look) {
  const { page, call } = app;
  const see = async (name, more = {}) => {
    await app.settled();
    await look(name, app, { strict: false, ...more });
  };
  const leave = async () => {
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
  };

  await page.locator("[data-row]").first().waitFor();
  await see("prepare");
  await page.locator("section.agenda [data-row]").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("section.agenda input").first().waitFor();
  await see("prepare-item");
  await page.keyboard.press("Escape");
  const { agenda: whole } = await call("meeting.prepare");
  await call("item.remove", { id: whole[3].id });
  await page.locator(".left-out button").waitFor();
  await see("prepare-left-out");
  await page.locator(".left-out button").press("Enter");
  await page.locator(".left-out").waitFor({ state: "detached" });
  await page.locator("header.bar button[aria-haspopup]").press("Enter");
  await page.locator(".popover").waitFor();
  await see("menu");
  await page.keyboard.press("Escape");
  await page.locator(".popover").waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.locator("dialog dl").first().waitFor();
  await see("keys");
  await leave();
  await page.locator("header.bar > button").click();
  await page.locator("dialog ol").waitFor();
  await see("first-run");
  await leave();

  await go(page, "promises");
  await page.locator("article svg").first().waitFor();
  await see("promises");
  await page.locator("article button").first().click();
  await page.locator("dialog [data-row]").first().waitFor();
  await see("promises-leads");
  await leave();
  await page.keyboard.press("e");
  await page.locator("dialog form").waitFor();
  await see("agreement-form");
  await leave();
  await page.keyboard.press("[");
  await page.locator("main .past").waitFor();
  await see("promises-past");

  await go(page, "leads");
  await page.locator("main [role=option]").first().waitFor();
  await see("leads");
  await page.keyboard.press("r");
  await page.locator("main form, main .reasons, main [role=group] button kbd").first().waitFor();
  await see("leads-reject");
  await go(page, await given(app, "hubspot-crm-exports-all-contacts-2026-11-26.csv", contacts(300).text));
  await page.locator("main table").first().waitFor();
  await see("import");

  await go(page, "content");
  await page.locator("[data-row]").first().waitFor();
  await see("content");
  await page.keyboard.press("n");
  await page.locator("dialog form").waitFor();
  await see("asset-form");
  await leave();
  await page.keyboard.press("l");
  await page.locator("dialog").waitFor();
  await see("feedback-form");
  await leave();

  await go(page, "actions");
  await page.locator("[data-row]").first().waitFor();
  await see("actions");
  await page.keyboard.press("n");
  await page.locator("dialog").waitFor();
  await see("action-form");
  await page.locator("dialog [aria-haspopup=dialog]").click();
  await page.locator("[popover] [role=grid]").waitFor();
  await see("calendar");
  await page.keyboard.press("Escape");
  await page.locator("[popover]").waitFor({ state: "detached" });
  await leave();

  await go(page, "minutes");
  await page.locator("[data-row]").first().waitFor();
  await see("minutes");
  await page.locator("[data-row]").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("iframe").waitFor();
  await see("minutes-reading");
  await go(page, "people");
  await see("people");
  await go(page, "series");
  await see("series");

  const { meeting } = await call("meeting.place");
  await call("meeting.start", { id: meeting.id });
  await go(page, "leads");
  await page.locator("a.running").waitFor();
  await see("elsewhere-while-running");
  await go(page, "meeting");
  const { agenda } = await call("meeting.run", { meeting: meeting.id });
  const kinds = new Set();
  for (const item of agenda) {
    if (kinds.has(item.kind)) continue;
    kinds.add(item.kind);
    await call("item.start", { id: item.id });
    await page.getByRole("heading", { level: 1, name: item.title }).waitFor();
    await see(`run-${item.kind}`, { strict: true });
  }
  const { current } = await call("meeting.run", { meeting: meeting.id });
  await call("line.write", { item: current, line: "/d 我们在 24 小时内回电" });
  await call("line.write", { item: current, line: "/a 8:00" });
  await page.locator("footer.dock li").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("a @");
  await page.locator("[role=option]").first().waitFor();
  await see("run-line", { strict: true });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await go(page, `meeting/close/${meeting.id}`);
  await page.locator("iframe").waitFor();
  await see("close");
  await call("meeting.close", { id: meeting.id });
  await page.locator(".end button:enabled").first().waitFor();
  await see("closed");

  await call("workspace.startOwn", {
    teams: { marketing: "A", sales: "B" }, weekday: "thu", time: "10:00", zone: "Europe/Berlin", people: [], language: app.language,
  });
  for (const place of ["meeting", "promises", "leads", "content", "actions", "minutes", "people"]) {
    await go(page, place);
    await see(`empty-${place}`);
  }
}

/** What stands there when the file cannot be opened. */
export async function fault(language, look) {
  const app = await start({
    language,
    prepare: (home) => writeFile(join(home, "broken.entente"), "no workspace at all, but long enough to be looked at".repeat(20)),
    workspace: "broken.entente",
  });
  await app.page.locator("main.fault h1").waitFor();
  await look("fault", app, { strict: false });
  await app.close();
}
