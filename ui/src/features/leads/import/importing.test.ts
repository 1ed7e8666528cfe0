import { expect, test } from "vitest";
import type { ImportOptions } from "../../../contract/contract.gen";
import { remap } from "./importing.svelte";

const said = (map: Record<string, string> = {}): ImportOptions => ({
  profile: null, map, status: {}, system: null, zone: null, dateOrder: null, encoding: null, delimiter: null, sheet: null, empty: [], strict: false,
});

test("a column that gets another field leaves the one it had empty", () => {
  expect(remap(said(), "company", "Account", "segment").map).toEqual({ company: "", segment: "Account" });
});

test("a column that is kept as it is leaves its field empty and claims no other", () => {
  expect(remap(said(), "company", "Account", "").map).toEqual({ company: "" });
});

test("a column has one field however often it is changed", () => {
  const once = remap(said(), "company", "Account", "segment");
  const twice = remap(said(once.map as Record<string, string>), "segment", "Account", "source");
  expect(Object.entries(twice.map).filter(([, header]) => header === "Account")).toEqual([["source", "Account"]]);
});

test("a column that gets its own field back is not emptied", () => {
  const away = remap(said(), "company", "Account", "");
  expect(remap(said(away.map as Record<string, string>), null, "Account", "company").map).toEqual({ company: "Account" });
});
