import { expect, test } from "vitest";
import type { Piece } from "../../contract/contract.gen";
import { pieces, plain } from "./words";

const text: Piece[] = [{ kind: "words", words: "Call " }, { kind: "lead", lead: "1", name: "Rosa Lima" }, { kind: "words", words: " on Friday" }];

test("a text that is not changed stays as it was", () => {
  expect(pieces(plain(text), text)).toEqual(text);
});

test("a lead that is still named stays linked when the words around it change", () => {
  expect(pieces("Write to Rosa Lima", text)).toEqual([{ kind: "words", words: "Write to " }, { kind: "lead", lead: "1", name: "Rosa Lima" }]);
});

test("a lead that is not named any more is not linked any more", () => {
  expect(pieces("Call nobody", text)).toEqual([{ kind: "words", words: "Call nobody" }]);
});
