import { describe, expect, it } from "vitest";
import type { Clock } from "../../contract/contract.gen";
import { count, wholeMinutes } from "./clock";
import { hasLink, pieces, shownText, toShown, toWire } from "./line";
import { dropIndex, typedMinutes } from "./order";

const lima = "01a1c247-bde0-7000-8a46-b55f0cacb787";
const li = "01a1c247-bde0-7000-8a46-b55f0cacb788";

const clock = (more: Partial<Clock>): Clock => ({
  item: "item", running: true, elapsed: 0, timebox: 600_000, behind: 0,
  ends: { at: "2026-11-26T09:45:00Z", local: "2026-11-26T10:45:00", zone: "Europe/Berlin" },
  itemBegan: null, began: null, drift: null, ...more,
});

describe("the clock between two answers", () => {
  it("uses up the item's own time without moving the end", () => {
    const counted = count(clock({ elapsed: 60_000 }), 0, 30_000);
    expect(counted).toMatchObject({ used: 90_000, left: 510_000, behind: 0, phase: "calm", ends: "2026-11-26T10:45:00" });
  });

  it("moves the end once the item is over", () => {
    const counted = count(clock({ elapsed: 590_000, behind: 60_000 }), 0, 90_000);
    expect(counted).toMatchObject({ left: -80_000, behind: 140_000, phase: "over", share: 1, ends: "2026-11-26T10:46:20" });
  });

  it("stands still while paused, and the meeting falls behind", () => {
    const counted = count(clock({ running: false, elapsed: 60_000 }), 0, 120_000);
    expect(counted).toMatchObject({ used: 60_000, behind: 120_000, ends: "2026-11-26T10:47:00" });
  });

  it("turns amber in the last minute", () => {
    expect(count(clock({ elapsed: 539_000 }), 0, 0).phase).toBe("calm");
    expect(count(clock({ elapsed: 540_000 }), 0, 0).phase).toBe("last");
    expect(count(clock({ elapsed: 600_000 }), 0, 0).phase).toBe("last");
    expect(count(clock({ elapsed: 600_001 }), 0, 0).phase).toBe("over");
  });

  it("never counts back where the answer is newer than the tick", () => {
    expect(count(clock({ elapsed: 5000 }), 1000, 0).used).toBe(5000);
  });

  it("is on time within a minute either way", () => {
    expect([59_999, -59_999, 60_000, -120_000].map(wholeMinutes).map((minutes) => minutes + 0)).toEqual([0, 0, 1, -2]);
  });
});

describe("the input line", () => {
  const links = new Map([[li, "Rosa Li"], [lima, "Rosa Lima"]]);

  it("sends a linked lead by id and shows it by name, the longer name first", () => {
    const shown = "/n ask #Rosa Lima and #Rosa Li";
    const wire = toWire(shown, links);
    expect(wire).toBe(`/n ask #{${lima}} and #{${li}}`);
    expect(toShown(wire, links)).toBe(shown);
    expect(hasLink(wire)).toBe(true);
  });

  it("leaves an id alone that it does not know", () => {
    expect(toShown(`#{${li}}`, new Map())).toBe(`#{${li}}`);
  });

  it("edits a text without losing its leads", () => {
    const text = pieces("call #Rosa Lima today", links);
    expect(text).toEqual([
      { kind: "words", words: "call " }, { kind: "lead", lead: lima, name: "Rosa Lima" }, { kind: "words", words: " today" },
    ]);
    expect(shownText(text)).toBe("call #Rosa Lima today");
  });
});

describe("ordering an agenda", () => {
  const middles = [30, 90, 150, 210];

  it("drops a row where its middle has passed the others'", () => {
    expect(dropIndex(middles, 0, 20)).toBe(0);
    expect(dropIndex(middles, 0, 100)).toBe(1);
    expect(dropIndex(middles, 0, 999)).toBe(3);
    expect(dropIndex(middles, 3, 0)).toBe(0);
    expect(dropIndex(middles, 2, 150)).toBe(2);
  });

  it("takes two digits as one figure and never nothing", () => {
    expect(typedMinutes("", "1")).toEqual({ typed: "1", minutes: 1 });
    expect(typedMinutes("1", "0")).toEqual({ typed: "10", minutes: 10 });
    expect(typedMinutes("10", "5")).toEqual({ typed: "5", minutes: 5 });
    expect(typedMinutes("", "0").minutes).toBeNull();
  });
});
