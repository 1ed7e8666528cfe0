/** Reading what is typed into the first run's sentence. */

/** `9`, `930`, `9.30`, `9：30` → `09:30`; null where it is no time of day. */
export function readTime(typed: string): string | null {
  const found = /^\s*(\d{1,2})(?:\s*[:：.h]?\s*(\d{2}))?\s*$/.exec(typed);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? "0")];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** A sentence of the catalogue, cut at its fields (control characters 1 to 3), in the language's own order. */
export function sentence(text: string): string[] {
  return text.split(/([\u0001-\u0003])/).map((part) => part.trim()).filter((part) => part !== "");
}
