import { afterEach, describe, expect, it, test } from "vitest";
import { daysAfter, monthsAfter, readDay, timeOfDay, weekdayOf, weeksOf, written } from "./calendar";
import { date, setLocale } from "./i18n.svelte";

// A Friday.
const today = "2026-11-27";
afterEach(() => setLocale("en"));

describe("a typed day", () => {
  it.each([
    ["2026-12-04", "2026-12-04"], ["2026/12/4", "2026-12-04"], ["20261204", "2026-12-04"],
    ["4 Dec", "2026-12-04"], ["4th of December", "2026-12-04"], ["dec 4, 2027", "2027-12-04"], ["4dec", "2026-12-04"], ["Fri 4 Dec 2026", "2026-12-04"], ["Friday, 4 December 2026", "2026-12-04"],
    ["27 nov", today], ["26 nov", "2027-11-26"], ["29 feb", "2028-02-29"],
    ["fri", "2026-12-04"], ["mon", "2026-11-30"], ["Thursday", "2026-12-03"], ["next mon", "2026-11-30"], ["by wed", "2026-12-02"],
    ["today", today], ["tomorrow", "2026-11-28"], ["in 2 weeks", "2026-12-11"], ["3d", "2026-11-30"], ["a month", "2026-12-27"], ["end of month", "2026-11-30"],
    ["30", "2026-11-30"], ["5th", "2026-12-05"], ["4.12.", "2026-12-04"], ["4.12.2026", "2026-12-04"],
    ["4/12", "2026-12-04"], ["12/24", "2026-12-24"], ["4/12/26", "2026-12-04"],
    ["12月4日", "2026-12-04"], ["2026年12月4日", "2026-12-04"], ["2026年12月4日周五", "2026-12-04"], ["周五 12月4日", "2026-12-04"], ["１２月４号", "2026-12-04"], ["十二月四日", "2026-12-04"], ["十一月三十日", "2026-11-30"],
    ["周五", "2026-12-04"], ["星期一", "2026-11-30"], ["下周三", "2026-12-02"], ["下下周一", "2026-12-07"], ["本周日", "2026-11-29"],
    ["明天", "2026-11-28"], ["大后天", "2026-11-30"], ["三天后", "2026-11-30"], ["两周后", "2026-12-11"], ["一个月后", "2026-12-27"], ["十天后", "2026-12-07"], ["月底", "2026-11-30"], ["下个月底", "2026-12-31"], ["5号", "2026-12-05"],
  ])("%s is read as %s", (typed, day) => {
    expect(readDay(typed, today)).toBe(day);
  });

  it.each(["", "soon", "32 dec", "30 feb 2027", "31/31", "2026-13-01", "fry", "decem", "12月40日", "周八", "0", "4 dec 99999", "mon dec", "1/1/1/1"])("“%s” is none", (typed) => {
    expect(readDay(typed, today)).toBeNull();
  });

  it.each([["26 nov", "2026-11-26"], ["28 nov", "2025-11-28"], ["27 nov", today], ["fri", "2026-11-20"], ["thu", "2026-11-26"], ["周四", "2026-11-26"], ["2 weeks ago", "2026-11-13"], ["三天前", "2026-11-24"], ["30", "2026-10-30"]])("%s, looked for in the past, is read as %s", (typed, day) => {
    expect(readDay(typed, today, "back")).toBe(day);
  });

  it("gives the month first in Chinese, where figures stand alone", () => {
    setLocale("zh-CN");
    expect(readDay("12/4", today)).toBe("2026-12-04");
    expect(readDay("24/12", today)).toBe("2026-12-24");
  });

  it.each(["en", "zh-CN"] as const)("is read as itself from whatever %s shows", (locale) => {
    setLocale(locale);
    for (let ahead = -800; ahead < 800; ahead += 1) {
      const day = daysAfter(today, ahead);
      for (const shown of [day, written(day), date(day, "full")]) expect(readDay(shown, today), shown).toBe(day);
      const near = ahead >= 0 && ahead < 365;
      if (near) for (const form of ["short", "day", "dayLong"] as const) expect(readDay(date(day, form), today), date(day, form)).toBe(day);
    }
  });
});

describe("the calendar", () => {
  it("shows whole weeks from Monday, each day once", () => {
    for (let month = 0; month < 48; month += 1) {
      const first = monthsAfter("2025-01-01", month);
      const days = weeksOf(first).flat();
      expect(weekdayOf(days[0] ?? "")).toBe(0);
      expect(days).toEqual(days.map((_, index) => daysAfter(days[0] ?? "", index)));
      expect(days.filter((day) => day.slice(0, 7) === first.slice(0, 7))).toHaveLength(new Date(Date.UTC(2025, month + 1, 0)).getUTCDate());
      expect(days).toHaveLength(42);
    }
  });

  it("keeps to the month's last day where the other month is shorter", () => {
    expect(monthsAfter("2027-01-31", 1)).toBe("2027-02-28");
    expect(monthsAfter("2027-01-31", -2)).toBe("2026-11-30");
    expect(monthsAfter("2026-11-27", 2)).toBe("2027-01-27");
  });
});

test.each([
  ["9", "09:00"], ["930", "09:30"], ["9：30", "09:30"], ["9.30", "09:30"], ["14h30", "14:30"], ["2:15 pm", "14:15"], ["12am", "00:00"], ["12pm", "12:00"],
  ["9点半", "09:30"], ["14点", "14:00"], ["下午2点15分", "14:15"], ["上午10点", "10:00"],
  ["23:59", "23:59"],
  ["24:00", null], ["9:60", null], ["9:3", null], ["soon", null], ["noon", null], ["13pm", null], ["", null],
])("%s is read as the time %s", (typed, read) => {
  expect(timeOfDay(typed)).toBe(read);
});
