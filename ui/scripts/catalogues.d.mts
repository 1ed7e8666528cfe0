/** What is wrong with the two catalogues, in words; empty where nothing is. */
export function catalogueProblems(): string[];
