import { describe, expect, it } from "vitest";
import { readTime, sentence } from "./answers";

describe("the first run's answers", () => {
  it("reads a time of day as people type it", () => {
    for (const [typed, read] of [["9", "09:00"], ["930", "09:30"], ["9.30", "09:30"], ["10：00", "10:00"], ["23:59", "23:59"]]) expect(readTime(typed ?? "")).toBe(read);
    for (const typed of ["", "24:00", "9:60", "soon", "9:3"]) expect(readTime(typed)).toBeNull();
  });

  it("keeps a sentence in its language's own order", () => {
    expect(sentence("We are \u0001 and \u0002.")).toEqual(["We are", "\u0001", "and", "\u0002", "."]);
    expect(sentence("\u0002\u0001开会")).toEqual(["\u0002", "\u0001", "开会"]);
  });
});
