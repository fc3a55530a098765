/// The sample with every open question of the two risk steps answered, so that its levels are settled.
import type { Lang } from "../../i18n/words.svelte";
import { policies } from "./policies";
import { sampleRecord, type Assessment } from "./record";

/** Answers what is open with its first option. */
export function settledRecord(id: string, lang: Lang, changed: string): Assessment {
  const record = sampleRecord(id, lang, changed);
  const open = policies.sections
    .filter(({ step }) => step === "proofing" || step === "authentication")
    .flatMap(({ questions }) => questions)
    .filter((question) => record.answers[question.id]?.unknown !== false);
  const answers = open.map((question) => [question.id, { unknown: false, options: question.options?.[0] ? [question.options[0].id] : [], text: "" }]);
  return { ...record, service: { ...record.service, users: lang === "ja" ? "法人の出品者" : "Business sellers" }, answers: { ...record.answers, ...Object.fromEntries(answers) } };
}
