/// A draft in the fake's editor: its outline, what the checker would find, and changes to it.
import type { EntryGroup, ErrorView, SectorDraftView, SectorFindingView, SectorVersionRow, UpstreamView } from "../../bindings";
import type { Lang } from "../../../i18n/words.svelte";
import { entryOf, titleOf } from "./form";
import { chapters, matrix, numbered, say, type Entry, type Pack, type RawClause } from "./packs";

/** A draft as the fake keeps it. */
export interface Draft {
  key: string;
  pack: Pack;
  past: Pack[];
  future: Pack[];
  changed: string;
  versions: SectorVersionRow[];
  trashed: boolean;
  results: number;
  decided: string[];
}

const groupWords: Record<Lang, Record<string, [string, string]>> = {
  ja: { header: ["基本情報", "ガイドラインの名前、発行者、版、見直しの時期です。"], chapters: ["章と条項", "章は文書の大きなまとまりです。番号は並び順から自動で付きます。"], transactions: ["取引", "会員が利用者と行う取引です。"], operations: ["ルール", "基本ポリシーに対する変更です。"], ways: ["許容手法", "身元確認と当人認証の組み合わせ方です。"], sections: ["質問と自己点検", "会員に尋ねる質問のまとまりです。"], examples: ["例", "架空の会員の回答と、そこから出るべき結果です。"], terms: ["用語", "このガイドラインで使う言葉です。"], sources: ["出典", "条項やルールの根拠です。"] },
  en: { header: ["About the guideline", "Name, publisher, version and review."], chapters: ["Chapters and clauses", "Numbers follow from the order."], transactions: ["Transactions", "What members do with their users."], operations: ["Rules", "Changes to the base policies."], ways: ["Accepted ways", "Ways to combine proofing and authentication."], sections: ["Questions and self-check", "What members are asked."], examples: ["Examples", "Imagined members and what must come out."], terms: ["Terms", "Words of this guideline."], sources: ["Sources", "What clauses and rules rest on."] },
};

/** What is missing in a pack: texts, levels without a reason, and a way that two columns could hold. */
export function findings(pack: Pack, lang: Lang): SectorFindingView[] {
  const ja = lang === "ja";
  const found: SectorFindingView[] = [];
  const add = (severity: "error" | "warning" | "info", code: string, place: string, placeText: string, message: string, remedy: string, example: string[] = []) =>
    found.push({ code, severity, severityText: { error: ja ? "誤り" : "Error", warning: ja ? "注意" : "Warning", info: ja ? "参考" : "Note" }[severity], place, placeText, message, example, remedy });
  for (const { clause, full } of numbered(pack)) {
    if (clause.text.ja.trim() === "") add("error", "empty-text", `clauses/${clause.id}`, full, ja ? `条項${full}に本文がありません。` : `Clause ${full} has no text.`, ja ? "本文を書くか、条項を消してください。" : "Write it, or remove the clause.");
    if (clause.obligation === "required" && (clause.operations ?? []).length + (clause.questions ?? []).length === 0 && !clause.matrix) add("warning", "requirement-without-rule", `clauses/${clause.id}`, full, ja ? `必須の条項${full}に、確かめるものが結び付いていません。` : `Nothing checks the required clause ${full}.`, ja ? "ルールか自己点検の質問を結び付けるか、「参考」にしてください。" : "Link a rule or a self-check, or make it a reference.");
  }
  for (const operation of pack.operations) {
    if (operation.op === "relax" && !operation.reason?.ja) add("error", "relax-without-reason", `operations/${operation.id}`, titleOf(pack, `operations/${operation.id}`, lang), ja ? "基本より低いレベルに、理由がありません。" : "A level below the base has no reason.", ja ? "理由を書いてください。" : "Write the reason.", [ja ? "年齢の確かめ方: 登録した人は、次から本人かどうかだけを確かめる" : "How age is checked: registered people are only confirmed", ja ? "基本 AAL 2 → このガイドライン AAL 1" : "Base AAL 2 → this guideline AAL 1"]);
  }
  if (pack.header.publisher === "Tashika project") add("info", "examples-publisher", "header", ja ? "基本情報" : "About the guideline", ja ? "発行者が、付属の例の名前のままです。" : "The publisher is still that of the examples.", ja ? "団体の名前に変えてください。" : "Put in the name of the association.");
  const order = { error: 0, warning: 1, info: 2 } as Record<string, number>;
  return found.sort((a, b) => (order[a.severity] ?? 3) - (order[b.severity] ?? 3));
}

