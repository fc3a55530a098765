/// An assessment under a guideline, good enough for trying screens. The real rules are the engine's.
import type { AssessmentView, QuestionState, SectionState, SectorClauseView, SectorResultView } from "../../bindings";
import type { Lang } from "../../../i18n/words.svelte";
import { holds } from "../levels";
import type { RawSection } from "../policies";
import type { Assessment } from "../record";
import { filled, numbered, say, shipped, type Pack } from "./packs";

/** The sections a guideline adds; the first one stands in no file. */
export function sections(pack: Pack): RawSection[] {
  const both = (ja: string, en: string) => ({ ja, en });
  const generated: RawSection = {
    id: `sector-${pack.header.id}`,
    order: 0,
    step: "sector",
    title: both("ガイドラインの対象", "What the guideline covers"),
    intro: both("このガイドラインのどの取引を、どの手法で行うかをお尋ねします。", "Which transaction of the guideline this is, and in which way it is done."),
    questions: [
      {
        id: "sector-transaction",
        text: both("どの取引を評価しますか。", "Which transaction is assessed?"),
        why: both("必要なレベルと手法が、取引ごとに決まっているためです。", "Levels and methods are laid down per transaction."),
        example: both("酒類とたばこの両方を売るなら、取引ごとに評価を分けます。", "Assess alcohol and tobacco separately."),
        kind: "one",
        source: "guideline",
        options: pack.transactions.map(({ id, title }) => ({ id, text: title })),
      },
      {
        id: "sector-ways",
        text: both("どの手法で確かめますか。", "In which ways do you check?"),
        why: both("使う手法がすべて、表で認められている必要があるためです。", "Every way used must be accepted in the matrix."),
        example: both("アプリと身分証の読み取りを併用するなら、両方を選びます。", "Choose both if an app is used beside reading documents."),
        kind: "many",
        source: "guideline",
        options: [...pack.ways.map(({ id, title }) => ({ id, text: title })), { id: "another-way", text: both("表にない手法", "A way that is not in the matrix") }],
      },
    ],
  };
  return [generated, ...pack.sections];
}

/** Adds what the guideline says to a view. */
export function underGuideline(view: AssessmentView, record: Assessment, lang: Lang): AssessmentView {
  const pack = shipped.get(record.sector.split("@")[0] ?? "");
  if (!pack) return view;
  const added = sections(pack);
  const states = added.map((section): SectionState => ({ id: section.id, questions: section.questions.map((question) => stateOf(question, record)) }));
  const asked = states.flatMap(({ questions }) => questions).filter(({ visible }) => visible);
  const done = asked.filter(({ missing }) => !missing).length;
  return {
    ...view,
    sections: [...view.sections, ...states],
    steps: [...view.steps, { id: "sector", done, total: asked.length, state: done === 0 ? "open" : done < asked.length ? "partial" : "done" }],
    sector: result(pack, record, view, lang),
  };
}

function stateOf(question: RawSection["questions"][number], record: Assessment): QuestionState {
  const visible = holds(question["show-when"], record);
  const answer = record.answers[question.id] ?? null;
  return { id: question.id, visible, answer, missing: visible && !question.optional && (!answer || answer.unknown), effect: "", decisive: false, decidingRank: null };
}

function result(pack: Pack, record: Assessment, view: AssessmentView, lang: Lang): SectorResultView {
  const ja = lang === "ja";
  const chosen = record.answers["sector-ways"]?.options ?? [];
  const mode = record.answers["age-check-mode"]?.options[0];
  const ways = pack.ways.filter(({ id }) => chosen.includes(id));
  const clauses = numbered(pack).map(({ clause, full }): SectorClauseView => {
    const measured = clause.questions?.length || clause.operations?.length || clause.matrix;
    const missing = [...(clause.questions ?? []), ...(clause.matrix ? ["sector-transaction", "sector-ways"] : [])].filter((id) => !record.answers[id] || record.answers[id]?.unknown);
    const no = (clause.questions ?? []).filter((id) => record.answers[id]?.options[0] === "no");
    const refused = clause.matrix ? ways.filter(({ accepted }) => !accepted) : [];
    const state = !measured || (clause.id === "levels-each-time" && mode === "re-authentication") ? "not-applicable" : no.length + refused.length > 0 ? "not-met" : missing.length > 0 ? "open" : "met";
    const reasons = state === "met" ? [ja ? "自己点検の回答が「はい」です。" : "The self-check says yes."] : state === "not-applicable" ? [] : missing.length > 0 ? [ja ? `答えのない質問が${missing.length}問あります。` : `${missing.length} questions have no answer.`] : [ja ? "認められていない手法か、「いいえ」の回答があります。" : "A way is not accepted, or an answer is no."];
    return {
      id: clause.id,
      number: full,
      heading: filled(pack, clause.heading, lang),
      text: filled(pack, clause.text, lang),
      obligation: clause.obligation,
      obligationText: say[lang][clause.obligation] ?? "",
      state,
      stateText: say[lang][state] ?? "",
      reasons,
      remedy: state === "open" || state === "not-met" ? filled(pack, clause.remedy, lang) : "",
      missing,
    };
  });
  const required = clauses.filter(({ obligation }) => obligation === "required");
  const conformance = required.some(({ state }) => state === "not-met") ? "does-not-conform" : required.some(({ state }) => state === "open") ? "open" : "conforms";
  const sentences: Record<string, [string, string]> = {
    conforms: ["必須の条項をすべて満たしています", "Every required clause is kept"],
    "does-not-conform": ["満たしていない必須の条項があります", "A required clause is not kept"],
    open: ["まだ決まらない必須の条項があります", "A required clause is still open"],
  };
  return {
    key: `${pack.header.id}@${pack.header.version}`,
    title: ja ? `${pack.header["short-title"].ja} 第${pack.header.version}版` : `${pack.header["short-title"].en} ${pack.header.version}`,
    notice: pack.header.notice[lang],
    base: [view.ial.label, view.aal?.label ?? (ja ? "AAL なし" : "no AAL")],
    sector: [view.ial.label, mode === "each-time" ? (ja ? "AAL 求めません" : "AAL not asked for") : mode ? "AAL 1" : ja ? "AAL 1〜2 未確定" : "AAL 1–2 open"],
    effects: pack.operations.filter(({ target }) => target === "pair-rule" || target === "level/aal").map(({ op, target, reason }) => ({
      text: target === "pair-rule" ? (ja ? "IALとAALの組合せの決まりを当てはめません" : "The pair rule is not applied") : op === "remove" ? (ja ? "AALを求めません" : "No AAL is asked for") : ja ? "AALを1まで緩めます" : "AAL is relaxed to 1",
      reason: filled(pack, reason, lang),
      certain: mode !== undefined,
    })),
    sections: sections(pack).map((section) => ({
      id: section.id,
      step: "sector",
      title: section.title[lang],
      intro: section.intro[lang],
      questions: section.questions.map((question) => ({
        id: question.id, text: question.text[lang], why: question.why[lang], example: question.example[lang], kind: question.kind, optional: question.optional ?? false, proposal: question.status === "proposal", source: question.source,
        options: (question.options ?? []).map((option) => ({ id: option.id, label: option.text[lang], exclusive: option.exclusive ?? false })),
      })),
    })),
    ways: ways.map(({ title, accepted }) => ({ title: title[lang], state: accepted ? "met" : "not-met", reasons: accepted ? [] : [ja ? "このガイドラインでは認めていない手法です" : "This guideline does not accept the way"] })),
    conformance,
    conformanceText: sentences[conformance]?.[ja ? 0 : 1] ?? "",
    clauses,
    remark: "",
  };
}
