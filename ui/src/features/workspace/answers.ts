/** The first run's sentence. */

/** A sentence of the catalogue, cut at its fields (control characters 1 to 3), in the language's own order. */
export function sentence(text: string): string[] {
  return text.split(/([\u0001-\u0003])/).map((part) => part.trim()).filter((part) => part !== "");
}
