/**
 * The input line's two forms: as it is shown, a linked lead is `#Rosa Lima`; on the wire it is `#{id}`.
 */
import type { Piece } from "../../contract/contract.gen";

/** Leads that were chosen in this line: id and name. */
export type Links = ReadonlyMap<string, string>;

/** Shown → wire. The longest name first, so that `#Ann Lee` is not taken for `#Ann`. */
export function toWire(shown: string, links: Links): string {
  let wire = shown;
  for (const [id, name] of [...links].sort((a, b) => b[1].length - a[1].length)) wire = wire.replaceAll(`#${name}`, `#{${id}}`);
  return wire;
}

/** Wire → shown. An id that nobody knows stays as it is. */
export function toShown(wire: string, links: Links): string {
  return wire.replace(/#\{([0-9a-f-]{36})\}/g, (whole, id: string) => (links.has(id) ? `#${links.get(id)}` : whole));
}

/** Whether a line holds a link by id. */
export const hasLink = (wire: string) => /#\{[0-9a-f-]{36}\}/.test(wire);

/** Leads linked in a text. */
export function linksOf(text: readonly Piece[]): [string, string][] {
  return text.flatMap((piece): [string, string][] => (piece.kind === "lead" ? [[piece.lead, piece.name]] : []));
}

/** A text as it is edited, with its leads as `#name`. */
export const shownText = (text: readonly Piece[]) => text.map((piece) => (piece.kind === "lead" ? `#${piece.name}` : piece.words)).join("");

/** What was edited, back in pieces; only leads that were linked before can be linked. */
export function pieces(shown: string, links: Links): Piece[] {
  const wire = toWire(shown, links);
  return wire
    .split(/(#\{[0-9a-f-]{36}\})/)
    .filter((part) => part !== "")
    .map((part): Piece => {
      const id = /^#\{([0-9a-f-]{36})\}$/.exec(part)?.[1];
      return id ? { kind: "lead", lead: id, name: links.get(id) ?? "" } : { kind: "words", words: part };
    });
}
