/// A small copy of the level rules, good enough for trying screens. The real rules are the engine's.
import type { AssessmentView, LevelView, PathStep, QuestionState, RatingView, WhatIfLine } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";
import { catalogue, categoryIds, categoryLabel, ratingIds, ratingLabels } from "./catalogue";
import { policies, type Condition, type RawQuestion } from "./policies";
import type { Assessment } from "./record";

type Range = [number, number];

/** What the levels part of a view needs. */
export type Levels = Pick<AssessmentView, "ial" | "aal" | "ratings" | "proofingPath" | "authenticationPath" | "whatIf" | "sections">;

const ceilings = [
  { inconvenience: 1, financial: 1, "public-interest": 0, "sensitive-information": 0, "personal-safety": 0, "civil-criminal": 0 },
  { inconvenience: 2, financial: 2, "public-interest": 2, "sensitive-information": 2, "personal-safety": 1, "civil-criminal": 2 },
] as Record<string, number>[];

/** Whether a condition holds; an open answer does not fulfil `is`. */
export function holds(condition: Condition | undefined, record: Assessment): boolean {
  if (!condition) return true;
  if (condition.is) return condition.is["any-of"].some((option) => record.answers[condition.is!.question]?.options.includes(option));
  if (condition.all) return condition.all.every((part) => holds(part, record));
  if (condition.any) return condition.any.some((part) => holds(part, record));
  if (condition.not) return !holds(condition.not, record);
  return (condition.chosen ?? []).some((method) => [...record.choice.proofing, ...record.choice.authentication].includes(method));
}

function open(record: Assessment, question: string): boolean {
  const answer = record.answers[question];
  return !answer || answer.unknown;
}

function levelOf(category: string, rating: number): number {
  const found = ceilings.findIndex((ceiling) => rating <= (ceiling[category] ?? 0));
  return found === -1 ? 3 : found + 1;
}

/** The rating of a category by the facts: lowest, and highest possible while answers are open. */
function rate(record: Assessment, axis: string, category: string): { range: Range; open: string[] } {
  let low = 0;
  let high = 0;
  const missing: string[] = [];
  for (const question of ratingQuestions(record, axis)) {
    const rates = (question.options ?? []).map((option) => ratingIds.indexOf(option.rates?.[category] ?? ""));
    if (Math.max(...rates) < 0) continue;
    if (open(record, question.id)) {
      missing.push(question.id);
      high = Math.max(high, ...rates);
    } else {
      const at = (question.options ?? []).findIndex((option) => record.answers[question.id]?.options.includes(option.id));
      low = Math.max(low, rates[at] ?? 0);
    }
  }
  return { range: [low, Math.max(low, high)], open: missing };
}

function ratingQuestions(record: Assessment, axis: string): RawQuestion[] {
  return policies.sections
    .filter((section) => section.step === axis)
    .flatMap((section) => section.questions)
    .filter((question) => holds(question["show-when"], record));
}

