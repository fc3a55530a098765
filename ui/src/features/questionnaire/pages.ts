/// Which pages a step has and where one is among them.
import type { QuestionState, QuestionText, SectionText } from "../../ipc/bindings";

/** A page: what comes before the questions, one question, or what comes after them. */
export type Page =
  | { kind: "start" }
  | { kind: "question"; section: SectionText; question: QuestionText; first: boolean; number: number }
  | { kind: "end" };

/** A key that stays the same while questions come and go. */
export function key(page: Page): string {
  return page.kind === "question" ? page.question.id : page.kind === "start" ? "#start" : "#end";
}

/** The pages in order. Questions per method belong to the table of methods. */
export function pages(sections: SectionText[], standing: (id: string) => QuestionState | undefined, start: boolean, end: boolean): Page[] {
  let number = 0;
  const questions = sections.flatMap((section) =>
    section.questions
      .filter((question) => question.kind !== "per-method" && standing(question.id)?.visible)
      .map((question, at): Page => ({ kind: "question", section, question, first: at === 0, number: (number += 1) })),
  );
  return [...(start ? [{ kind: "start" } as const] : []), ...questions, ...(end ? [{ kind: "end" } as const] : [])];
}

/** Where to begin: at the question asked for, else at the first page that still wants something. */
export function beginning(list: Page[], standing: (id: string) => QuestionState | undefined, asked: string | null, startDone: boolean): string {
  const wanted = list.find((page) => key(page) === asked);
  if (wanted) return key(wanted);
  const open = list.find((page) =>
    page.kind === "start" ? !startDone : page.kind === "question" && standing(page.question.id)?.missing && !standing(page.question.id)?.answer,
  );
  return key(open ?? list[0] ?? { kind: "start" });
}
