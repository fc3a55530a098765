/// The rows of the outline: the entries of a group, with the clauses under their chapters.
import type { ChapterView, EntryGroup } from "../../ipc/bindings";

/** A row. */
export interface OutlineEntry {
  place: string;
  /** Number of a chapter or clause; else empty. */
  number: string;
  title: string;
  /** How binding a clause is: id and word. */
  badge: { id: string; text: string } | null;
  depth: number;
  /** `ok`, `warning`, `error`. */
  state: string;
  /** The state in words; empty where the host gave none. */
  stateText: string;
  /** Where it can be moved. */
  moves: string[];
}

/** Rows of a group. */
export function outline(group: EntryGroup, chapters: ChapterView[]): OutlineEntry[] {
  const movable = ["chapters", "transactions", "ways", "sections"].includes(group.id);
  return group.entries.flatMap((entry): OutlineEntry[] => {
    const chapter = chapters.find(({ id }) => entry.place === `chapters/${id}`);
    const row: OutlineEntry = { ...entry, number: chapter?.number ?? "", badge: null, moves: movable ? ["up", "down"] : [] };
    const clauses = (chapter?.clauses ?? []).map(
      (clause): OutlineEntry => ({
        place: `clauses/${clause.id}`,
        number: clause.number,
        title: clause.heading || clause.text,
        badge: { id: clause.obligation, text: clause.obligationText },
        depth: clause.depth + 1,
        state: clause.errors > 0 ? "error" : clause.warnings > 0 ? "warning" : "ok",
        stateText: "",
        moves: ["up", "down", "in", "out"],
      }),
    );
    return [row, ...clauses];
  });
}