/** Works out levels, ratings, paths and questions. */
export function levels(record: Assessment, lang: Lang, thresholds: Map<string, number>): Levels {
  const ja = lang === "ja";
  const ratings: RatingView[] = [];
  const deciding: string[] = [];
  const axisRange = (axis: string): Range => {
    const range: Range = [1, 1];
    const rows = categoryIds.map((category) => {
      const facts = rate(record, axis, category);
      const override = record.ratings[`${axis}/${category}`] ?? null;
      const by = override ? ([ratingIds.indexOf(override.value), ratingIds.indexOf(override.value)] as Range) : facts.range;
      range[0] = Math.max(range[0], levelOf(category, by[0]));
      range[1] = Math.max(range[1], levelOf(category, by[1]));
      const label = (at: number) => ratingLabels[lang][ratingIds[at] ?? ""] ?? "";
      const words = (at: Range) => (at[0] === at[1] ? label(at[0]) : `${label(at[0])}${ja ? "〜" : " to "}${label(at[1])}`);
      return { category, facts, override, by, words };
    });
    for (const { category, facts, override, by, words } of rows) {
      const decisive = levelOf(category, by[1]) === range[1] && range[1] > 1;
      if (!override && levelOf(category, by[1]) > range[0]) deciding.push(...facts.open);
      ratings.push({
        axis,
        category,
        label: categoryLabel(lang, category),
        derived: words(facts.range),
        derivedId: facts.open.length > 0 ? null : (ratingIds[facts.range[0]] ?? null),
        rating: override,
        value: words(by),
        valueId: ratingIds[by[1]] ?? "none",
        level: levelOf(category, by[1]),
        decisive,
      });
    }
    return range;
  };
  const proofing = axisRange("proofing");
  const authentication = axisRange("authentication");
  if (record.answers["needs-validated-attributes"]?.options[0] === "yes") proofing[0] = Math.max(2, proofing[0]);
  proofing[1] = Math.max(proofing[0], proofing[1]);
  if (record.answers["needs-personal-information"]?.options[0] === "no") proofing.fill(1);
  const floor = record.answers["shows-personal-data-online"]?.options[0] === "yes" || proofing[0] >= 2 ? 2 : 1;
  authentication[0] = Math.max(floor, authentication[0]);
  authentication[1] = Math.max(authentication[0], authentication[1]);
  const login = record.answers["has-login"]?.options[0] !== "no";
  const ranked = [...new Set(deciding)].filter((id) => login || !id.startsWith("authentication-"));
  const left = (axis: string) => ranked.filter((id) => id.startsWith(axis)).length;
  const texts = new Map(catalogue(lang, thresholds).sections.flatMap(({ questions }) => questions.map((one) => [one.id, one])));

  const path = (axis: string, scale: string, range: Range): PathStep[] => {
    const decisive = ratings.filter((rating) => rating.axis === axis && rating.decisive);
    const step = (kind: string, kindLabel: string, text: string, depth: number, more: Partial<PathStep> = {}): PathStep => ({
      kind,
      kindLabel,
      text,
      source: "nist-800-63-3",
      question: null,
      decisive: false,
      depth,
      ...more,
    });
    // As in the engine: a step rests only on steps before it.
    return [
      ...decisive.flatMap((rating) => [
        ...ratingQuestions(record, axis)
          .filter((question) => (question.options ?? []).some((option) => option.rates?.[rating.category]) && record.answers[question.id])
          .map((question) => step("answer", ja ? "回答" : "Answer", answerSentence(question, record, lang, texts.get(question.id)?.text ?? ""), 2, { question: question.id, source: "", decisive: decides(question, record, rating) })),
        step("rating", ja ? "影響度" : "Rating", ja ? `「${rating.label}」の影響度は${rating.value}です。` : `“${rating.label}” is rated ${rating.value}.`, 1, { decisive: true }),
      ]),
      step("table", ja ? "表" : "Table", ja ? `6つの影響度を表に当てると、${scale} は ${span(range, ja)} です。` : `By the table, the six ratings give ${scale} ${span(range, ja)}.`, 0, { decisive: true }),
      scale === "IAL"
        ? step("short-circuit", ja ? "分岐" : "Exception", ja ? `検証済みの属性が必要なため 2 以上とし、IAL は ${span(range, ja)} です。` : `Validated attributes are needed, so IAL is at least 2: ${span(range, ja)}.`, 0)
        : step("pair-rule", ja ? "組み合わせ" : "Pair", ja ? `IAL との組み合わせは許されるため、AAL は ${span(range, ja)} のままです。` : `The pair with the IAL is allowed; AAL stays ${span(range, ja)}.`, 0),
    ];
  };
  const whatIf: WhatIfLine[] = ranked.map((question) => ({
    question,
    text: ja
      ? `「${texts.get(question)?.text}」の答えによって、レベルが変わります。`
      : `The answer to “${texts.get(question)?.text}” may change the level.`,
  }));
  return {
    ial: levelView("IAL", proofing, record.choice.proofing[0], left("proofing"), lang),
    aal: login ? levelView("AAL", authentication, record.choice.authentication[0], left("authentication"), lang) : null,
    ratings: ratings.filter((rating) => login || rating.axis === "proofing"),
    proofingPath: path("proofing", "IAL", proofing),
    authenticationPath: login ? path("authentication", "AAL", authentication) : [],
    whatIf,
    sections: policies.sections.map((section) => ({
      id: section.id,
      questions: section.questions.map((question): QuestionState => {
        const visible = holds(question["show-when"], record);
        const answer = record.answers[question.id] ?? null;
        const rank = ranked.indexOf(question.id);
        return {
          id: question.id,
          visible,
          answer,
          missing: visible && !question.optional && open(record, question.id),
          effect: effect(question, record, lang),
          decisive: false,
          decidingRank: rank === -1 ? null : rank + 1,
        };
      }),
    })),
  };
}

