/** What the meeting's figures say in words. */
import type { AgendaRow, ItemFacts, Moment, SuggestionAbout } from "../../contract/contract.gen";
import { date, number, t, time } from "../../kit/i18n.svelte";

/** The line below an item's title. */
export function facts(row: AgendaRow, nameOf: (id: string | null) => string): string {
  const parts: string[] = [];
  if (row.proposedBy && row.proposed) parts.push(t("meeting-proposed-by", { name: nameOf(row.proposedBy), day: date(row.proposed, "weekdayShort") }));
  else if (row.proposed) parts.push(t("meeting-proposed", { day: date(row.proposed, "weekdayShort") }));
  if (row.carriedCount > 0) parts.push(t("meeting-carried-times", { count: row.carriedCount }));
  const about = evidenceInShort(row.facts);
  if (about) parts.push(about);
  return parts.join(t("meeting-join"));
}

/** The figures that are not nought, in words; where all are, that. */
function inFull(counts: readonly (readonly [key: string, count: number])[], none: string): string {
  const some = counts.filter(([, count]) => count > 0);
  return some.length === 0 ? t(none) : some.map(([key, count]) => t(key, { count })).join(t("meeting-join"));
}

function evidenceInShort(about: ItemFacts): string {
  switch (about.about) {
    case "none":
      return "";
    case "actions":
      return t("meeting-facts-actions", { done: about.done, open: about.open, late: about.late });
    case "promises":
      return inFull([["meeting-facts-broken", about.broken], ["meeting-facts-open", about.open], ["meeting-facts-kept", about.kept]], "meeting-facts-promises-none");
    case "leads":
      return t("meeting-facts-leads", { count: about.handedOver, undecided: about.undecided });
    case "attention":
      return inFull([["meeting-facts-owner", about.noOwner], ["meeting-facts-note", about.noNote]], "meeting-facts-attention-none");
    case "trade":
      return inFull(
        [["meeting-facts-due", about.due], ["meeting-facts-new", about.new], ["meeting-facts-updated", about.updated], ["meeting-facts-retired", about.retired]],
        "meeting-facts-trade-none",
      );
    case "topics":
      return about.waiting > 0 ? t("meeting-facts-topics", { count: about.waiting }) : "";
  }
}

/** A suggestion's title (also that of the item it becomes) and the line below it. */
export function suggestion(about: SuggestionAbout, nameOf: (id: string | null) => string): { title: string; detail: string } {
  switch (about.kind) {
    case "feedbackDue":
      return { title: t("meeting-suggest-feedback", { leads: about.leads }), detail: t("meeting-suggest-feedback-more", { touches: about.touches, assets: about.assets }) };
    case "newContent":
      return { title: t("meeting-suggest-content", { count: about.count }), detail: about.titles.join(t("meeting-join")) };
    case "noOwner":
      return { title: t("meeting-suggest-owner", { leads: about.leads }), detail: t("meeting-suggest-owner-more") };
    case "noNote":
      return { title: t("meeting-suggest-note", { leads: about.leads }), detail: t("meeting-suggest-note-more") };
    case "overdue":
      return { title: t("meeting-suggest-overdue", { actions: about.actions }), detail: t("meeting-suggest-overdue-more", { latest: about.latest, days: about.days }) };
    case "broken": {
      const decided = about.lastDecision?.text.map((piece) => (piece.kind === "lead" ? piece.name : piece.words)).join("");
      const parts = [t("meeting-suggest-broken-streak", { streak: about.streak, week: about.week })];
      if (decided && about.lastDecision) parts.push(t("meeting-suggest-broken-decided", { words: decided, date: date(about.lastDecision.at, "day") }));
      if (about.unfinished > 0) parts.push(t("meeting-suggest-broken-unfinished", { count: about.unfinished }));
      return { title: t(`meeting-suggest-broken-${about.sentence.measure}`, { count: about.count, of: about.of }), detail: parts.join(t("meeting-join")) };
    }
    case "topic": {
      const by = about.proposedBy
        ? t("meeting-proposed-by", { name: nameOf(about.proposedBy), day: date(about.proposed, "weekdayShort") })
        : t("meeting-proposed", { day: date(about.proposed, "weekdayShort") });
      return { title: about.title, detail: `${by}${t("meeting-join")}${t("meeting-minutes", { count: about.minutes })}` };
    }
    case "parked":
      return { title: about.title, detail: t("meeting-suggest-parked", { date: date(about.parked, "short") }) };
    case "decisionEnds": {
      const words = about.text.map((piece) => (piece.kind === "lead" ? piece.name : piece.words)).join("");
      return { title: t("meeting-suggest-ends", { words }), detail: t("meeting-suggest-ends-more", { date: date(about.endsOn, "short") }) };
    }
  }
}

/** In 22 minutes, tomorrow, 3 days ago: how far a moment is, from the instants alone. */
export function away(moment: Moment, now: number): { key: string; count: number } {
  const minutes = Math.round((Date.parse(moment.at) - now) / 60_000);
  const size = Math.abs(minutes);
  const past = minutes < 0 ? "past" : "in";
  if (size < 1) return { key: "meeting-away-now", count: 0 };
  if (size < 120) return { key: `meeting-away-${past}-minutes`, count: size };
  if (size < 48 * 60) return { key: `meeting-away-${past}-hours`, count: Math.round(size / 60) };
  return { key: `meeting-away-${past}-days`, count: Math.round(size / 1440) };
}

/** Due tomorrow, 6 days late, in 7 days. */
export function due(dueIn: number | null, dueOn: string | null): string {
  if (dueIn === null) return t("meeting-due-none");
  if (dueIn < 0) return t("meeting-due-late", { count: -dueIn });
  if (dueIn === 0) return t("meeting-due-today");
  if (dueIn === 1) return t("meeting-due-tomorrow");
  if (dueIn <= 14 || dueOn === null) return t("meeting-due-in", { count: dueIn });
  return date(dueOn, "day");
}

const known = ["wrong target", "duplicate", "bad data", "no need", "unreachable", "no budget", "not now", "other"];

/** A default reason in the language on screen; the user's own as they wrote it. */
export function reasonName(name: string): string {
  return known.includes(name) ? t(`meeting-reason-${name.replaceAll(" ", "-")}`) : name;
}

/** 1 min behind, on time, 3 min ahead. */
export function standing(minutes: number): string {
  if (minutes > 0) return t("meeting-behind", { count: minutes });
  if (minutes < 0) return t("meeting-ahead", { count: -minutes });
  return t("meeting-on-time");
}

/** 8.1 from 81 tenths. */
export const tenths = (value: number) => number(value / 10, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 10:00 to 10:45 */
export const span = (from: Moment, to: Moment) => t("meeting-span", { from: time(from), to: time(to) });
