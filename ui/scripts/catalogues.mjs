// Holds the two catalogues equal, and the code's keys within them. Run by `npm run check`; the vitest does the same through
// the exported function.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";

const root = join(import.meta.dirname, "..");

/** Variables of a pattern, however deep. */
function variables(node, into = new Set()) {
  if (Array.isArray(node)) for (const part of node) variables(part, into);
  else if (node && typeof node === "object") {
    if (node.type === "var") into.add(node.name);
    else for (const part of Object.values(node)) variables(part, into);
  }
  return into;
}

function catalogue(locale) {
  const folder = join(root, "locales", locale);
  const messages = new Map();
  const problems = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    const source = readFileSync(join(folder, file), "utf8");
    const read = new FluentResource(source).body;
    const declared = [...source.matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map((found) => found[1]);
    for (const key of declared) if (!read.some((message) => message.id === key)) problems.push(`${locale}/${file}: ${key} cannot be read`);
    for (const message of read) {
      if (messages.has(message.id)) problems.push(`${locale}/${file}: ${message.id} stands twice`);
      // The contract words a refusal in English: that text may stand for the English one, and be said anew in another language.
      const own = message.id.startsWith("failure-") ? ["message", "hint"] : [];
      messages.set(message.id, [...variables(message.value)].filter((name) => !own.includes(name)).sort().join(" "));
    }
  }
  return { messages, problems };
}

/** Keys that the code names, and beginnings of those that it puts together; `words` is every literal that may name one. */
function used() {
  const keys = new Map();
  const prefixes = new Map();
  const words = new Set();
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(svelte|ts)$/.test(entry.name) && !/\.(test|gen)\.ts$/.test(entry.name)) {
        const source = readFileSync(path, "utf8");
        for (const [, key] of source.matchAll(/\b(?:t|has)\(\s*"([a-z][\w-]*)"/g)) keys.set(key, path);
        for (const [, key] of source.matchAll(/\b(?:t|has)\(\s*`([a-z][\w-]*)\$\{/g)) prefixes.set(key, path);
        for (const [, word] of source.matchAll(/["'`]([a-z][\w-]*)["'`]/g)) words.add(word);
        for (const [, word] of source.matchAll(/`([a-z][\w-]*-)\$\{/g)) prefixes.has(word) || words.add(`${word}*`);
      }
    }
  };
  walk(join(root, "src"));
  return { keys, prefixes, words };
}

export function catalogueProblems() {
  const [en, zh] = [catalogue("en"), catalogue("zh-CN")];
  const problems = [...en.problems, ...zh.problems];
  for (const [key, names] of en.messages) {
    if (!zh.messages.has(key)) problems.push(`zh-CN lacks ${key}`);
    else if (zh.messages.get(key) !== names) problems.push(`${key}: variables differ: "${names}" and "${zh.messages.get(key)}"`);
  }
  for (const key of zh.messages.keys()) if (!en.messages.has(key)) problems.push(`en lacks ${key}`);
  const { keys, prefixes, words } = used();
  for (const [key, path] of keys) if (!en.messages.has(key)) problems.push(`${path.slice(root.length + 1)} uses ${key}, which is nowhere`);
  for (const [prefix, path] of prefixes)
    if (![...en.messages.keys()].some((key) => key.startsWith(prefix))) problems.push(`${path.slice(root.length + 1)} uses ${prefix}…, which is nowhere`);
  const beginnings = [...prefixes.keys(), ...[...words].filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1))];
  for (const key of en.messages.keys())
    if (!words.has(key) && !beginnings.some((beginning) => key.startsWith(beginning))) problems.push(`nothing uses ${key}`);
  return problems;
}

if (process.argv[1] === import.meta.filename) {
  const problems = catalogueProblems();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log("catalogues: both languages are complete");
}
