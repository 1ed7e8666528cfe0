/**
 * Days and times of day as people type them, in either language, and the calendar around a day.
 *
 * A day is `2026-11-27` here and everywhere; nothing here knows a zone, or what time it is. It reads what the meeting's
 * input line reads (and a little more: short forms in figures, days that are past), since a field has no sentence around it.
 */
import { date, locale } from "./i18n.svelte";

/** Where a day without a year, or a weekday, is looked for: from today on, or until today. */
export type Lean = "ahead" | "back";

const DAY = 86_400_000;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const characters = "一二三四五六七八九";

const millis = (day: string) => Date.parse(`${day}T00:00:00Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The day so many days later; earlier, where they are negative. */
export const daysAfter = (day: string, days: number): string => iso(millis(day) + days * DAY);

/** The same day of another month, or that month's last one. */
export function monthsAfter(day: string, count: number): string {
  const [year, month, number] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + count, Math.min(number, last)));
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(millis(day)).getUTCDay() + 6) % 7;

/** Six weeks, from the Monday with which a day's month begins: always as many, so that a calendar keeps its size. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const monday = daysAfter(first, -weekdayOf(first));
  return [0, 1, 2, 3, 4, 5].map((week) => [0, 1, 2, 3, 4, 5, 6].map((ahead) => daysAfter(monday, 7 * week + ahead)));
}

/** A day as a field shows it, in the order of the language on screen: 27 Nov 2026, 2026年11月27日. */
export const written = (day: string): string => (day === "" ? "" : date(day, "year"));

function made(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199) return null;
  const found = iso(Date.UTC(year, month - 1, day));
  return found.slice(5) === `${two(month)}-${two(day)}` ? found : null;
}
const two = (figure: number) => String(figure).padStart(2, "0");

/** The nearest such day of a year that is not on the other side of today. */
function ofYear(month: number, day: number, today: string, lean: Lean): string | null {
  const year = Number(today.slice(0, 4));
  // 29 February may be eight years away.
  for (let away = 0; away <= 8; away += 1) {
    const found = made(lean === "ahead" ? year + away : year - away, month, day);
    if (found && (lean === "ahead" ? found >= today : found <= today)) return found;
  }
  return null;
}

function ofMonth(day: number, today: string, lean: Lean): string | null {
  const first = `${today.slice(0, 8)}01`;
  for (let away = 0; away < 3; away += 1) {
    const month = monthsAfter(first, lean === "ahead" ? away : -away);
    const found = made(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
    if (found && (lean === "ahead" ? found >= today : found <= today)) return found;
  }
  return null;
}

/** The next or the last such weekday, never today: so the input line reads it. */
function ofWeek(weekday: number, today: string, lean: Lean): string {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return daysAfter(today, lean === "ahead" ? ahead || 7 : ahead === 0 ? -7 : ahead - 7);
}

/** A weekday of the week that lies so many weeks ahead. */
const ofThatWeek = (weekday: number, today: string, weeks: number) => daysAfter(today, weeks * 7 + weekday - weekdayOf(today));

function monthOf(word: string): number | null {
  if (word === "sept") return 9;
  const at = word.length === 3 ? months.indexOf(word) : monthNames.indexOf(word);
  return at < 0 ? null : at + 1;
}

function weekdayNamed(word: string): number | null {
  const at = word.length < 3 ? -1 : weekdayNames.findIndex((name) => name.startsWith(word));
  return at < 0 ? null : at;
}

/** 十一 → 11, where it counts something. */
function inFigures(text: string): string {
  return text.replace(/([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=月|日|号|天|个月|个星期|个礼拜|周后|周内|星期后|星期内)/gu, (whole, tens: string, ten: string, ones: string) => {
    const digit = (one: string) => (one === "" ? 0 : one === "两" ? 2 : characters.indexOf(one) + 1);
    if (whole === "") return whole;
    return String(ten ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(tens || ones));
  });
}

function withYear(year: string | undefined, month: number, day: number, today: string, lean: Lean): string | null {
  if (year === undefined) return ofYear(month, day, today, lean);
  return made(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
}

/**
 * The day that was typed; null where it is none. In figures alone, English gives the day first and Chinese the month;
 * where only the other order is a day, that is meant.
 */
export function readDay(typed: string, today: string, lean: Lean = "ahead"): string | null {
  const text = typed.normalize("NFKC").toLowerCase().replace(/[,、()]/g, " ").replace(/\s+/g, " ").trim();
  const english = text.replace(/^(?:by|on|until) /, "");
  // A weekday beside a date says nothing new.
  const alone = english.replace(/^([a-z]{3,9})\.? (?=.*\d)/, (whole, word: string) => (weekdayNamed(word) === null ? whole : ""));
  const chinese = inFigures(text.replaceAll(" ", "").replace(/(?<=[\d日号])(?:周|星期|礼拜)[一二三四五六日天]$|^(?:周|星期|礼拜)[一二三四五六日天](?=.*[\d月])/u, ""));
  return figures(alone, today, lean) ?? inEnglish(alone, today, lean) ?? inChinese(chinese, today, lean);
}

function figures(text: string, today: string, lean: Lean): string | null {
  const whole = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (whole) return made(Number(whole[1]), Number(whole[3]), Number(whole[4]));
  const one = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(text);
  if (one) return ofMonth(Number(one[1]), today, lean);
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(text);
  if (!parts) return null;
  const [a, b, year] = [Number(parts[1]), Number(parts[3]), parts[4]];
  // Points are only ever written after the day.
  const dayFirst = locale() === "en" || parts[2] === ".";
  const read = (day: number, month: number) => withYear(year, month, day, today, lean);
  return dayFirst ? (read(a, b) ?? read(b, a)) : (read(b, a) ?? read(a, b));
}

function inEnglish(text: string, today: string, lean: Lean): string | null {
  const named: Record<string, number> = { today: 0, tomorrow: 1, tmr: 1, yesterday: -1, "day after tomorrow": 2, "the day after tomorrow": 2 };
  if (named[text] !== undefined) return daysAfter(today, named[text]);
  if (/^end of (the )?month$/.test(text)) return daysAfter(monthsAfter(`${today.slice(0, 8)}01`, 1), -1);
  const weekday = /^(?:(next|this|last) )?([a-z]{3,9})\.?$/.exec(text);
  const day = weekday ? weekdayNamed(weekday[2] ?? "") : null;
  if (weekday && day !== null) {
    switch (weekday[1]) {
      case "next": return ofThatWeek(day, today, 1);
      case "this": return ofThatWeek(day, today, 0);
      case "last": return ofThatWeek(day, today, -1);
      default: return ofWeek(day, today, lean);
    }
  }
  const span = /^(?:(?:in|within) )?(\d{1,3}|an?) ?(d|days?|w|weeks?|months?)( ago)?$/.exec(text);
  if (span) return later(today, /^a/.test(span[1] ?? "") ? 1 : Number(span[1]), span[2] ?? "", span[3] !== undefined);
  const first = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?([a-z]{3,9})\.?(?: ?(\d{4}|\d{2}))?$/.exec(text);
  const second = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  const month = monthOf(first?.[2] ?? second?.[1] ?? "");
  if (month === null) return null;
  return withYear(first ? first[3] : second?.[3], month, Number(first ? first[1] : second?.[2]), today, lean);
}

function later(today: string, count: number, unit: string, ago: boolean): string {
  const signed = ago ? -count : count;
  if (unit.startsWith("m") || unit.endsWith("月")) return monthsAfter(today, signed);
  return daysAfter(today, /^[d天日]/.test(unit) ? signed : signed * 7);
}

function inChinese(text: string, today: string, lean: Lean): string | null {
  const named: Record<string, number> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3, 昨天: -1, 昨日: -1, 前天: -2 };
  if (named[text] !== undefined) return daysAfter(today, named[text]);
  const first = `${today.slice(0, 8)}01`;
  const end = /^(本|这个|下|下个)?月[底末]$/u.exec(text);
  if (end) return daysAfter(monthsAfter(first, end[1]?.startsWith("下") ? 2 : 1), -1);
  const weekday = /^(上个?|本|这个?|下个?|下下个?)?(?:周|星期|礼拜)([一二三四五六日天1-7])$/u.exec(text);
  if (weekday) {
    const day = "一二三四五六日".indexOf(weekday[2] === "天" ? "日" : (weekday[2] ?? ""));
    const at = day < 0 ? Number(weekday[2]) - 1 : day;
    const which = weekday[1];
    if (!which) return ofWeek(at, today, lean);
    return ofThatWeek(at, today, which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : which.startsWith("上") ? -1 : 0);
  }
  const span = /^(\d{1,3})(天|日|周|星期|个星期|个礼拜|个月)(后|以后|之后|内|以内|之内|前|以前|之前)$/u.exec(text);
  if (span) return later(today, Number(span[1]), span[2] ?? "", /前$/u.test(span[3] ?? ""));
  const day = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(\d{1,2})[日号]?$/u.exec(text);
  if (day) return withYear(day[1], Number(day[2]), Number(day[3]), today, lean);
  const alone = /^(\d{1,2})[日号]$/u.exec(text);
  return alone ? ofMonth(Number(alone[1]), today, lean) : null;
}

/** `9`, `930`, `9.30`, `9：30`, `9点半`, `2:15 pm`, `下午2点` → `09:30`; null where it is no time of day. */
export function timeOfDay(typed: string): string | null {
  const text = typed.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const found =
    /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm)?$/.exec(text) ?? /^(?:上午|早上)?(\d{1,2})[点时](?:(\d{1,2})分?|半|整)?()$/u.exec(text)
    ?? /^(?:下午|晚上)(\d{1,2})(?:[点时:](?:(\d{1,2})分?|半|整)?)()$/u.exec(text);
  if (!found) return null;
  const half = found[1];
  const after = found[3] === "pm" || /^(下午|晚上)/u.test(text);
  if (half === undefined || ((found[3] || after) && (Number(half) > 12 || Number(half) === 0))) return null;
  const hours = (Number(half) % (found[3] || after ? 12 : 24)) + (after ? 12 : 0);
  const minutes = /半$/u.test(text) ? 30 : Number(found[2] ?? "0");
  return Number(half) > 23 || minutes > 59 ? null : `${two(hours)}:${two(minutes)}`;
}
