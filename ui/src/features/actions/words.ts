/** What an action's row says. Knows the contract's shapes; asks nothing. */
import type { ActionRow, Piece } from "../../contract/contract.gen";
import { t } from "../../kit/i18n.svelte";

/** The words of a text, with the names of the leads in it. */
export const plain = (text: readonly Piece[]) => text.map((piece) => (piece.kind === "words" ? piece.words : piece.name)).join("");

export function due(action: ActionRow): string {
  const days = action.dueIn;
  if (days === null) return t("actions-due-none");
  if (days < 0) return t("actions-due-late", { days: -days });
  if (days === 0) return t("actions-due-today");
  if (days === 1) return t("actions-due-tomorrow");
  return t("actions-due-in", { days });
}

/** A text that was changed by hand: leads that are still named in it stay linked. */
export function pieces(words: string, before: readonly Piece[]): Piece[] {
  let rest = words;
  const made: Piece[] = [];
  for (const piece of before) {
    if (piece.kind !== "lead" || piece.name === "") continue;
    const at = rest.indexOf(piece.name);
    if (at < 0) continue;
    if (at > 0) made.push({ kind: "words", words: rest.slice(0, at) });
    made.push(piece);
    rest = rest.slice(at + piece.name.length);
  }
  if (rest !== "") made.push({ kind: "words", words: rest });
  return made;
}
