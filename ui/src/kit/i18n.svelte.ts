/**
 * Words and figures by language: Fluent for sentences, Intl for dates, numbers and lists.
 *
 * A local time comes as `2026-11-26T10:00:00` and is formatted as it stands: no zone is ever converted here.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Locale = "en" | "zh-CN";
/** Anything with a wall time. */
export interface Local {
  local: string;
}

const sources = import.meta.glob<string>("../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

function bundle(locale: Locale): FluentBundle {
  // Our texts stand in elements of their own; isolation marks would only get into copied text.
  const made = new FluentBundle(locale, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (!path.includes(`/locales/${locale}/`)) continue;
    const errors = made.addResource(new FluentResource(source));
    if (errors[0]) throw errors[0];
  }
  return made;
}

const bundles: Record<Locale, FluentBundle> = { en: bundle("en"), "zh-CN": bundle("zh-CN") };
// British order of day and month, 24 hours: an agenda of "10:00", as the minutes write it.
const tags: Record<Locale, string> = { en: "en-GB", "zh-CN": "zh-CN" };

const state = $state<{ locale: Locale }>({
  locale: typeof navigator !== "undefined" && navigator.language.startsWith("zh") ? "zh-CN" : "en",
});

/** The language on screen. */
export const locale = () => state.locale;

/** Changes the language on screen. */
export function setLocale(next: Locale) {
  state.locale = next;
  document.documentElement.lang = next;
}

export type Args = Record<string, FluentVariable>;

/** Whether there is a text. */
export const has = (key: string) => bundles[state.locale].hasMessage(key);

/** A text of the catalogue. A missing one shows its key, and a test keeps that from happening. */
export function t(key: string, args?: Args): string {
  const found = bundles[state.locale];
  const message = found.getMessage(key);
  if (!message?.value) return key;
  const errors: Error[] = [];
  const text = found.formatPattern(message.value, args, errors);
  if (errors[0] && import.meta.env.DEV) console.error(key, errors[0]);
  return text;
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

const dateForms = {
  /** Thursday 26 November */
  long: { weekday: "long", day: "numeric", month: "long" },
  /** Thu 26 Nov */
  short: { weekday: "short", day: "numeric", month: "short" },
  /** 26 Nov */
  day: { day: "numeric", month: "short" },
  /** 26 November */
  dayLong: { day: "numeric", month: "long" },
  /** 26 Nov 2026 */
  year: { day: "numeric", month: "short", year: "numeric" },
  /** Thursday 26 November 2026 */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** November 2026 */
  month: { month: "long", year: "numeric" },
  /** Thursday */
  weekday: { weekday: "long" },
  /** Thu */
  weekdayShort: { weekday: "short" },
  /** 10:00 */
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateForm = keyof typeof dateForms;

const dateFormat = once((key: string) => {
  const [tag, form] = key.split("|") as [string, DateForm];
  return new Intl.DateTimeFormat(tag, { ...dateForms[form], timeZone: "UTC" });
});

/** Milliseconds of a wall time or day, read as if it were UTC. */
export function wallMillis(local: string): number {
  const padded = local.length === 10 ? `${local}T00:00:00` : local.length === 16 ? `${local}:00` : local;
  return Date.parse(`${padded.slice(0, 19)}Z`);
}

/** A day (`2026-11-26`), a wall time or a moment in words. */
export function date(value: Local | string, form: DateForm): string {
  const local = typeof value === "string" ? value : value.local;
  const at = wallMillis(local);
  return Number.isNaN(at) ? local : dateFormat(`${tags[state.locale]}|${form}`).format(at).replace(",", "");
}

/** 10:00 */
export const time = (value: Local | string) => date(value, "time");

/** Thu 26 Nov, 10:46 */
export const dateTime = (value: Local | string) => t("kit-date-time", { date: date(value, "short"), time: time(value) });

/** 1,234 */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(tags[state.locale], options).format(value);
}

/** Ana, Ben and Chidi */
export function list(words: readonly string[]): string {
  const joined = new Intl.ListFormat(tags[state.locale], { type: "conjunction" }).format(words);
  // Chinese is set apart from Latin words and figures by a space, here as in the catalogue.
  return state.locale === "zh-CN" ? joined.replace(/([A-Za-zÀ-ž\d])和/gu, "$1 和").replace(/和(?=[A-Za-zÀ-ž\d])/gu, "和 ") : joined;
}

/** A city's name from its zone: `America/New_York` → New York. */
export const zoneCity = (zone: string) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** 4:05, 0:38, 1:02:03: a duration of whole seconds; never negative. */
export function clock(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A refusal in the language on screen: what happened, and what to do. Falls back to the contract's own words. */
export function failureText(failure: { code: string; message: string; hint: string }): { what: string; hint: string } {
  const key = `failure-${failure.code.replaceAll("_", "-")}`;
  return {
    what: has(key) ? t(key, { message: failure.message }) : failure.message,
    hint: has(`${key}-hint`) ? t(`${key}-hint`, { hint: failure.hint }) : failure.hint,
  };
}
