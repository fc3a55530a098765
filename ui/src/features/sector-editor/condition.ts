/// Conditions as rows that a person can read and change. What is nested deeper stays as it is.

/** A condition as a guideline writes it. */
export type Condition =
  | { is: { question: string; "any-of": string[] } }
  | { rating: { axis: string; category: string; "at-least": string } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** One row of the editor. */
export type Row = ({ kind: "is"; question: string; options: string[] } | { kind: "rating"; axis: string; category: string; atLeast: string }) & { not: boolean };

/** A condition as the editor shows it: rows joined by all or any, or something deeper. */
export type Shape = { kind: "rows"; join: "all" | "any"; rows: Row[] } | { kind: "deep"; condition: Condition } | { kind: "unreadable" };

/** Reads a field's value; empty is a condition without rows. */
export function shape(value: string): Shape {
  if (value.trim() === "") return { kind: "rows", join: "all", rows: [] };
  let condition: Condition;
  try {
    condition = JSON.parse(value) as Condition;
  } catch {
    return { kind: "unreadable" };
  }
  if (typeof condition !== "object" || condition === null) return { kind: "unreadable" };
  const join = "any" in condition ? "any" : "all";
  const parts = "any" in condition ? condition.any : "all" in condition ? condition.all : [condition];
  const rows = parts.map(row);
  return rows.every((one) => one !== null) ? { kind: "rows", join, rows } : { kind: "deep", condition };
}

function row(condition: Condition): Row | null {
  const not = "not" in condition;
  const inner = not ? condition.not : condition;
  if ("is" in inner) return { kind: "is", question: inner.is.question, options: inner.is["any-of"], not };
  if ("rating" in inner) return { kind: "rating", axis: inner.rating.axis, category: inner.rating.category, atLeast: inner.rating["at-least"], not };
  return null;
}

/** Whether a row says something. */
export function complete(one: Row): boolean {
  return one.kind === "rating" ? one.category !== "" && one.atLeast !== "" : one.question !== "" && one.options.length > 0;
}

/** Writes rows as a field's value; rows that say nothing yet are left out. */
export function written(join: "all" | "any", rows: Row[]): string {
  const parts = rows.filter(complete).map((one): Condition => {
    const plain: Condition =
      one.kind === "is"
        ? { is: { question: one.question, "any-of": one.options } }
        : { rating: { axis: one.axis, category: one.category, "at-least": one.atLeast } };
    return one.not ? { not: plain } : plain;
  });
  const [first] = parts;
  if (!first) return "";
  return JSON.stringify(parts.length === 1 ? first : join === "all" ? { all: parts } : { any: parts });
}