/** A draft as the host would send it. */
export function draftView(draft: Draft, lang: Lang): SectorDraftView {
  const { pack } = draft;
  const found = findings(pack, lang);
  const counts = new Map(numbered(pack).map(({ clause }) => [clause.id, { errors: of(found, `clauses/${clause.id}`, "error"), warnings: of(found, `clauses/${clause.id}`, "warning") }]));
  const groups = Object.entries(groupWords[lang]).map(([id, [title, help]]): EntryGroup => {
    const places: [string, number][] = id === "header" ? [["header", 0]] : id === "sections" ? pack.sections.flatMap((section) => [[`sections/${section.id}`, 0], ...section.questions.map((question): [string, number] => [`questions/${question.id}`, 1])] as [string, number][]) : (pack[id as keyof Pack] as Entry[]).map((entry) => [`${id}/${entry.id}`, 0]);
    return { id, title, help, canAdd: id !== "header", entries: places.map(([place, depth]) => {
      const state = of(found, place, "error") ? "error" : of(found, place, "warning") ? "warning" : "ok";
      const stateText = { ok: lang === "ja" ? "問題なし" : "fine", warning: lang === "ja" ? "注意" : "Warning", error: lang === "ja" ? "誤り" : "Error" }[state];
      const entry = entryOf(pack, place) as { ial?: number; column?: string } | undefined;
      return { place, depth, title: titleOf(pack, place, lang), summary: id === "ways" ? `IAL ${entry?.ial} · ${say[lang][entry?.column ?? ""]}` : "", state, stateText };
    }) };
  });
  const upstream: UpstreamView[] = lang === "ja"
    ? [{ id: "method-photo-selfie", text: "手法「本人確認書類の写真と顔の写真」の期限が、2027年3月31日までになりました。", effect: "許容手法「オンラインの身元確認（eKYC）で年齢を確かめたアプリを、生体認証で使う」がこの手法を挙げています。結果が変わる例：2件。", remedy: "受け入れると、期限の後はこの手法を満たさないものとして扱います。受け入れないと、このガイドラインの記述がそのまま残ります。" }]
    : [{ id: "method-photo-selfie", text: "The method “photo of a document and of the face” now ends on 31 Mar 2027.", effect: "The way “app used with biometrics after an online check (eKYC)” names it. The result of two examples changes.", remedy: "Applied: after that day the method no longer satisfies. Rejected: the guideline keeps what it says." }];
  const open = draft.versions.length > 0 ? upstream.filter(({ id }) => !draft.decided.includes(id)) : [];
  return {
    key: draft.key,
    id: pack.header.id,
    title: pack.header.title[lang],
    version: pack.header.version,
    groups,
    chapters: chapters(pack, lang, counts),
    matrix: matrix(pack, lang),
    findings: found,
    errors: found.filter(({ severity }) => severity === "error").length,
    baseMatches: open.length === 0,
    upstream: open,
    versions: draft.versions,
    suggestedVersion: draft.versions.length > 0 ? "1.1.0" : "",
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
  };
}

function of(found: SectorFindingView[], place: string, severity: string): number {
  return found.filter((one) => one.place === place && one.severity === severity).length;
}

/** Sets a field of a copy. */
export function setField(pack: Pack, place: string, path: string, value: string): Pack {
  const next = structuredClone(pack);
  if (/^\/(date|as-of|checked-on)$/.test(path) && value !== "" && !/^\d{4}-\d\d-\d\d$/.test(value)) throw { code: "invalid-value", params: {}, place: null } satisfies ErrorView;
  if (path === "/version" && !/^\d+\.\d+\.\d+$/.test(value)) throw { code: "invalid-value", params: {}, place: null } satisfies ErrorView;
  const steps = path.slice(1).split("/");
  let node = entryOf(next, place) as Record<string, unknown> | undefined;
  for (const step of steps.slice(0, -1)) node = (node![step] ??= {}) as Record<string, unknown>;
  const last = steps.at(-1)!;
  const list = ["operations", "questions", "clauses", "proofing"].includes(last);
  if (value.trim() === "" && !["ja", "en"].includes(last)) delete node![last];
  else node![last] = list ? value.split("\n") : last === "when" || last === "show-when" ? JSON.parse(value) : value === "true" || value === "false" ? value === "true" : /^\d$/.test(value) ? Number(value) : value;
  return next;
}

