import { expect, test } from "vitest";
import type { Series } from "../../contract/contract.gen";
import { changed, onWeekday } from "./rule";

const series = (rule: Series["rule"]): Series => ({
  id: "1", name: "Entente", rule, time: "10:00", zone: "Europe/Berlin", duration: 45, language: "en", template: [],
  next: [{ at: "2026-11-26T09:00:00Z", local: "2026-11-26T10:00:00", zone: "Europe/Berlin" }],
});

test("every second week counts from the next meeting, on the rule's weekday", () => {
  const rule = changed(series({ every: "week", weekday: "thu" }), "2026-11-23", { every: "fortnight" });
  expect(rule).toEqual({ every: "fortnight", weekday: "thu", anchor: "2026-11-26" });
});

test("another weekday moves the day it counts from to that weekday", () => {
  const rule = changed(series({ every: "fortnight", weekday: "thu", anchor: "2026-11-26" }), "2026-11-23", { weekday: "mon" });
  expect(rule).toEqual({ every: "fortnight", weekday: "mon", anchor: "2026-11-30" });
});

test("every month keeps the place of the next meeting in its month", () => {
  expect(changed(series({ every: "week", weekday: "thu" }), "2026-11-23", { every: "month" })).toEqual({ every: "month", weekday: "thu", nth: 4 });
});

test("a weekday is its own first occurrence, and goes over the month's end", () => {
  expect(onWeekday("2026-11-26", "thu")).toBe("2026-11-26");
  expect(onWeekday("2026-12-31", "wed")).toBe("2027-01-06");
});
