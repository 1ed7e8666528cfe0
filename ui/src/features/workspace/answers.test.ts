import { describe, expect, it } from "vitest";
import { sentence } from "./answers";

describe("the first run's answers", () => {
  it("keeps a sentence in its language's own order", () => {
    expect(sentence("We are \u0001 and \u0002.")).toEqual(["We are", "\u0001", "and", "\u0002", "."]);
    expect(sentence("\u0002\u0001开会")).toEqual(["\u0002", "\u0001", "开会"]);
  });
});
