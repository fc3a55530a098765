/// Two assessments row by row.
import type { AssessmentView, CompareRow } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";
import { catalogue } from "./catalogue";

/** The rows of a comparison. */
export function compareRows(left: AssessmentView, right: AssessmentView, lang: Lang): CompareRow[] {
  const ja = lang === "ja";
  const row = (group: string, label: string, l: string, r: string): CompareRow => ({ group, label, left: l, right: r, same: l === r });
  const questions = catalogue(lang, new Map()).sections.flatMap((section) => section.questions);
  const answer = (view: AssessmentView, id: string) => {
    const state = view.sections.flatMap((section) => section.questions).find((one) => one.id === id)?.answer;
    if (!state) return ja ? "未回答" : "not answered";
    if (state.unknown) return ja ? "わからない" : "not known";
    const options = questions.find((one) => one.id === id)?.options ?? [];
    return state.options.map((option) => options.find((one) => one.id === option)?.label ?? option).join(ja ? "、" : ", ") || state.text;
  };
  const of = (view: AssessmentView, level: string) => `${level} – ${view.view.frameworkTitle}`;
  return [
    row(ja ? "保証レベル" : "Levels", "IAL", of(left, left.ial.label), of(right, right.ial.label)),
    row(ja ? "保証レベル" : "Levels", "AAL", of(left, left.aal?.label ?? "–"), of(right, right.aal?.label ?? "–")),
    ...left.ratings.map((rating) => {
      const other = right.ratings.find((one) => one.axis === rating.axis && one.category === rating.category);
      return row(ja ? "影響度" : "Ratings", `${rating.axis === "proofing" ? (ja ? "身元確認" : "Proofing") : ja ? "当人認証" : "Authentication"}: ${rating.label}`, rating.value, other?.value ?? "–");
    }),
    ...left.methods.filter(({ legalOnly }) => !legalOnly).map((method) => {
      const other = right.methods.find((one) => one.id === method.id);
      return row(ja ? "手法の判定" : "Methods", method.title, method.verdictText, other?.verdictText ?? "–");
    }),
    ...questions.filter(({ kind }) => kind !== "per-method").map(({ id, text }) => row(ja ? "回答" : "Answers", text, answer(left, id), answer(right, id))),
  ];
}
