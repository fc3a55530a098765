/// Rows come back as the condition they were read from; what is deeper is left alone.
import { describe, expect, it } from "vitest";
import { shape, written } from "./condition";

const is = { is: { question: "age-check-mode", "any-of": ["each-time"] } };
const rating = { rating: { axis: "authentication", category: "financial", "at-least": "moderate" } };

const rows = (value: unknown) => {
  const found = shape(value === "" ? "" : JSON.stringify(value));
  if (found.kind !== "rows") throw new Error(found.kind);
  return found;
};

describe("a condition", () => {
  it("without a value has no rows", () => expect(rows("").rows).toEqual([]));

  it.each([[is], [{ not: is }], [{ not: rating }], [{ all: [is, { not: rating }] }], [{ any: [is, rating] }]])("comes back as it was: %j", (condition) => {
    const { join, rows: list } = rows(condition);
    expect(JSON.parse(written(join, list))).toEqual(condition);
  });

  it("of one part needs no word around it", () => expect(JSON.parse(written("any", rows(is).rows))).toEqual(is));

  it("leaves out rows that say nothing yet", () => {
    expect(written("all", [{ kind: "is", question: "age-check-mode", options: [], not: false }])).toBe("");
  });

  it("that is nested deeper is not taken apart", () => {
    expect(shape(JSON.stringify({ all: [is, { any: [rating, is] }] })).kind).toBe("deep");
    expect(shape(JSON.stringify({ not: { any: [rating] } })).kind).toBe("deep");
  });

  it("that cannot be read is said to be so", () => expect(shape("{").kind).toBe("unreadable"));
});
