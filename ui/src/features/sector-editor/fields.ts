/// How the fields of a form stand together: under headings, and a text in both languages side by side.
import type { FieldView } from "../../ipc/bindings";

/** One line of a form: a field, or the same text in both languages. */
export type Line = { kind: "one"; field: FieldView } | { kind: "pair"; fields: [FieldView, FieldView] };

/** Fields under one heading; without one, the heading is empty. */
export interface Group {
  name: string;
  lines: Line[];
  /** How many fields there are, and how many are filled. */
  count: number;
  filled: number;
}

/** Groups in the order of the form. */
export function groups(fields: FieldView[]): Group[] {
  const made: { name: string; fields: FieldView[] }[] = [];
  for (const field of fields) {
    const last = made.at(-1);
    if (last && last.name === field.group) last.fields.push(field);
    else made.push({ name: field.group, fields: [field] });
  }
  return made.map(({ name, fields: own }) => ({ name, lines: lines(own), count: own.length, filled: own.filter(({ value }) => value !== "" && value !== "false").length }));
}

function lines(fields: FieldView[]): Line[] {
  const made: Line[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at]!;
    const next = fields[at + 1];
    if (next && field.path.endsWith("/ja") && next.path === field.path.replace(/ja$/, "en")) {
      made.push({ kind: "pair", fields: [field, next] });
      at += 1;
    } else made.push({ kind: "one", field });
  }
  return made;
}
