/** What a lead's row and history say, in the language on screen. Knows the contract's shapes; asks nothing. */
import type { Decision, LeadFilter, LeadRow } from "../../contract/contract.gen";
import { date, t } from "../../kit/i18n.svelte";

/** Exceptions first, then everything by what was decided. */
export const exceptions: readonly LeadFilter[] = ["undecided", "noOwner", "noNote", "noReason", "recycleDue"];
export const others: readonly LeadFilter[] = ["all", "accepted", "qualified", "rejected", "recycled", "notHandedOver"];

/** What is to be said about a lead in one short phrase; `strong` where it is an exception. */
export function state(row: LeadRow): { words: string; strong: boolean } {
  const plain = (words: string) => ({ words, strong: false });
  const strong = (words: string) => ({ words, strong: true });
  switch (row.decision) {
    case "accepted":
      return row.owner === null ? strong(t("leads-why-no-owner")) : plain(t("leads-why-accepted", { day: decidedOn(row) }));
    case "qualified":
      return plain(t("leads-why-qualified", { day: decidedOn(row) }));
    case "rejected":
      return row.reason === null
        ? strong(t("leads-why-rejected-bare"))
        : plain(t("leads-why-rejected", { reason: row.reason }));
    case "recycled":
      return row.comesBack === null
        ? plain(t("leads-why-recycled-bare"))
        : plain(t("leads-why-recycled", { day: date(row.comesBack, "day") }));
    case null:
      break;
  }
  if (row.handedOver === null) return plain(t("leads-why-not-handed-over"));
  if (row.dateUnknown) return plain(t("leads-why-date-unknown"));
  if (row.owner === null) return strong(t("leads-why-no-owner"));
  if (!row.hasNote) return strong(t("leads-why-no-note"));
  if (row.lastTouch !== null) return plain(t("leads-why-touched", { day: date(row.lastTouch, "short") }));
  return plain(t("leads-why-no-touch"));
}

const decidedOn = (row: LeadRow) => (row.decided ? date(row.decided, "day") : "");

/** "Anneke Vos, Veldt Foods". */
export const fullName = (lead: { name: string; company: string | null }) =>
  lead.company ? `${lead.name}, ${lead.company}` : lead.name;

/** The contract's decisions with the key of the table and the word of their button, in order. */
export const decisions: readonly { decision: Decision; key: string; word: string }[] = [
  { decision: "accepted", key: "a", word: "leads-decide-accept" },
  { decision: "qualified", key: "q", word: "leads-decide-qualify" },
  { decision: "rejected", key: "r", word: "leads-decide-reject" },
  { decision: "recycled", key: "y", word: "leads-decide-recycle" },
];

const systems: Record<string, string> = { hubspot: "HubSpot" };

/** A system's name as its maker writes it. */
export const systemName = (system: string) => systems[system] ?? system;
