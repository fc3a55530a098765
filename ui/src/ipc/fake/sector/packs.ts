/// The shipped sector guidelines, read straight from their files, with numbers and references put in.
import { parse } from "yaml";
import type { ChapterView, MatrixView, SectorRow } from "../../bindings";
import type { Lang } from "../../../i18n/words.svelte";
import { policies, type Both, type RawSection } from "../policies";

/** An entry of a pack as the files write it. */
export type Entry = Record<string, unknown> & { id: string };

/** A clause. */
export interface RawClause extends Entry {
  obligation: string;
  heading?: Both;
  text: Both;
  remedy?: Both;
  operations?: string[];
  questions?: string[];
  matrix?: boolean;
  status?: string;
  clauses?: RawClause[];
}

/** A pack. */
export interface Pack {
  header: Entry & { version: string; date: string; publisher: string; title: Both; "short-title": Both; notice: Both };
  chapters: (Entry & { order: number; title: Both; clauses: RawClause[] })[];
  transactions: (Entry & { title: Both })[];
  operations: (Entry & { op: string; target: string; level?: number; reason?: Both })[];
  ways: (Entry & { title: Both; ial: number; column: string; accepted: boolean; status?: string })[];
  sections: RawSection[];
  examples: (Entry & { title: Both; expect?: Record<string, unknown> })[];
  terms: (Entry & { term: Both; meaning: Both })[];
  sources: (Entry & { title: Both })[];
}

const files = import.meta.glob<string>("../../../../../policies/sectors/**/*.yaml", { query: "?raw", import: "default", eager: true });

function read(id: string): Pack {
  const all = Object.entries(files)
    .filter(([path]) => path.includes(`/sectors/${id}/`))
    .map(([path, text]): [string, unknown] => [path.split(`/sectors/${id}/`)[1] ?? "", parse(text)]);
  const one = <T>(name: string, key: string): T[] => ((all.find(([path]) => path === name)?.[1] as Record<string, T[]> | undefined)?.[key] ?? []);
  const folder = <T>(name: string) => all.filter(([path]) => path.startsWith(`${name}/`)).map(([, entry]) => entry as T);
  return {
    header: all.find(([path]) => path === "sector.yaml")?.[1] as Pack["header"],
    chapters: folder<Pack["chapters"][number]>("clauses").sort((a, b) => a.order - b.order),
    transactions: one("transactions.yaml", "transactions"),
    operations: one("operations.yaml", "operations"),
    ways: one("matrix.yaml", "ways"),
    sections: folder<RawSection>("questions").sort((a, b) => a.order - b.order),
    examples: folder("examples"),
    terms: one("glossary.yaml", "terms"),
    sources: one("sources.yaml", "sources"),
  };
}

const ids = [...new Set(Object.keys(files).map((path) => path.split("/sectors/")[1]?.split("/")[0] ?? ""))].sort();

/** The shipped guidelines by id. */
export const shipped = new Map(ids.map((id) => [id, read(id)]));

/** Words for what every guideline knows. */
export const say: Record<Lang, Record<string, string>> = {
  ja: { required: "必須", recommended: "推奨", optional: "任意", reference: "参考", confirmed: "確認済み", inferred: "推定", unconfirmed: "未確認", proposal: "提案", aal1: "AAL 1（単要素）", aal2: "AAL 2（二要素）", aal3: "AAL 3（二要素・耐タンパ）", "each-time": "その都度身元確認", met: "満たしています", "not-met": "満たしていません", open: "未確定です", "not-applicable": "対象外です" },
  en: { required: "required", recommended: "recommended", optional: "optional", reference: "reference", confirmed: "confirmed", inferred: "inferred", unconfirmed: "unconfirmed", proposal: "proposal", aal1: "AAL 1 (one factor)", aal2: "AAL 2 (two factors)", aal3: "AAL 3 (two factors, tamper-proof)", "each-time": "Proofed each time", met: "Kept", "not-met": "Not kept", open: "Open", "not-applicable": "Not applicable" },
};

/** A pack in the list. */
export function sectorRow(pack: Pack, lang: Lang, more: Partial<SectorRow> = {}): SectorRow {
  const { id, version, date, title, publisher, notice } = pack.header;
  return { key: `${id}@${version}`, id, version, date: String(date), title: title[lang], publisher, notice: notice[lang], state: "shipped", fingerprint: "", problem: "", remark: "", ...more };
}

/** Every clause with its own and its full number. */
export function numbered(pack: Pack): { clause: RawClause; chapter: number; own: string; full: string; depth: number }[] {
  const walk = (clauses: RawClause[], chapter: number, before: string, depth: number): ReturnType<typeof numbered> =>
    clauses.flatMap((clause, at) => {
      const own = depth === 0 ? `${before}.${at + 1}` : depth === 1 ? `(${at + 1})` : String.fromCharCode(0x2460 + at);
      const full = depth === 0 ? own : before + own;
      return [{ clause, chapter, own, full, depth }, ...walk(clause.clauses ?? [], chapter, full, depth + 1)];
    });
  return pack.chapters.flatMap((chapter, at) => walk(chapter.clauses, at, `${at + 1}`, 0));
}

/** A text with numbers and terms put in. */
export function filled(pack: Pack, text: Both | undefined, lang: Lang): string {
  const numbers = new Map(numbered(pack).map(({ clause, full }) => [clause.id, full]));
  const terms = new Map([...pack.terms, ...policies.terms].map(({ id, term }) => [id, term[lang]]));
  return (text?.[lang] ?? "").replace(/\{(clause|term):([a-z0-9-]+)\}/g, (_, kind: string, id: string) => (kind === "clause" ? numbers : terms).get(id) ?? id);
}

/** Chapters with their clauses. */
export function chapters(pack: Pack, lang: Lang, errors: Map<string, { errors: number; warnings: number }> = new Map()): ChapterView[] {
  const all = numbered(pack);
  return pack.chapters.map((chapter, at) => ({
    id: chapter.id,
    number: lang === "ja" ? `第${at + 1}章` : `Chapter ${at + 1}`,
    title: chapter.title[lang],
    clauses: all
      .filter((one) => one.chapter === at)
      .map(({ clause, own, full, depth }) => ({
        id: clause.id,
        number: own,
        fullNumber: full,
        depth,
        obligation: clause.obligation,
        obligationText: say[lang][clause.obligation] ?? "",
        heading: filled(pack, clause.heading, lang),
        text: filled(pack, clause.text, lang),
        requirement: Boolean(clause.operations?.length || clause.questions?.length || clause.matrix),
        errors: errors.get(clause.id)?.errors ?? 0,
        warnings: errors.get(clause.id)?.warnings ?? 0,
      })),
  }));
}

/** The level matrix. */
export function matrix(pack: Pack, lang: Lang): MatrixView {
  const columns = ["aal1", "aal2", "aal3", "each-time"];
  return {
    columns: columns.map((id) => ({ id, text: say[lang][id] ?? "" })),
    rows: [3, 2, 1].map((ial) => ({
      ial,
      text: `IAL ${ial}`,
      cells: columns.map((column) => ({
        ways: pack.ways
          .filter((way) => way.ial === ial && way.column === column)
          .map((way) => ({ id: way.id, title: way.title[lang], accepted: way.accepted, status: way.status ?? "confirmed", statusText: say[lang][way.status ?? "confirmed"] ?? "" })),
      })),
    })),
  };
}
