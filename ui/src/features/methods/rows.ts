/// Order and choice of the rows and columns of the comparison.
import type { MethodView } from "../../ipc/bindings";

/** A column that can be sorted. */
export type Column = "title" | "verdict" | "level" | "userTime" | "reviewTime" | "documents" | "pin" | "threats" | "until" | "cost";

/** What the main columns take with ease, in rem. */
const main = 50;

/** What each lesser column takes beside them, the weightiest first. */
const lesser: [Column, number][] = [
  ["reviewTime", 10],
  ["until", 8],
  ["cost", 8],
  ["threats", 12],
];

/** The lesser columns that a table of a width, in rem, has no room for. */
export function withoutRoom(width: number): Column[] {
  let rest = width - main;
  return lesser.filter(([, own]) => (rest -= own) < 0).map(([column]) => column);
}

/** A direction, as `aria-sort` says it. */
export type Direction = "ascending" | "descending";

/** What the rows are sorted by; null keeps the order of the guideline. */
export type Sorting = { column: Column; direction: Direction } | null;

/** Verdicts, best first. */
export const verdicts = ["fits", "fits-with-conditions", "depends", "excluded"];

const keys: Record<Column, (method: MethodView) => number | string | null> = {
  title: (method) => method.title,
  // Methods of the same verdict stand in the order of the ranking.
  verdict: (method) => verdicts.indexOf(method.verdict) * 1000 + (method.rank ?? 999),
  level: (method) => method.levelValue,
  userTime: (method) => method.userSeconds,
  reviewTime: (method) => method.reviewOrder,
  documents: (method) => method.documents,
  pin: (method) => method.pin,
  threats: (method) => method.threats,
  until: (method) => method.until || null,
  cost: (method) => method.cost,
};

/** The rows in order; rows without a value come last in either direction. */
export function sorted(rows: MethodView[], sorting: Sorting, lang: string): MethodView[] {
  if (!sorting) return rows;
  const key = keys[sorting.column];
  const sign = sorting.direction === "ascending" ? 1 : -1;
  const collator = new Intl.Collator(lang, { numeric: true });
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order = typeof left === "number" && typeof right === "number" ? left - right : collator.compare(String(left), String(right));
    return sign * order;
  });
}

/** The next sorting when a head is pressed: ascending, descending, back to the order of the guideline. */
export function next(sorting: Sorting, column: Column): Sorting {
  if (sorting?.column !== column) return { column, direction: "ascending" };
  return sorting.direction === "ascending" ? { column, direction: "descending" } : null;
}

/** Whether a row holds every word that is looked for. */
export function holds(method: MethodView, more: string, query: string): boolean {
  const fold = (text: string) => text.normalize("NFKC").toLowerCase();
  const text = fold([method.title, method.verdictText, method.documents, method.pin, method.userTime, method.reviewTime, more].join(" "));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
