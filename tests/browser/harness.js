// What every browser test needs: a devserver of its own on a folder of its own, at a fixed time, and a page on it.
// Knows how things are started and looked at; must not know what any place shows.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
const results = fileURLToPath(new URL("results/", import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The Thursday of the pictures: 22 minutes before the sample's meeting of today. */
export const THURSDAY = "2026-11-26T08:38:00Z";

/** The two sizes that everything must work at: a laptop, and the smallest window. */
export const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

let browser;
const servers = new Set();
const pages = new Set();
const launched = () =>
  (browser ??= chromium.launch({
    executablePath: process.env.ENTENTE_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      // In containers Chromium runs as root, where its own sandbox does not start. Only our own page is opened.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
    ],
  }));

/**
 * Starts a devserver and opens a page on it.
 *
 * `home` keeps the data of an earlier start; without it they are new, and gone at the end. `prepare(folder)` puts files
 * there first; `workspace` opens one of them. Whatever the page complains
 * about (an error, a refused resource) fails the test at `close()`.
 */
export async function start({
  home,
  now = THURSDAY,
  zone = "Europe/Berlin",
  language = "en",
  size = sizes[0],
  theme = "light",
  prepare = null,
  workspace = null,
  args = [],
} = {}) {
  const folder = home ?? (await mkdtemp(join(tmpdir(), "entente-browser-")));
  await prepare?.(folder);
  const file = workspace ? ["--workspace", join(folder, workspace)] : [];
  const server = await serve(folder, ["--now", now, "--zone", zone, "--language", language, ...file, ...args]);
  const context = await (await launched()).newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: language,
    timezoneId: zone,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  pages.add(page);
  const asked = new Set();
  page.on("request", (request) => request.url().includes("/call/") && asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // A refusal of the contract is an answer, which the page shows; Chromium notes its status all the same.
    if (message.type() === "error" && !message.text().includes("status of 422")) complaints.push(message.text());
  });
  await page.goto(server.url);

  const post = async (path, body) => {
    const response = await fetch(server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${path}: ${answer.message}`), answer);
    return answer;
  };

  return {
    page,
    language,
    url: server.url,
    home: folder,
    /** Waits until the page asks nothing more and has drawn what it was told. */
    async settled() {
      const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
      do await drawn();
      while (asked.size > 0);
      await drawn();
    },
    /** What the page complained about so far. */
    complaints,
    /** A call of the contract beside the page, as another door. */
    call: async (name, request = {}) => (await post(`/call/${name}`, request)).answer,
    /** Lets time pass on the devserver. */
    advance: (ms) => post("/clock", { advanceMs: ms }),
    /** The files that would have been opened in the user's own program: `[{token, name}]`. */
    opened: async () => (await fetch(`${server.url}/opened`)).json(),
    /** The bytes of a file that has a token. */
    file: async (token) => Buffer.from(await (await fetch(`${server.url}/files/${token}`)).arrayBuffer()),
    /** Ends the devserver at once, as a flat battery does. The page stays. */
    kill: () => {
      pages.delete(page);
      return server.end("SIGKILL");
    },
    /** Ends all. With `keep` the data stay, for another start. */
    async close({ keep = false } = {}) {
      pages.delete(page);
      await context.close();
      await server.end("SIGTERM");
      if (!keep) await rm(folder, { recursive: true });
      assert.deepEqual(complaints, [], "the page complained");
    },
  };
}

/** Ends the browser, and the servers of tests that failed, with a picture of what they saw last; for `after()`. */
export async function stop() {
  await mkdir(results, { recursive: true });
  for (const [index, page] of [...pages].entries()) {
    await page.screenshot({ path: join(results, `failed-${process.pid}-${index}.png`) }).catch(() => undefined);
  }
  await Promise.all([...servers].map((server) => server.end("SIGKILL")));
  const ending = browser;
  browser = undefined;
  await (await ending)?.close();
}

async function serve(home, args) {
  const program = process.env.ENTENTE_DEVSERVER_BIN ?? join(root, "target/debug/entente-devserver");
  const child = spawn(program, ["--port", "0", ...args], {
    env: { ...process.env, ENTENTE_HOME: home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const [url] = await Promise.race([
    once(lines, "line"),
    ended.then(([code]) => Promise.reject(new Error(`the devserver ended (${code}): is it built?`))),
  ]);
  const server = {
    url,
    async end(signal) {
      servers.delete(server);
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
  servers.add(server);
  return server;
}

/** What axe finds on the page as it is, frames aside (the minutes' frame runs no script). `strict` asks for contrast AAA,
 * as the focus view promises; `only` names the rules that are asked. */
export async function findings(page, { strict = false, only = null } = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(
    async ([strict, only]) => {
      const options = { iframes: false, resultTypes: ["violations"] };
      if (only) options.runOnly = { type: "rule", values: strict ? [...only, "color-contrast-enhanced"] : only };
      else if (strict) options.rules = { "color-contrast-enhanced": { enabled: true } };
      const { violations } = await globalThis.axe.run(document, options);
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" ")}`);
    },
    [strict, only],
  );
}

/** Asks until the answer is as wanted; what a page shows is waited for with Playwright's own means. */
export async function until(ask, wanted, what) {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const answer = await ask();
    try {
      if (typeof wanted === "function") assert.ok(wanted(answer), what);
      else assert.deepEqual(answer, wanted, what);
      return answer;
    } catch (error) {
      if (performance.now() > deadline) {
        error.message += `\nlast answer: ${JSON.stringify(answer)}`;
        throw error;
      }
      await setTimeout(40);
    }
  }
}

/** Pictures of the page as it is, light and dark, at both sizes: `results/<name>-<theme>-<width>.png`;
 * `look(theme, size)` sees each as it is taken. */
export async function pictures(page, name, look = async () => undefined) {
  await mkdir(results, { recursive: true });
  await page.mouse.move(0, 0);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const theme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(results, `${name}-${theme}-${size.width}.png`) });
      await look(theme, size);
    }
  }
  await page.setViewportSize(sizes[0]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** The page is no wider than its window. */
export async function noSidewaysScroll(page, where) {
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= room, `${where} is ${content} wide in a window of ${room}`);
}
