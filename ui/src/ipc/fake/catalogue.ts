/// The catalogue as the host would send it.
import type { CatalogueView, FieldText, MethodText } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";
import { policies, type Fact, type RawMethod } from "./policies";

/** Ids of the ratings, lightest first. */
export const ratingIds = ["none", "low", "moderate", "high"];

/** Labels of the ratings. */
export const ratingLabels: Record<Lang, Record<string, string>> = {
  ja: { none: "なし", low: "低位", moderate: "中位", high: "高位" },
  en: { none: "none", low: "low", moderate: "moderate", high: "high" },
};

/** Ids of the categories in order. */
export const categoryIds = ["inconvenience", "financial", "public-interest", "sensitive-information", "personal-safety", "civil-criminal"];

/** Label of a category in the default framework. */
export function categoryLabel(lang: Lang, id: string): string {
  return policies.frameworks.find((framework) => framework.id === "ds500-2019")?.categories?.[id]?.text[lang] ?? id;
}

/** Builds the catalogue with the thresholds in force. */
export function catalogue(lang: Lang, thresholds: Map<string, number>): CatalogueView {
  const format = new Intl.NumberFormat(lang === "ja" ? "ja-JP" : "en-GB");
  const units: Record<Lang, Record<string, string>> = {
    ja: { yen: "円", people: "人", percent: "%" },
    en: { yen: "yen", people: "people", percent: "%" },
  };
  const value = (id: string) => thresholds.get(id) ?? policies.thresholds.find((one) => one.id === id)?.value ?? 0;
  const fill = (text: string) => text.replace(/\{([a-z-]+)\}/g, (_, id: string) => `${format.format(value(id))}${lang === "ja" ? "" : " "}${units[lang][policies.thresholds.find((one) => one.id === id)?.unit ?? ""] ?? ""}`);
  return {
    lang,
    sections: policies.sections.map((section) => ({
      id: section.id,
      step: section.step,
      title: section.title[lang],
      intro: section.intro[lang],
      questions: section.questions.map((question) => ({
        id: question.id,
        text: fill(question.text[lang]),
        why: fill(question.why[lang]),
        example: fill(question.example[lang]),
        kind: question.kind,
        optional: question.optional ?? false,
        proposal: question.status === "proposal",
        source: question.source,
        options: (question.options ?? []).map((option) => ({
          id: option.id,
          label: fill(option.text[lang]),
          exclusive: option.exclusive ?? false,
        })),
      })),
    })),
    categories: categoryIds.map((id) => ({ id, label: categoryLabel(lang, id) })),
    ratings: ratingIds.map((id) => ({ id, label: ratingLabels[lang][id] ?? id })),
    frameworks: policies.frameworks.map((framework) => ({
      id: framework.id,
      title: framework.title[lang],
      shortTitle: framework["short-title"][lang],
      notice: framework.notice[lang],
      disabled: framework.disabled?.[lang] ?? null,
    })),
    methods: policies.methods.map((method) => methodText(lang, method)),
    checkpoints: policies.checkpoints.map((checkpoint) => ({
      number: checkpoint.number,
      phase: checkpoint.phase,
      title: checkpoint.title[lang],
      viewpoint: checkpoint.viewpoint[lang],
      items: checkpoint.items.map((item) => ({
        id: item.id,
        title: item.title[lang],
        why: item.why[lang],
        evidence: item.evidence[lang],
        owner: item.owner[lang],
        outsourcing: item.outsourcing,
      })),
    })),
    glossary: policies.terms.map(({ id, term, meaning }) => ({
      id,
      term: term[lang],
      other: term[lang === "ja" ? "en" : "ja"],
      meaning: meaning[lang],
    })),
    sources: policies.sources.map((source) => ({
      id: source.id,
      title: source.title[lang],
      locator: source.locator ?? null,
      note: source.note?.[lang] ?? null,
      reading: source.reading,
      checkedOn: source["checked-on"],
    })),
    thresholds: policies.thresholds.map((threshold) => ({
      id: threshold.id,
      label: threshold.text[lang],
      value: value(threshold.id),
      shipped: threshold.value,
      unit: units[lang][threshold.unit] ?? threshold.unit,
    })),
    preferences: policies.preferences.map(({ title, text, weight }) => ({ title: title[lang], text: text[lang], weight })),
  };
}

function methodText(lang: Lang, method: RawMethod): MethodText {
  const labels: [keyof RawMethod, string, string][] = [
    ["documents-text", "書類", "Documents"],
    ["pin", "暗証番号", "PIN"],
    ["user-does", "利用者がすること", "What the user does"],
    ["convenience", "使いやすさ", "Convenience"],
    ["review", "審査", "Review"],
    ["use-cases", "使われている例", "Where it is used"],
  ];
  const fields: FieldText[] = labels.flatMap(([key, ja, en]) => {
    const fact = method[key] as Fact | undefined;
    return fact?.text
      ? [{ label: lang === "ja" ? ja : en, value: fact.text[lang], status: fact.status ?? "confirmed", source: fact.source ?? "" }]
      : [];
  });
  const texts = (facts: Fact[] | undefined) => (facts ?? []).flatMap((fact) => fact.text?.[lang] ?? []);
  return {
    id: method.id,
    kind: method.kind,
    title: method.title[lang],
    shortTitle: method["short-title"][lang],
    summary: method.summary[lang],
    legalOnly: method["legal-only"] ?? false,
    intermediate: method.intermediate ?? false,
    fields,
    merits: texts(method.merits),
    demerits: texts(method.demerits),
    cautions: texts(method.cautions),
    threats: [],
    aliases: [],
  };
}
