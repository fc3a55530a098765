/// Finds standard terms in a text, each at its first use.

/** A term as the reader meets it. */
export interface Term {
  id: string;
  term: string;
  other: string;
  meaning: string;
}

/** A stretch of text, with the term it is. */
export interface Piece {
  text: string;
  term: Term | null;
}

/** Cuts a text into plain stretches and terms. Longer terms win over the shorter ones inside them. */
export function pieces(text: string, terms: Term[]): Piece[] {
  const found: { from: number; to: number; term: Term }[] = [];
  const lower = text.toLowerCase();
  for (const term of [...terms].sort((a, b) => b.term.length - a.term.length)) {
    const from = firstUse(lower, term.term.toLowerCase());
    const to = from + term.term.length;
    if (from >= 0 && found.every((other) => to <= other.from || from >= other.to)) found.push({ from, to, term });
  }
  found.sort((a, b) => a.from - b.from);
  const result: Piece[] = [];
  let at = 0;
  for (const { from, to, term } of found) {
    if (from > at) result.push({ text: text.slice(at, from), term: null });
    result.push({ text: text.slice(from, to), term });
    at = to;
  }
  if (at < text.length) result.push({ text: text.slice(at), term: null });
  return result;
}

// Latin words count only whole: "AAL" is not in "SAALFELD".
function firstUse(text: string, term: string): number {
  const latin = /[a-z0-9]/;
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1)) {
    const before = text[from - 1] ?? "";
    const after = text[from + term.length] ?? "";
    const cutsBefore = latin.test(before) && latin.test(term[0] ?? "");
    const cutsAfter = latin.test(after) && latin.test(term.at(-1) ?? "");
    if (!cutsBefore && !cutsAfter) return from;
  }
  return -1;
}
