/** What the Promises place says. Knows the contract's shapes; asks nothing, computes no figure. */
import type { CountName, MeasureName, PeriodHead, PromiseCard, PromiseSentence, PromiseWeek, PromiseSide, Verdict, WeekTime } from "../../contract/contract.gen";
import { date, dateTime, list, number, t } from "../../kit/i18n.svelte";
import { sentences } from "../../kit/sentences";

/** Below this many leads a share is drawn grey (PRODUCT.md rule 8). */
export const FEW = 10;

export const percent = (share: number) => number(share, { style: "percent", maximumFractionDigits: 2 });
/** A share beside its counts: whole percents. */
export const rounded = (share: number) => number(share, { style: "percent", maximumFractionDigits: 0 });

// 2026-11-23 is a Monday: weekdays are worded by the same formatter as every date.
const days: Record<WeekTime["weekday"], string> = {
  mon: "2026-11-23", tue: "2026-11-24", wed: "2026-11-25", thu: "2026-11-26", fri: "2026-11-27", sat: "2026-11-28", sun: "2026-11-29",
};
export const weekday = (at: WeekTime) => date(days[at.weekday], "weekday");

/** The promise as it was agreed. */
export function sentence(promise: PromiseSentence): string {
  const words = {
    target: promise.measure === "delivered" ? number(promise.target) : percent(promise.target),
    day: weekday(promise.deadline ?? promise.cutOff),
    time: (promise.deadline ?? promise.cutOff).time,
    days: promise.withinDays ?? 0,
  };
  const said = t(`promises-sentence-${promise.measure}`, words);
  const about = promise.about ? [...promise.about.segment, ...promise.about.source, ...promise.about.owner] : [];
  return about.length > 0 ? t("promises-about", { sentence: said, about: list(about) }) : said;
}

/** The promise and how it stands, in one line. */
export function inShort(card: PromiseCard): string {
  const week = card.shown === null ? null : card.weeks[card.shown];
  if (!week) return sentence(card.sentence);
  const { measure, target } = card.sentence;
  return t(`promises-short-${measure}`, {
    target: measure === "delivered" ? number(target) : percent(target), count: week.judged.count, of: week.judged.of,
    needed: week.needed, days: card.sentence.withinDays ?? 0,
  });
}

/** What stands at the target line. */
export const targetLabel = (measure: MeasureName, target: number) =>
  measure === "delivered" ? t("promises-target-week", { count: target }) : t("promises-target-share", { share: percent(target) });

/** Behind which number the leads of a bar stand. */
export const countOf: Record<MeasureName, CountName> = { delivered: "delivered", fit: "fitting", decidedInTime: "inTime", conversion: "converted" };
/** The other numbers that a person wants to see beside it. */
export const countsOf: Record<MeasureName, readonly CountName[]> = {
  delivered: ["delivered", "undecided"],
  fit: ["fitting", "unfit", "undecided", "dateUnknown"],
  decidedInTime: ["inTime", "notInTime", "undecided", "dateUnknown"],
  conversion: ["converted", "convertible", "delivered"],
};

/** "of 50", "of 34 proven", "of 51 so far, week 45". */
export function ofWords(measure: MeasureName, week: PromiseWeek, head: PeriodHead): string {
  const of = week.judged.of;
  if (measure === "fit") return t("promises-of-proven", { of });
  if (measure === "conversion" && week.judged.mature === false) return t("promises-of-so-far", { of, week: head.week });
  return t("promises-of", { of });
}

/** "third week in a row": the streak at the shown period, where it has one with its verdict. */
export function streak(week: PromiseWeek): string {
  const { streak: periods, streakVerdict, verdict } = week.judged;
  if (periods === 0 || streakVerdict === null) return "";
  if (streakVerdict === verdict) return periods < 2 ? "" : t("promises-streak", { periods });
  return t(`promises-streak-before-${streakVerdict === "kept" ? "kept" : "broken"}`, { periods });
}

/** The one sentence under a chart. */
export function under(card: PromiseCard, heads: readonly PeriodHead[], team: string): string {
  const { measure } = card.sentence;
  const place = card.shown;
  const week = place === null ? null : card.weeks[place];
  const head = place === null ? null : heads[place];
  if (!week || !head) return t("promises-under-none");
  const { verdict, count, of } = week.judged;
  const values = {
    needed: week.needed, possible: week.possible ?? 0, count, of, week: head.week, waiting: week.waiting, team,
    missing: Math.max(0, week.needed - count), neither: Math.max(0, (week.possible ?? count) - count),
    when: week.matures ? date(week.matures, "short") : week.deadline ? dateTime(week.deadline) : "",
  };
  const last = card.weeks.at(-1);
  const running = heads.at(-1)?.running && last ? last : null;
  const said = t(`promises-under-${measure}-${verdict}${verdict === "open" && week.waiting === 0 ? "-nobody" : ""}`, values);
  const parts = [said];
  if (measure === "delivered" && running) parts.push(t("promises-under-running", { week: heads.at(-1)?.week ?? 0, count: running.judged.count }));
  if (measure === "conversion" && card.weeks.some((one) => one?.judged.mature === false)) parts.push(t("promises-under-hatched"));
  if (measure === "fit" && verdict === "open") parts.push(t("promises-under-dashed"));
  return sentences(...parts);
}

/** The full sentence of one bar, for those who do not see it. */
export function barName(card: PromiseCard, week: PromiseWeek, head: PeriodHead): string {
  const { judged } = week;
  return t(head.running ? "promises-bar-running" : "promises-bar", {
    week: head.week, count: judged.count, of: judged.of, verdict: t(`promises-verdict-${judged.verdict}`),
    share: week.share === null ? "none" : rounded(week.share), mature: String(judged.mature !== false), measure: card.sentence.measure,
  });
}

/** How many of the shown verdicts of a column are what. */
export function tally(cards: readonly PromiseCard[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { kept: 0, broken: 0, open: 0, nothingToJudge: 0 };
  for (const card of cards) {
    const week = card.shown === null ? null : card.weeks[card.shown];
    if (week) counts[week.judged.verdict] += 1;
  }
  return counts;
}

const verdicts: readonly Verdict[] = ["broken", "open", "kept", "nothingToJudge"];
/** "1 broken, 1 open". */
export const tallyWords = (counts: Record<Verdict, number>) =>
  verdicts.filter((verdict) => counts[verdict] > 0).map((verdict) => t(`promises-tally-${verdict}`, { count: counts[verdict] })).join(t("promises-comma"));

/** The title: what is the case, never who is to blame. */
export function title(cards: readonly PromiseCard[]): string {
  const of = (side: PromiseSide) => tally(cards.filter((card) => card.sentence.side === side));
  const all = tally(cards);
  const [marketing, sales] = [of("marketing").broken, of("sales").broken];
  if (all.broken + all.open + all.kept + all.nothingToJudge === 0) return t("promises-title-none");
  if (all.broken > 0 && marketing === sales && marketing * 2 === all.broken) return t("promises-title-each", { count: marketing });
  if (all.broken > 0) return t("promises-title-broken", { broken: all.broken, open: all.open });
  if (all.open > 0) return t("promises-title-open", { open: all.open });
  return t("promises-title-kept");
}
