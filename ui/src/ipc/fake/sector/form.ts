/// The forms of a draft's entries, good enough for trying the editor. The real ones are made by the host.
import type { FieldOption, FieldView, FormView } from "../../bindings";
import type { Lang } from "../../../i18n/words.svelte";
import { policies } from "../policies";
import { numbered, say, type Entry, type Pack } from "./packs";

/** Kinds of place with the list that holds them. */
const lists: Record<string, keyof Pack> = { chapters: "chapters", transactions: "transactions", operations: "operations", ways: "ways", sections: "sections", examples: "examples", terms: "terms", sources: "sources" };

/** The entry of a place. */
export function entryOf(pack: Pack, place: string): Entry | undefined {
  const [kind = "", id = ""] = place.split("/");
  if (kind === "header") return pack.header;
  if (kind === "clauses") return numbered(pack).find(({ clause }) => clause.id === id)?.clause;
  if (kind === "questions") return pack.sections.flatMap(({ questions }) => questions).find((one) => one.id === id) as unknown as Entry;
  return (pack[lists[kind] ?? "chapters"] as Entry[]).find((one) => one.id === id);
}

/** Title of an entry. */
export function titleOf(pack: Pack, place: string, lang: Lang): string {
  const entry = entryOf(pack, place);
  if (place === "header") return lang === "ja" ? "基本情報" : "About the guideline";
  if (place.startsWith("operations/")) return operationTitle(entry as Pack["operations"][number], lang);
  const text = (entry?.title ?? entry?.heading ?? entry?.term ?? entry?.text) as Record<Lang, string> | undefined;
  return text?.[lang] || (lang === "ja" ? "（無題）" : "(untitled)");
}

function operationTitle({ op, target, level }: Pack["operations"][number], lang: Lang): string {
  const scale = target === "level/ial" ? "IAL" : "AAL";
  if (target === "pair-rule") return lang === "ja" ? "IALとAALの組合せの決まりを緩める" : "Relax the pair rule of IAL and AAL";
  if (!target.startsWith("level/")) return lang === "ja" ? `${target.split("/")[1]}を認めない` : `Do not accept ${target.split("/")[1]}`;
  if (op === "remove") return lang === "ja" ? `${scale}を求めない` : `Ask for no ${scale}`;
  return lang === "ja" ? `必要な${scale}を${level}${op === "relax" ? "まで緩める" : "以上にする"}` : `${op === "relax" ? "Relax" : "Raise"} the required ${scale} to ${level}`;
}

