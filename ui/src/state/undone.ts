/// What an undo or a redo changed, found by comparing what the host said before and after: it names no change itself.
import type { AssessmentView } from "../ipc/bindings";

/** What was changed: a question, a rating, an item, or a whole part of the assessment. */
export type Changed =
  | { kind: "question" | "rating" | "item"; id: string; label: string }
  | { kind: "service" | "choice" | "text" | "view" | "sector" | "evidence" };

/** The first difference that a person can make; null where the two tell none. */
export function changedBetween(before: AssessmentView, after: AssessmentView): Changed | null {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  if (differ(before.service, after.service)) return { kind: "service" };
  const answers = new Map(before.sections.flatMap(({ questions }) => questions).map(({ id, answer }) => [id, answer]));
  const question = after.sections.flatMap(({ questions }) => questions).find(({ id, answer }) => differ(answers.get(id) ?? null, answer ?? null));
  if (question) return { kind: "question", id: question.id, label: "" };
  const rating = after.ratings.find((own, at) => differ(before.ratings[at]?.rating ?? null, own.rating ?? null));
  if (rating) return { kind: "rating", id: rating.category, label: rating.label };
  if (differ(before.choice, after.choice)) return { kind: "choice" };
  const items = new Map(before.checkpoints.flatMap(({ items }) => items).map(({ id, record }) => [id, record]));
  const item = after.checkpoints.flatMap(({ items }) => items).find(({ id, record }) => differ(items.get(id), record));
  if (item) return { kind: "item", id: item.id, label: item.id };
  if (differ(before.evidence, after.evidence)) return { kind: "evidence" };
  if ((before.sector?.key ?? "") !== (after.sector?.key ?? "")) return { kind: "sector" };
  if (differ(before.view, after.view)) return { kind: "view" };
  if (differ(before.draftTexts, after.draftTexts)) return { kind: "text" };
  return null;
}
