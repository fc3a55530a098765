/// Results of members and the impact of a draft, in round numbers that add up.
import type { ChartView, ImpactRequest, ImpactView, MembersView, SectorDiffView } from "../../bindings";
import type { Lang } from "../../../i18n/words.svelte";

function chart(id: string, kind: string, title: string, summary: string, series: string[], rows: [string, number[]][], lang: Lang): ChartView {
  const people = (n: number, total: number) => (kind === "stacked" ? (lang === "ja" ? `${n}社（${Math.round((n / total) * 100)}%）` : `${n} (${Math.round((n / total) * 100)}%)`) : lang === "ja" ? `${n}社` : `${n}`);
  return { id, kind, title, summary, series, rows: rows.map(([label, values]) => ({ label, values, texts: values.map((n) => people(n, values.reduce((a, b) => a + b, 0))) })) };
}

/** Where members stand. */
export function members(results: number, messages: string[], lang: Lang): MembersView {
  const ja = lang === "ja";
  const states = ja ? ["満たす", "満たさない", "未確定", "対象外", "その版では尋ねていません"] : ["kept", "not kept", "open", "not applicable", "not asked in that version"];
  const n = results;
  const charts = n === 0 ? [] : [
    chart("clauses", "stacked", ja ? "条項ごとの状況" : "Where members stand, clause by clause", ja ? "最も満たされていないのは 8.2 店員による確認です。" : "Clause 8.2, checks by staff, is kept least often.", states, [
      ["2.1", [n - 13, 2, 1, 0, 10]],
      ["6.1", [n - 16, 5, 1, 0, 10]],
      ["6.2(1)", [n - 22, 2, 4, 6, 10]],
      ["8.2", [n - 25, 11, 4, 0, 10]],
    ], lang),
    chart("methods", "bars", ja ? "使われている手法" : "Ways in use", ja ? "最も多いのは、販売のたびに身分証を読み取る手法です。" : "Reading a document at every sale is the most common way.", [ja ? "会員" : "Members"], [
      [ja ? "身分証を端末で読み取る" : "Document read at the terminal", [n - 9]],
      [ja ? "eKYCで確かめたアプリ" : "App checked by eKYC", [14]],
      [ja ? "公的個人認証で確かめたアプリ" : "App checked with JPKI", [6]],
      [ja ? "顔の登録" : "Registered face", [2]],
    ], lang),
    chart("levels", "stacked", ja ? "保証レベル" : "Levels", ja ? "身元確認はほとんどがIAL 2です。" : "Most are at IAL 2.", ["1", "2", "3"], [["IAL", [3, n - 8, 5]], ["AAL", [n - 10, 9, 1]]], lang),
  ];
  return {
    results: n,
    members: n,
    messages,
    charts,
    toAct: n === 0 ? [] : [
      { member: ja ? "みどりマート株式会社" : "Midori Mart", subject: ja ? "セルフレジでの酒類の販売" : "Alcohol at the self-checkout", clauses: ja ? ["条項6.1：満たしていません", "条項8.2：決まっていません"] : ["Clause 6.1: not kept", "Clause 8.2: not settled"], made: "2026-11-18" },
      { member: "3f9c-a1", subject: "", clauses: ja ? ["前の版での結果です。今の版で作り直してもらいます"] : ["Result of an earlier version; ask for one of the present version"], made: "2026-11-02" },
    ],
  };
}

/** What a draft would change. */
export function impact(request: ImpactRequest, results: number): ImpactView {
  const lang = request.lang as Lang;
  const ja = lang === "ja";
  const n = request.useResults ? results : request.population;
  const part = (share: number) => Math.round(n * share);
  return {
    basis: request.useResults ? (ja ? `会員の結果 ${n}件を、草案に当てはめました。` : `${n} results of members were replayed against the draft.`) : ja ? `乱数の種 ${request.seed} で作った架空の会員 ${n}社を、草案に当てはめました。` : `${n} imaginary members, made with seed ${request.seed}, were replayed against the draft.`,
    assumptions: request.useResults ? [] : ja ? ["回答は、質問ごとに独立に、選択肢から一様に選んでいます。", "手法は、許容手法の表から選んでいます。"] : ["Answers are drawn evenly and independently.", "Ways are drawn from the matrix."],
    summary: ja ? [`${part(0.12)}社が、新しく条項を満たさなくなります。`, `${part(0.07)}社で、必要な当人認証のレベルが上がります。`] : [`${part(0.12)} members would no longer conform.`, `For ${part(0.07)} members, the required AAL rises.`],
    charts: request.days.flatMap((day) => [
      chart(`conformance-${day}`, "before-after", ja ? `満たす会員の数（${day}）` : `Members that conform (${day})`, ja ? "6.2 で最も大きく変わります。" : "Clause 6.2 changes most.", ja ? ["いまの版", "草案"] : ["Present version", "Draft"], [
        [ja ? "すべての必須条項" : "Every required clause", [part(0.71), part(0.59)]],
        ["6.1", [part(0.86), part(0.86)]],
        ["6.2", [part(0.9), part(0.78)]],
        ["8.2", [part(0.74), part(0.74)]],
      ], lang),
    ]),
  };
}

/** Two versions side by side. */
export function diff(old: string, next: string, lang: Lang): SectorDiffView {
  const ja = lang === "ja";
  const span = (text: string, changed = false) => ({ text, changed });
  return {
    old: ja ? `第${old}版` : old,
    new: next === "" ? (ja ? "草案" : "Draft") : ja ? `第${next}版` : next,
    clauses: [
      { chapter: ja ? "第6章 必要なレベル" : "Chapter 6 Levels required", new: [], old: [], note: "" },
      { chapter: "", new: [span("6.1 "), span(ja ? "IALは" : "The IAL must be "), span("3", true), span(ja ? "以上でなければなりません。" : " or better.")], old: [span("6.1 "), span(ja ? "IALは" : "The IAL must be "), span("2", true), span(ja ? "以上でなければなりません。" : " or better.")], note: ja ? "（改正）" : "(amended)" },
      { chapter: "", new: [span("6.2")], old: [span("6.2")], note: ja ? "（略）" : "(unchanged)" },
      { chapter: "", new: [span(ja ? "6.4 販売を断った記録は、残さなければなりません。" : "6.4 Refused sales must be recorded.", true)], old: [], note: ja ? "（追加）" : "(added)" },
    ],
    rules: [{ title: ja ? "ルール「必要なIALを2以上にする」" : "Rule “raise the required IAL to 2”", kind: "changed", kindText: ja ? "変更" : "changed", fields: [{ label: ja ? "レベル" : "Level", old: "2", new: "3" }] }],
    examples: [{ title: ja ? "eKYCで確かめたアプリを生体認証で使う" : "An app used with biometrics after eKYC", fields: [{ label: ja ? "このガイドラインのレベル" : "Levels of the guideline", old: "IAL 2, AAL 1", new: "IAL 3, AAL 1" }, { label: ja ? "適合" : "Conformance", old: ja ? "満たす" : "conforms", new: ja ? "満たさない" : "does not conform" }] }],
  };
}
