/** What evidence says in words. Knows the contract's shapes; asks nothing. */
import type { Answer, Decision, LeadRow, ReasonClass } from "../../../contract/contract.gen";
import { date, t } from "../../../kit/i18n.svelte";
import { reasonName } from "../words";

export const answers: readonly Answer[] = ["helped", "noDifference", "hurt", "notUsed"];
export const classes: readonly ReasonClass[] = ["fit", "unreachable", "timing", "other"];

/** The four decisions with their keys. */
export const decisions: readonly { decision: Decision; press: string }[] = [
  { decision: "accepted", press: "a" },
  { decision: "qualified", press: "q" },
  { decision: "rejected", press: "r" },
  { decision: "recycled", press: "y" },
];

/** What was decided on a lead, and when: "rejected: No budget, Tue 24 Nov". */
export function decided(row: LeadRow): string {
  if (!row.decision) return row.dateUnknown ? t("evidence-date-unknown") : t("evidence-undecided");
  const words = t(`evidence-decided-${row.decision}`);
  const parts = [row.reason ? t("evidence-decided-reason", { decided: words, reason: reasonName(row.reason) }) : words];
  if (row.decided) parts.push(date(row.decided, "short"));
  return parts.join(t("evidence-join"));
}

/** What an undecided lead waits for: its last touch. */
export const touched = (row: LeadRow) => (row.lastTouch ? t("evidence-touched", { day: date(row.lastTouch, "short") }) : t("evidence-no-touch"));

/** What is missing with a lead; the first part is what stands out. */
export function missing(row: LeadRow): string {
  if (row.owner === null && !row.hasNote) return t("evidence-missing-both");
  return row.owner === null ? t("evidence-missing-owner") : t("evidence-missing-note");
}

/** "Veldt Foods, handed over Tue 24 Nov": what stands beside a lead's name on its card. */
export function about(row: LeadRow): string {
  return [
    row.lead.company ?? "",
    row.decision ? decided(row) : row.handedOver ? t("evidence-handed-over", { day: date(row.handedOver, "short") }) : "",
  ].filter(Boolean).join(t("evidence-join"));
}
