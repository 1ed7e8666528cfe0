/**
 * The one key table, and who hears a key.
 *
 * A key means one thing in a place. Single keys act outside text fields only; a key that an input method is composing
 * with is nobody's; what a control has handled itself (defaultPrevented) is done. While a dialog or popover is open
 * only it hears keys.
 */
import { getContext, onDestroy, setContext } from "svelte";

/** Where a key acts: the groups of the overlay, in its order. */
export const scopes = ["everywhere", "list", "day", "prepare", "run", "lead", "feedback", "close", "actions", "promises", "leads", "content", "minutes"] as const;
export type Scope = (typeof scopes)[number];

/** Every key: what it does (`key-<id>` in the catalogue), where, and how it is pressed. */
export const keyTable = [
  { id: "keys", scope: "everywhere", press: ["?"] },
  { id: "place", scope: "everywhere", press: ["Mod+1", "Mod+2", "Mod+3", "Mod+4", "Mod+5", "Mod+6"], show: ["Mod+1", "Mod+6"] },
  { id: "escape", scope: "everywhere", press: ["Escape"] },
  { id: "move", scope: "list", press: ["ArrowUp", "ArrowDown"] },
  { id: "open", scope: "list", press: ["Enter"] },

  { id: "calendar", scope: "day", press: ["Alt+ArrowDown"] },
  { id: "calendar-day", scope: "day", press: ["ArrowLeft", "ArrowRight"] },
  { id: "calendar-week", scope: "day", press: ["ArrowUp", "ArrowDown"] },
  { id: "calendar-month", scope: "day", press: ["PageUp", "PageDown"] },

  { id: "start", scope: "prepare", press: ["Mod+Enter"] },
  { id: "reorder", scope: "prepare", press: ["Alt+ArrowUp", "Alt+ArrowDown"] },
  { id: "minutes", scope: "prepare", press: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], show: ["0–9"] },
  { id: "presenter", scope: "prepare", press: ["p"] },
  { id: "new-item", scope: "prepare", press: ["n"] },
  { id: "remove-item", scope: "prepare", press: ["Delete", "Backspace"], show: ["Delete"] },
  { id: "add-suggestion", scope: "prepare", press: ["a"] },

  { id: "pause", scope: "run", press: ["Space"] },
  { id: "next-item", scope: "run", press: ["ArrowRight", "PageDown"] },
  { id: "previous-item", scope: "run", press: ["ArrowLeft", "PageUp"] },
  { id: "write", scope: "run", press: ["/"] },
  { id: "full-screen", scope: "run", press: ["f"] },
  { id: "take-out", scope: "run", press: ["t"] },
  { id: "keep-time", scope: "run", press: ["k"] },

  { id: "accept", scope: "lead", press: ["a"] },
  { id: "qualify", scope: "lead", press: ["q"] },
  { id: "reject", scope: "lead", press: ["r"] },
  { id: "recycle", scope: "lead", press: ["y"] },
  { id: "lead-owner", scope: "lead", press: ["o"] },
  { id: "lead-note", scope: "lead", press: ["n"] },
  { id: "reason", scope: "lead", press: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], show: ["1–9"] },

  { id: "log-feedback", scope: "feedback", press: ["l"] },
  { id: "answer", scope: "feedback", press: ["1", "2", "3", "4"], show: ["1–4"] },

  { id: "rate", scope: "close", press: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], show: ["1–9", "0"] },
  { id: "close-meeting", scope: "close", press: ["Mod+Enter"] },

  { id: "done", scope: "actions", press: ["d"] },
  { id: "new-action", scope: "actions", press: ["n"] },
  { id: "drop", scope: "actions", press: ["x"] },
  { id: "change-action", scope: "actions", press: ["e"] },

  { id: "change-agreement", scope: "promises", press: ["e"] },
  { id: "as-of-back", scope: "promises", press: ["["] },
  { id: "as-of-on", scope: "promises", press: ["]"] },
  { id: "as-of-now", scope: "promises", press: ["t"] },

  { id: "search-leads", scope: "leads", press: ["/"] },
  { id: "import", scope: "leads", press: ["i"] },
  { id: "do-import", scope: "leads", press: ["Mod+Enter"] },
  { id: "save-rejects", scope: "leads", press: ["m"] },

  { id: "new-asset", scope: "content", press: ["n"] },
  { id: "change-asset", scope: "content", press: ["e"] },

  { id: "search-minutes", scope: "minutes", press: ["/"] },
] as const satisfies readonly { id: string; scope: Scope; press: readonly string[]; show?: readonly string[] }[];