/** The form of a place. */
export function form(pack: Pack, place: string, lang: Lang): FormView | null {
  const entry = entryOf(pack, place);
  if (!entry) return null;
  const ja = lang === "ja";
  const kind = place.split("/")[0] ?? "";
  const label = (japanese: string, english: string) => (ja ? japanese : english);
  const field = (path: string, text: string, type: string, more: Partial<FieldView> = {}): FieldView => {
    const raw = path.slice(1).split("/").reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], entry);
    const value = raw === undefined || raw === null ? "" : Array.isArray(raw) ? raw.join("\n") : typeof raw === "object" ? JSON.stringify(raw) : String(raw);
    const problem = more.required && value.trim() === "" ? label("入力してください", "Please fill this in") : "";
    return { path, label: text, help: "", kind: type, value, options: [], required: false, group: "", ...more, problem };
  };
  const both = (path: string, text: string, type = "text", more: Partial<FieldView> = {}): FieldView[] => [
    field(`${path}/ja`, ja ? `${text}（日本語）` : `${text} (Japanese)`, type, { required: true, ...more }),
    field(`${path}/en`, ja ? `${text}（英語）` : `${text} (English)`, type, { required: true, ...more }),
  ];
  const options = (list: { id: string; title?: Record<Lang, string>; text?: Record<Lang, string> }[]): FieldOption[] => list.map(({ id, title, text }) => ({ id, text: (title ?? text)?.[lang] ?? id }));
  const words = (...ids: string[]): FieldOption[] => ids.map((id) => ({ id, text: say[lang][id] ?? id }));
  const source = field("/source", label("出典", "Source"), "one", { required: true, options: options(policies.sources) });
  const status = field("/status", label("確かさ", "How sure"), "one", { options: words("confirmed", "inferred", "unconfirmed", "proposal") });
  const conditions = (): FieldOption[] => [
    ...pack.sections.flatMap(({ questions }) => questions.flatMap((question) => [{ id: question.id, text: question.text[lang] }, ...(question.options ?? []).map((option) => ({ id: `${question.id}/${option.id}`, text: option.text[lang] }))])),
    { id: "shows-personal-data-online", text: label("個人データをオンラインで見せますか。", "Is personal data shown online?") },
    { id: "shows-personal-data-online/yes", text: label("はい", "Yes") },
    { id: "shows-personal-data-online/no", text: label("いいえ", "No") },
    ...["financial", "public-interest", "civil-criminal"].map((id) => ({ id: `rating/authentication/${id}`, text: `${label("当人認証", "Authentication")} – ${policies.frameworks[0]?.categories?.[id]?.text[lang] ?? id}` })),
  ];
  const title = label("題名", "Title");
  const fields: Record<string, () => FieldView[]> = {
    header: () => [
      ...both("/title", title),
      ...both("/short-title", label("短い題名", "Short title")),
      field("/publisher", label("発行者", "Publisher"), "text", { required: true, help: label("団体の正式な名称を書きます。", "The full name of the association.") }),
      field("/version", label("版", "Version"), "text", { required: true }),
      field("/date", label("日付", "Date"), "date", { required: true }),
      ...both("/notice", label("このガイドラインの位置づけ", "What this guideline is and is not"), "long"),
      field("/review/months", label("見直しの間隔（か月）", "Review every (months)"), "number", { required: true }),
    ],
    chapters: () => both("/title", title),
    clauses: () => [
      field("/obligation", label("拘束の強さ", "How binding"), "one", { required: true, options: words("required", "recommended", "optional", "reference") }),
      ...both("/heading", label("見出し", "Heading"), "text", { required: false }),
      ...both("/text", label("本文", "Text"), "long", { help: label("ほかの条項は {clause:ID} と書くと、番号に置き換わります。", "{clause:ID} becomes the number of the clause.") }),
      field("/operations", label("ルール", "Rules"), "many", { group: label("この条項を確かめるもの", "What checks this clause"), options: pack.operations.map((one) => ({ id: one.id, text: operationTitle(one, lang) })) }),
      field("/matrix", label("許容手法の表で確かめる", "Checked by the matrix"), "flag", { group: label("この条項を確かめるもの", "What checks this clause") }),
      field("/questions", label("自己点検の質問", "Self-check questions"), "many", { group: label("この条項を確かめるもの", "What checks this clause"), options: pack.sections.flatMap(({ questions }) => questions).map(({ id, text }) => ({ id, text: text[lang] })) }),
      ...both("/remedy", label("満たさないときにすること", "What to do when it is not kept"), "long", { required: false }),
      status,
      source,
    ],
    transactions: () => [...both("/title", title), ...both("/summary", label("何をする取引か", "What happens"), "long")],
    operations: () => [
      field("/op", label("すること", "What it does"), "one", { required: true, options: [{ id: "tighten", text: label("厳しくする（これ以上）", "Tighten (at least)") }, { id: "relax", text: label("緩める（これ以下、理由が必要）", "Relax (at most, with a reason)") }, { id: "replace", text: label("置き換える", "Replace") }, { id: "remove", text: label("外す・認めない", "Remove") }] }),
      field("/level", label("レベル", "Level"), "one", { options: ["1", "2", "3"].map((id) => ({ id, text: id })) }),
      field("/when", label("いつ当てはまるか", "When it applies"), "condition", { options: conditions(), help: label("何も書かないと、いつも当てはまります。", "Without conditions it always applies.") }),
      ...both("/reason", label("理由", "Reason"), "long", { required: false }),
      status,
      source,
    ],
    ways: () => [
      ...both("/title", title),
      field("/ial", label("身元確認のレベル（行）", "Level of proofing (row)"), "one", { required: true, options: ["1", "2", "3"].map((id) => ({ id, text: `IAL ${id}` })) }),
      field("/column", label("当人認証（列）", "Authentication (column)"), "one", { required: true, options: words("aal1", "aal2", "aal3", "each-time") }),
      field("/accepted", label("このガイドラインで認める", "Accepted by this guideline"), "flag"),
      ...both("/reason", label("理由", "Reason"), "long"),
      field("/proofing", label("身元確認の手法", "Proofing methods"), "many", { options: options(policies.methods.filter((one) => one.kind === "proofing")) }),
      status,
      source,
    ],
    sections: () => [...both("/title", title), ...both("/intro", label("説明", "Introduction"), "long")],
    questions: () => [...both("/text", label("質問", "Question"), "long"), ...both("/why", label("なぜ尋ねるか", "Why it is asked"), "long"), field("/show-when", label("いつ尋ねるか", "When it is asked"), "condition", { options: conditions().filter(({ id }) => !id.startsWith("rating/")) }), status, source],
    examples: () => [
      ...both("/title", title),
      field("/as-of", label("基準日", "Day"), "date", { required: true }),
      field("/clauses", label("この例が示す条項", "Clauses it shows"), "many", { options: numbered(pack).map(({ clause, full }) => ({ id: clause.id, text: `${full} ${(clause.heading ?? clause.text)[lang]}` })) }),
      ...pack.sections.flatMap(({ questions }) => questions).map((question) => field(`/answers/${question.id}`, question.text[lang], "one", { group: label("回答", "Answers"), options: options((question.options ?? [])) })),
      field("/expect/conformance", label("適合", "Conformance"), "one", { group: label("出るべき結果", "What must come out"), options: [{ id: "conforms", text: label("満たす", "Conforms") }, { id: "does-not-conform", text: label("満たさない", "Does not conform") }, { id: "open", text: label("未確定", "Open") }] }),
    ],
    terms: () => [...both("/term", label("用語", "Term")), ...both("/meaning", label("意味", "Meaning"), "long"), source],
    sources: () => [...both("/title", title), field("/locator", label("どこにあるか", "Where it is"), "text"), ...both("/note", label("注", "Note"), "long", { required: false }), field("/checked-on", label("確かめた日", "Checked on"), "date", { required: true })],
  };
  const holds: Record<string, [string, string, string]> = { chapters: ["clause", "条項を加える", "Add a clause"], clauses: ["clause", "条項を加える", "Add a clause"], sections: ["question", "質問を加える", "Add a question"] };
  const held = holds[kind];
  return {
    place,
    title: titleOf(pack, place, lang),
    help: kind === "clauses" ? label("一つの条項では、一つのことだけを述べます。", "A clause says one thing only.") : label("ガイドラインの一部です。", "A part of the guideline."),
    fields: (fields[kind] ?? (() => []))(),
    canRemove: kind !== "header",
    canMove: ["chapters", "clauses", "transactions", "ways", "sections", "questions"].includes(kind),
    canHold: held ? [{ id: held[0], text: label(held[1], held[2]) }] : [],
    outcome: kind === "examples" ? [{ id: label("基本のレベル", "Levels of the base"), text: "IAL 2, AAL 2" }, { id: label("このガイドラインのレベル", "Levels of the guideline"), text: "IAL 2, AAL 1" }, { id: label("適合", "Conformance"), text: label("必須の条項をすべて満たしています", "Every required clause is kept") }] : [],
  };
}
