/// Puts an assessment together as the host would send it.
import type { AssessmentRow, AssessmentView, GateView, OpenPoint, StepView } from "../bindings";
import type { Lang } from "../../i18n/words.svelte";
import { catalogue } from "./catalogue";
import { checkpoints } from "./checkpoints";
import { levels, type Levels } from "./levels";
import { methods } from "./methods";
import { policies } from "./policies";
import { underGuideline } from "./sector/result";
import type { Assessment } from "./record";

/** The day of the fake. */
export const today = "2026-11-23";

/** Builds a view. */
export function view(record: Assessment, lang: Lang, thresholds: Map<string, number>, lastChange: string[], history: { undo: boolean; redo: boolean }): AssessmentView {
  const ja = lang === "ja";
  const worked = levels(record, lang, thresholds);
  const framework = policies.frameworks.find(({ id }) => id === record.framework);
  const texts = new Map(catalogue(lang, thresholds).sections.flatMap((section) => section.questions.map(({ id, text }) => [id, { text, step: section.step }])));
  const openPoints: OpenPoint[] = worked.sections
    .flatMap(({ questions }) => questions)
    .filter(({ missing }) => missing)
    .sort((a, b) => (a.decidingRank ?? 99) - (b.decidingRank ?? 99))
    .map(({ id }) => ({
      step: texts.get(id)?.step ?? "service",
      question: id,
      text: ja ? `「${texts.get(id)?.text}」に答えがありません。` : `“${texts.get(id)?.text}” has no answer.`,
    }));
  const states = checkpoints(record);
  const choice = methods(record, worked, lang);
  const plain: AssessmentView = {
    id: record.id,
    service: record.service,
    savedAt: record.changed,
    canUndo: history.undo,
    canRedo: history.redo,
    view: {
      asOf: record.asOf ?? today,
      followsToday: record.asOf === null,
      framework: record.framework,
      frameworkTitle: framework?.["short-title"][lang] ?? "",
      frameworkNotice: framework?.notice[lang] ?? "",
      reading: record.reading,
    },
    stored: null,
    steps: steps(worked, record, states),
    lastChange,
    gate: gate(record, lang),
    ...worked,
    ...choice,
    choice: record.choice,
    checkpoints: states,
    draftTexts: ["notice", "faq"].map((key) => ({
      key,
      text: record.draftTexts[`${key}.${lang}`] ?? (ja ? "登録のときに、本人確認書類のICチップと顔を確認します。" : "When you register, we check the chip of your document and your face."),
      edited: record.draftTexts[`${key}.${lang}`] !== undefined,
    })),
    evidence: record.evidence,
    openPoints,
    draft: openPoints.length > 0 || choice.choiceFindings.length > 0,
    sector: null,
  };
  return underGuideline(plain, record, lang);
}

/** A row of the home page. */
export function row(record: Assessment, lang: Lang, thresholds: Map<string, number>): AssessmentRow {
  const worked = levels(record, lang, thresholds);
  const asked = worked.sections.flatMap(({ questions }) => questions).filter(({ visible }) => visible);
  return {
    id: record.id,
    name: record.service.name,
    transaction: record.service.transaction,
    users: record.service.users,
    frameworkId: record.framework,
    framework: policies.frameworks.find(({ id }) => id === record.framework)?.["short-title"][lang] ?? "",
    ial: worked.ial.label,
    aal: worked.aal?.label ?? "–",
    draft: asked.some(({ missing }) => missing),
    answered: asked.filter(({ answer }) => answer).length,
    asked: asked.length,
    changed: record.changed,
  };
}

function steps(worked: Levels, record: Assessment, states: ReturnType<typeof checkpoints>): StepView[] {
  const step = (id: string, done: number, total: number): StepView => ({
    id,
    done,
    total,
    state: done === 0 ? "open" : done < total ? "partial" : "done",
  });
  const asked = (name: string): [number, number] => {
    const ids = new Set(policies.sections.filter((section) => section.step === name).map(({ id }) => id));
    const shown = worked.sections.filter(({ id }) => ids.has(id)).flatMap(({ questions }) => questions.filter(({ visible }) => visible));
    return [shown.filter(({ answer, missing }) => answer && !missing).length, shown.filter(({ answer, missing }) => answer || missing).length];
  };
  const items = states.flatMap((state) => state.items).filter(({ applies }) => applies);
  return [
    step("service", ...asked("service")),
    step("law", ...asked("law")),
    step("proofing", ...asked("proofing")),
    step("authentication", ...asked("authentication")),
    step("level", (worked.ial.settled ? 1 : 0) + (worked.aal?.settled ? 1 : 0), 2),
    step("method", (record.choice.proofing.length > 0 ? 1 : 0) + (record.choice.authentication.length > 0 ? 1 : 0), 2),
    step("checkpoint", items.filter((item) => item.record.state === "done").length, items.length),
    step("report", 0, 1),
  ];
}

function gate(record: Assessment, lang: Lang): GateView {
  const ja = lang === "ja";
  const aml = record.answers["law-aml"]?.options[0];
  if (aml !== "yes") {
    return {
      outcome: "none",
      text: ja ? "確認の方法を定める法律は、これまでの回答では当てはまりません。" : "By the answers so far, no law lays down how to check.",
      laws: [],
    };
  }
  return {
    outcome: "decides",
    text: ja ? "法律が確認の方法を定めています。レベルは参考になります。" : "A law lays down how to check. The level is information only.",
    laws: [
      {
        id: "aml",
        title: ja ? "犯罪による収益の移転防止に関する法律" : "Act on Prevention of Transfer of Criminal Proceeds",
        effect: "decides",
        effectText: ja ? "確認の方法を定めます" : "Decides the method",
        certain: true,
        summary: ja ? "取引を始めるときに、本人特定事項を定められた方法で確認します。" : "At the start of a relation, identity is verified by one of the listed methods.",
        permitted: [
          { method: "ic-selfie", title: ja ? "ICチップ+顔" : "Chip and selfie", clause: "ヘ", period: ja ? "2027年3月31日まで" : "until 31 Mar 2027", condition: "" },
          { method: "jpki-signature", title: ja ? "公的個人認証（署名用）" : "JPKI signature", clause: "ワ", period: ja ? "期限なし" : "no end known", condition: ja ? "事業者自身が署名検証者であることが条件です。" : "The business itself must be a signature verifier." },
        ],
        changes: [{ date: ja ? "2027年4月1日" : "1 Apr 2027", text: ja ? "書類の画像を送る方法（ホ）が廃止されます。" : "Sending images of documents (ホ) ends." }],
        duties: [ja ? "確認記録を7年間保存します。" : "Keep the record for seven years."],
      },
    ],
  };
}