function decides(question: RawQuestion, record: Assessment, rating: RatingView): boolean {
  const option = (question.options ?? []).find(({ id }) => record.answers[question.id]?.options.includes(id));
  return option?.rates?.[rating.category] === rating.valueId;
}

function answerSentence(question: RawQuestion, record: Assessment, lang: Lang, text: string): string {
  const option = (question.options ?? []).find(({ id }) => record.answers[question.id]?.options.includes(id));
  if (!option) return lang === "ja" ? `「${text}」は「わからない」と回答しました。` : `“${text}” was answered “not known”.`;
  const label = option.text[lang].replace(/\{[a-z-]+\}/g, "…");
  return lang === "ja" ? `「${text}」に「${label}」と回答しました。` : `“${text}” was answered “${label}”.`;
}

function effect(question: RawQuestion, record: Assessment, lang: Lang): string {
  const option = (question.options ?? []).find(({ id }) => record.answers[question.id]?.options.includes(id));
  return Object.entries(option?.rates ?? {})
    .map(([category, rating]) => `${categoryLabel(lang, category)} ${ratingLabels[lang][rating]}`)
    .join(lang === "ja" ? "、" : ", ");
}

function span([low, high]: Range, ja: boolean): string {
  return low === high ? `${low}` : ja ? `${low}〜${high}` : `${low}–${high}`;
}

function levelView(scale: "IAL" | "AAL", range: Range, chosen: string | undefined, left: number, lang: Lang): LevelView {
  const ja = lang === "ja";
  const settled = range[0] === range[1];
  const figure = span(range, ja);
  const meanings = policies.frameworks.find(({ id }) => id === "ds500-2019")?.levels?.filter((level) => level.scale === scale.toLowerCase()) ?? [];
  const meaning = (level: number) => meanings.find((one) => one.level === level)?.text[lang] ?? "";
  const raw = policies.methods.find(({ id }) => id === chosen)?.level?.value ?? null;
  const chosenText = raw === null ? (ja ? "選択なし" : "nothing chosen") : ja ? `選択 ${raw}` : `chosen ${raw}`;
  const state = settled ? (ja ? "確定" : "settled") : ja ? `未確定 残${left}問` : `open, ${left} left`;
  return {
    scale,
    range,
    settled,
    information: false,
    chosen: raw,
    figure,
    state,
    label: settled ? `${scale} ${figure}` : `${scale} ${figure} ${ja ? "未確定" : "open"}`,
    meaning: meaning(range[1]),
    cases: settled ? [] : range.map((level) => (ja ? `${scale} ${level} の場合: ${meaning(level)}` : `If ${scale} ${level}: ${meaning(level)}`)),
    ladderText: settled
      ? ja
        ? `${scale}: 必要 ${figure}、${chosenText}`
        : `${scale}: required ${figure}, ${chosenText}`
      : ja
        ? `${scale}: ${chosenText}、未回答により ${figure}`
        : `${scale}: ${chosenText}, ${figure} because of open answers`,
  };
}
