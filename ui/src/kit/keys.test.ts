import { describe, expect, it, vi } from "vitest";
import { mount, unmount, flushSync } from "svelte";
import KeysProbe from "./testing/KeysProbe.svelte";
import { dispatchKey, inText, keyTable, pressed } from "./keys";

const key = (name: string, more: KeyboardEventInit & { keyCode?: number } = {}) =>
  new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more });

describe("the key table", () => {
  it("says one thing for each key in a place", () => {
    const seen = new Map<string, string>();
    for (const entry of keyTable)
      for (const press of entry.press) {
        const where = `${entry.scope} ${press}`;
        expect(seen.get(where), `${where} is ${seen.get(where)} and ${entry.id}`).toBeUndefined();
        seen.set(where, entry.id);
      }
  });

  it("names each key once", () => {
    const ids = keyTable.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a pressed key", () => {
  it("is nobody's while an input method composes with it", () => {
    expect(pressed(key("Enter", { isComposing: true }))).toBeNull();
    // WebKit ends the composition before the keydown of its Enter.
    expect(pressed(key("Enter", { keyCode: 229 }))).toBeNull();
  });

  it("is a slash also where a Chinese keyboard types its own", () => {
    expect(pressed(key("／"))).toBe("/");
    expect(pressed(key("、"))).toBe("/");
    expect(pressed(key("？"))).toBe("?");
  });

  it("is written with its modifiers", () => {
    expect(pressed(key("Enter", { ctrlKey: true }))).toBe("Mod+Enter");
    expect(pressed(key("ArrowUp", { altKey: true }))).toBe("Alt+ArrowUp");
    expect(pressed(key("A", { shiftKey: true }))).toBe("a");
  });
});

describe("dispatching", () => {
  function probe(handlers: Record<string, () => unknown>, layered = false) {
    const target = document.body.appendChild(document.createElement("div"));
    const component = mount(KeysProbe, { target, props: { handlers, layered } });
    flushSync();
    return () => unmount(component);
  }

  it("keeps single keys out of text fields, but not those with a modifier", () => {
    const pause = vi.fn();
    const start = vi.fn();
    const stop = probe({ pause, start });
    const input = document.body.appendChild(document.createElement("input"));
    expect(inText(input)).toBe(true);
    input.dispatchEvent(key(" "));
    input.dispatchEvent(key("Enter", { ctrlKey: true }));
    expect(pause).not.toHaveBeenCalled();
    expect(start).toHaveBeenCalledTimes(1);
    input.remove();
    stop();
  });

  it("leaves Space to the control that has the focus", () => {
    const pause = vi.fn();
    const stop = probe({ pause });
    const button = document.body.appendChild(document.createElement("button"));
    button.dispatchEvent(key(" "));
    expect(pause).not.toHaveBeenCalled();
    document.body.dispatchEvent(key(" "));
    expect(pause).toHaveBeenCalledTimes(1);
    button.remove();
    stop();
  });

  it("leaves arrows to the list that has the focus, but a clicker's page keys change the item everywhere", () => {
    const next = vi.fn();
    const stop = probe({ "next-item": next });
    const list = document.body.appendChild(document.createElement("ul"));
    list.dataset.arrows = "";
    list.dispatchEvent(key("ArrowRight"));
    expect(next).not.toHaveBeenCalled();
    list.dispatchEvent(key("PageDown"));
    expect(next).toHaveBeenCalledTimes(1);
    list.remove();
    stop();
  });

  it("gives keys to the open layer only, and back when it closes", () => {
    const under = vi.fn();
    const over = vi.fn();
    const stopUnder = probe({ pause: under });
    const stopOver = probe({ pause: over }, true);
    document.body.dispatchEvent(key(" "));
    expect([under.mock.calls.length, over.mock.calls.length]).toEqual([0, 1]);
    stopOver();
    document.body.dispatchEvent(key(" "));
    expect([under.mock.calls.length, over.mock.calls.length]).toEqual([1, 1]);
    stopUnder();
  });

  it("asks the next handler where one answers false", () => {
    const first = vi.fn();
    const stopFirst = probe({ pause: first });
    const stopSecond = probe({ pause: () => false });
    dispatchKey(key(" "));
    expect(first).toHaveBeenCalledTimes(1);
    stopSecond();
    stopFirst();
  });
});
