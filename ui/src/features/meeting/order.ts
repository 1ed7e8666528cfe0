/** Where on an agenda a dragged row falls. */

/** The index that a row has after it was dropped at `y`, given the middles of all rows in order. */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  const others = middles.filter((_, index) => index !== from);
  return others.filter((middle) => middle < y).length;
}

/** Digits typed one after the other into minutes: `1`, `0` → 10; a third one starts anew; 0 alone is nothing. */
export function typedMinutes(typed: string, digit: string): { typed: string; minutes: number | null } {
  const next = typed.length >= 2 ? digit : typed + digit;
  const value = Number(next);
  return { typed: next, minutes: value >= 1 ? value : null };
}