/** Adds an entry to a copy; answers its place. */
export function addEntry(pack: Pack, within: string, cell: string): [Pack, string] {
  const next = structuredClone(pack);
  const text = () => ({ ja: "", en: "" });
  const [kind = "", id] = within.split("/");
  const fresh = (stem: string, taken: (id: string) => boolean) => Array.from({ length: 999 }, (_, at) => `${stem}-${at + 1}`).find((one) => !taken(one))!;
  if (id) {
    const holder = entryOf(next, within) as { clauses?: RawClause[]; questions?: unknown[] };
    const key = kind === "sections" ? "questions" : "clauses";
    const made = fresh(key === "questions" ? "question" : "clause", (one) => entryOf(next, `${key}/${one}`) !== undefined);
    (holder[key] ??= []).push({ id: made, obligation: "required", text: text(), why: text(), example: text(), kind: "one", source: "own", options: [], status: "proposal" } as never);
    return [next, `${key}/${made}`];
  }
  const [ial, column] = cell ? cell.split("/") : ["2", "each-time"];
  const stems: Record<string, string> = { operations: "rule", ways: "way", chapters: "chapter", transactions: "transaction", sections: "section", examples: "example", terms: "term", sources: "source" };
  const made = fresh(stems[kind] ?? kind, (one) => entryOf(next, `${kind}/${one}`) !== undefined);
  (next[kind as keyof Pack] as unknown[]).push({ id: made, title: text(), intro: text(), term: text(), meaning: text(), clauses: [], questions: [], op: "tighten", target: "level/ial", level: 2, ial: Number(ial), column, accepted: true, status: "proposal" });
  return [next, `${kind}/${made}`];
}

function holder(pack: Pack, place: string): { list: Entry[]; at: number; above: { list: Entry[]; at: number } | null } | null {
  const [kind = "", id = ""] = place.split("/");
  const search = (list: Entry[], key: string, above: { list: Entry[]; at: number } | null): ReturnType<typeof holder> => {
    const at = list.findIndex((one) => one.id === id);
    if (at >= 0) return { list, at, above };
    for (const [index, one] of list.entries()) {
      const found = search((one[key] ?? []) as Entry[], key, { list, at: index });
      if (found) return found;
    }
    return null;
  };
  if (kind === "clauses") return pack.chapters.map(({ clauses }) => search(clauses, "clauses", null)).find(Boolean) ?? null;
  if (kind === "questions") return pack.sections.map(({ questions }) => search(questions as unknown as Entry[], "questions", null)).find(Boolean) ?? null;
  return search(pack[kind as keyof Pack] as Entry[], "", null);
}

/** Removes an entry from a copy. */
export function removeEntry(pack: Pack, place: string): Pack {
  const next = structuredClone(pack);
  const found = holder(next, place);
  found?.list.splice(found.at, 1);
  return next;
}

/** Moves an entry in a copy. */
export function moveEntry(pack: Pack, place: string, to: string): Pack {
  const next = structuredClone(pack);
  const refuse = () => {
    throw { code: "cannot-move", params: {}, place: null } satisfies ErrorView;
  };
  if (to.includes("/")) {
    const [ial, column] = to.split("/");
    Object.assign(entryOf(next, place)!, { ial: Number(ial), column });
    return next;
  }
  const found = holder(next, place);
  if (!found) return next;
  const { list, at, above } = found;
  const [entry] = list.splice(at, 1) as [Entry];
  if (to === "up" && at > 0) list.splice(at - 1, 0, entry);
  else if (to === "down" && at < list.length) list.splice(at + 1, 0, entry);
  else if (to === "in" && at > 0) ((list[at - 1]!.clauses ??= []) as Entry[]).push(entry);
  else if (to === "out" && above) above.list.splice(above.at + 1, 0, entry);
  else refuse();
  return next;
}
