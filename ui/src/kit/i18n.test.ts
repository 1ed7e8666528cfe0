import { afterEach, describe, expect, it } from "vitest";
import { catalogueProblems } from "../../scripts/catalogues.mjs";
import { clock, date, failureText, list, number, setLocale, t, time, zoneCity } from "./i18n.svelte";

afterEach(() => setLocale("en"));

describe("the catalogues", () => {
  it("have the same keys and variables in both languages, and every key that the code uses", () => {
    expect(catalogueProblems()).toEqual([]);
  });
});

describe("words by language", () => {
  it("formats a wall time as it stands, whatever zone this computer is in", () => {
    const moment = { local: "2026-11-26T10:05:00" };
    expect(time(moment)).toBe("10:05");
    expect(date(moment, "long")).toBe("Thursday 26 November");
    expect(date("2026-11-26", "short")).toBe("Thu 26 Nov");
    setLocale("zh-CN");
    expect(time(moment)).toBe("10:05");
    expect(date(moment, "long")).toBe("11月26日星期四");
  });

  it("chooses plurals", () => {
    expect(t("meeting-minutes", { count: 1 })).toBe("1 minute");
    expect(t("meeting-minutes", { count: 2 })).toBe("2 minutes");
    setLocale("zh-CN");
    expect(t("meeting-minutes", { count: 2 })).toBe("2 分钟");
  });

  it("joins lists and groups digits", () => {
    expect(list(["Ana", "Ben", "Chidi"])).toBe("Ana, Ben and Chidi");
    expect(number(18240)).toBe("18,240");
    setLocale("zh-CN");
    expect(list(["Ana", "Ben"])).toBe("Ana 和 Ben");
    expect(list(["111", "222", "333"])).toBe("111、222 和 333");
    expect(list(["市场", "销售"])).toBe("市场和销售");
  });

  it("shows no clock below zero, and hours only where there are some", () => {
    expect(clock(-5)).toBe("0:00");
    expect(clock(38_900)).toBe("0:38");
    expect(clock(600_000)).toBe("10:00");
    expect(clock(3_723_000)).toBe("1:02:03");
  });

  it("says a refusal in the language on screen, and in the contract's own words where it has none", () => {
    setLocale("zh-CN");
    expect(failureText({ code: "reason_required", message: "A rejection…", hint: "Choose…" }).what).toBe("拒绝或退回培育需要理由。");
    expect(failureText({ code: "of_tomorrow", message: "New.", hint: "Wait." })).toEqual({ what: "New.", hint: "Wait." });
  });

  it("names a zone by its city", () => {
    expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  });
});
