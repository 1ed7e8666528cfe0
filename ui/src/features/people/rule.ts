/** Reading and changing when a series meets. Calendars need no zone; the next meetings themselves come from the contract. */
import type { Rule, Series, Weekday } from "../../contract/contract.gen";
import { t } from "../../kit/i18n.svelte";

export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export type Every = Rule["every"];

/** "Every second Thursday". */
export function inWords(rule: Rule): string {
  const weekday = t(`series-weekday-${rule.weekday}`);
  return rule.every === "month" ? t("series-every-month", { nth: rule.nth, weekday }) : t(`series-every-${rule.every}`, { weekday });
}

/** The day itself, or the next one that is this weekday. */
export function onWeekday(day: string, weekday: Weekday): string {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const wanted = (weekdays.indexOf(weekday) + 1) % 7;
  at.setUTCDate(at.getUTCDate() + ((wanted - at.getUTCDay() + 7) % 7));
  return at.toISOString().slice(0, 10);
}

/** The rule after one answer changed; what the new rule needs and the old one lacks is taken from the next meeting. */
export function changed(series: Series, today: string, change: { every?: Every; weekday?: Weekday; nth?: number; anchor?: string }): Rule {
  const rule = series.rule;
  const every = change.every ?? rule.every;
  const weekday = change.weekday ?? rule.weekday;
  const next = series.next[0]?.local.slice(0, 10) ?? today;
  switch (every) {
    case "week": return { every, weekday };
    case "fortnight":
      return { every, weekday, anchor: onWeekday(change.anchor ?? (rule.every === "fortnight" ? rule.anchor : next), weekday) };
    case "month":
      return { every, weekday, nth: change.nth ?? (rule.every === "month" ? rule.nth : Math.min(5, Math.ceil(Number(next.slice(8, 10)) / 7))) };
  }
}
