/// Days as people type them.
import { expect, it } from "vitest";
import { dayOf } from "./day";

it.each([
  ["2026-11-23", "2026-11-23"],
  ["2026/1/5", "2026-01-05"],
  ["２０２６年１１月２３日", "2026-11-23"],
  [" 2028-02-29 ", "2028-02-29"],
  ["", ""],
  ["2026-02-29", null],
  ["2026-13-01", null],
  ["2026-1", null],
  ["11/23/2026", null],
])("reads %j as %j", (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});