export type KeyId = (typeof keyTable)[number]["id"];

export const isMac = () => typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

/** What Chinese keyboards type for our signs. */
const twins: Record<string, string> = { "／": "/", "、": "/", "？": "?", " ": "Space" };

/** How the key table would write this event; null while an input method composes. */
export function pressed(event: KeyboardEvent): string | null {
  if (event.isComposing || event.keyCode === 229) return null;
  const key = twins[event.key] ?? event.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  const other = isMac() ? event.ctrlKey : event.metaKey;
  if (other) return null;
  return `${mod ? "Mod+" : ""}${event.altKey ? "Alt+" : ""}${name}`;
}

/** Whether text is typed there. */
export function inText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit", "file", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether the key is the business of what has the focus. */
function belongsToFocus(name: string, target: EventTarget | null): boolean {
  if (inText(target)) return !name.startsWith("Mod+") && name !== "Escape" && !name.startsWith("Page");
  if (!(target instanceof HTMLElement)) return false;
  if (name === "Space") return target.closest("button, a[href], summary, [role=button], input, [role=option]") !== null;
  if (name.startsWith("Arrow")) return target.closest("[data-arrows]") !== null;
  return false;
}

type Handler = (event: KeyboardEvent) => unknown;
interface Binding {
  layer: number;
  press: readonly string[];
  handle: Handler;
}

const bindings: Binding[] = [];
const layers: number[] = [0];
let nextLayer = 1;
const layerContext = Symbol("key layer");

/** Opens a layer for as long as the component lives: what is under it hears no keys. */
export function openLayer() {
  const layer = nextLayer++;
  layers.push(layer);
  setContext(layerContext, layer);
  onDestroy(() => {
    const at = layers.indexOf(layer);
    if (at >= 0) layers.splice(at, 1);
  });
}

/** Binds keys of the table while the component lives. A handler that answers `false` lets the next one hear the key. */
export function bindKeys(handlers: Partial<Record<KeyId, Handler>>) {
  const layer = getContext<number | undefined>(layerContext) ?? 0;
  const mine = Object.entries(handlers).map(([id, handle]): Binding => {
    const entry = keyTable.find((key) => key.id === id);
    return { layer, press: entry?.press ?? [], handle };
  });
  bindings.push(...mine);
  onDestroy(() => {
    for (const binding of mine) bindings.splice(bindings.indexOf(binding), 1);
  });
}

/** Gives a key to the latest binding of the top layer that takes it. */
export function dispatchKey(event: KeyboardEvent) {
  if (event.defaultPrevented) return;
  const name = pressed(event);
  if (name === null || belongsToFocus(name, event.target)) return;
  const top = layers.at(-1);
  for (const binding of [...bindings].reverse()) {
    if (binding.layer !== top || !binding.press.includes(name)) continue;
    if (binding.handle(event) === false) continue;
    event.preventDefault();
    return;
  }
}

if (typeof window !== "undefined") window.addEventListener("keydown", dispatchKey);

const shown: Record<string, string> = {
  ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Enter: "↵", Escape: "Esc", Delete: "Del",
  PageUp: "PgUp", PageDown: "PgDn",
};

/** A combination as caps: `Mod+Enter` → ⌘ ↵ or Ctrl ↵. */
export function caps(press: string): string[] {
  return press.split("+").map((part) => {
    if (part === "Mod") return isMac() ? "⌘" : "Ctrl";
    if (part === "Alt") return isMac() ? "⌥" : "Alt";
    return shown[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
