/** The places of the rail, in their fixed order. */
export const places = ["meeting", "promises", "leads", "content", "actions", "minutes"] as const;
export type Place = (typeof places)[number];
