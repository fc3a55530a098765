/// The host's commands about sector guidelines, in memory.
import type { AssessmentView, ErrorView, SavedFile, SectorFileView, SectorKeyRow, SectorRow, SectorsView } from "../bindings";
import type { CommandName, Commands } from "../commands";
import type { Lang } from "../../i18n/words.svelte";
import { reportFile } from "./report";
import { addEntry, draftView, findings, moveEntry, removeEntry, setField, type Draft } from "./sector/draft";
import { form } from "./sector/form";
import { diff, impact, members } from "./sector/members";
import { chapters, matrix, sectorRow, shipped, type Pack } from "./sector/packs";

type SectorCommand =
  | "list_sectors" | "read_sector" | "inspect_sector_file" | "install_sector" | "remove_sector" | "restore_sector" | "preview_member_result" | "export_member_result"
  | "new_sector_draft" | "open_sector_draft" | "trash_sector_draft" | "restore_sector_draft" | "undo_sector_draft" | "redo_sector_draft"
  | "sector_entry" | "set_sector_field" | "add_sector_entry" | "remove_sector_entry" | "move_sector_entry" | "take_sector_outcome"
  | "preview_sector" | "compare_sector" | "decide_upstream" | "new_sector_key" | "publish_sector" | "export_sector"
  | "members" | "import_results" | "remove_results" | "restore_results" | "impact" | "export_members";
type Handlers = { [N in CommandName & SectorCommand]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** Fingerprint of the key that signs files that are handed over. */
export const handedOver = "K7QF-2MRX-W9TD-4HCJ-PB8N-6VYG-3ZSA-1EKM";

const refuse = (code: string, params: Record<string, string> = {}): never => {
  throw { code, params, place: null } satisfies ErrorView;
};

/** Makes the commands; `show` is an assessment as the host would send it. */
export function createSectors(stamp: () => string, saved: (name: string) => SavedFile, show: (id: string, lang: string) => AssessmentView): { handlers: Handlers; addDraft: (published: boolean) => string } {
  const drafts = new Map<string, Draft>();
  const keys: SectorKeyRow[] = [];
  let installed: (Partial<SectorRow> & { id: string })[] = [];
  /** What was removed last. */
  const removed: { rows: typeof installed; results: number } = { rows: [], results: 0 };
  let count = 0;

  const pack = (id: string): Pack => shipped.get(id) ?? refuse("not-found");
  const find = (key: string): Draft => drafts.get(key) ?? refuse("not-found");
  const list = (lang: string): SectorsView => ({
    drafts: [...drafts.values()]
      .filter(({ trashed }) => !trashed)
      .map((draft) => ({ key: draft.key, guideline: draft.pack.header.id, title: draft.pack.header.title[lang as Lang], version: draft.pack.header.version, changed: draft.changed, published: draft.versions.length, results: draft.results }))
      .reverse(),
    installed: installed.map((more) => sectorRow(pack("flea-market-sharing"), lang as Lang, { state: "installed", ...more })),
    shipped: [...shipped.values()].map((one) => sectorRow(one, lang as Lang)),
    keys,
  });
  const start = (from: Pack, header: Partial<Pack["header"]>): Draft => {
    count += 1;
    const made: Draft = { key: `d${count}`, pack: structuredClone(from), past: [], future: [], changed: stamp(), versions: [], trashed: false, results: 0, decided: [] };
    Object.assign(made.pack.header, header);
    drafts.set(made.key, made);
    return made;
  };
  const change = (key: string, next: Pack) => {
    const draft = find(key);
    draft.past.push(draft.pack);
    draft.future = [];
    draft.pack = next;
    draft.changed = stamp();
  };
  const edited = (key: string, place: string | null, lang: string) => ({ draft: draftView(find(key), lang as Lang), form: place === null ? null : form(find(key).pack, place, lang as Lang) });
  const back = (key: string, lang: string, from: "past" | "future", to: "past" | "future") => {
    const draft = find(key);
    const target = draft[from].pop();
    if (target) {
      draft[to].push(draft.pack);
      draft.pack = target;
    }
    return draftView(draft, lang as Lang);
  };
  const skeleton = (): Pack => ({ header: structuredClone(pack("flea-market-sharing").header), chapters: [{ id: "chapter-1", order: 0, title: { ja: "目的と対象範囲", en: "Purpose and scope" }, clauses: [] }], transactions: [], operations: [], ways: [], sections: [], examples: [], terms: [], sources: [] });
  const inspected = (name: string, lang: string): SectorFileView => {
    if (!name.endsWith(".tsector")) refuse("malformed-file", { line: "1", column: "1", "detail-ja": "署名されたファイルではありません。", "detail-en": "It is not a signed file." });
    const id = "market-association-2026";
    const here = installed.find((one) => one.id === id);
    const older = name.includes("0.9");
    return {
      row: sectorRow(pack("flea-market-sharing"), lang as Lang, { key: `${id}@${older ? "0.9.0" : "1.2.0"}`, id, version: older ? "0.9.0" : "1.2.0", date: "2026-11-20", title: lang === "ja" ? "個人間取引の本人確認ガイドライン" : "Guideline on identity verification in trade between individuals", publisher: lang === "ja" ? "一般社団法人個人間取引協会" : "Association for Trade between Individuals", state: "installed", fingerprint: handedOver }),
      base: "tashika-base 1.0.0",
      baseMatches: true,
      knownPublisher: here !== undefined,
      installedVersion: here?.version ?? "",
      older: older && here !== undefined,
    };
  };

  const handlers: Handlers = {
    list_sectors: ({ lang }) => list(lang),
    read_sector: ({ key, lang }) => {
      const [id = ""] = key.split("@");
      const own = installed.find((one) => one.key === key);
      const read = own ? pack("flea-market-sharing") : pack(id);
      return { row: sectorRow(read, lang as Lang, own ? { state: "installed", ...own } : {}), chapters: chapters(read, lang as Lang), matrix: matrix(read, lang as Lang) };
    },
    inspect_sector_file: ({ name, lang }) => inspected(name, lang),
    install_sector: ({ name, fingerprint, older, lang }) => {
      const file = inspected(name, lang);
      if (file.older && !older) refuse("internal");
      if (!file.knownPublisher && fingerprint.replace(/[^A-Z0-9]/gi, "").toUpperCase() !== handedOver.replace(/-/g, "")) refuse("other-publisher", { expected: fingerprint, found: handedOver });
      installed = [...installed.filter(({ id }) => id !== file.row.id), file.row];
      return list(lang);
    },
    remove_sector: ({ key, lang }) => {
      removed.rows = installed.filter((one) => one.key === key);
      installed = installed.filter((one) => one.key !== key);
      return list(lang);
    },
    restore_sector: ({ lang }) => {
      installed = [...installed, ...removed.rows];
      return list(lang);
    },
    preview_member_result: ({ id, withName, withNote, lang }) => {
      const view = show(id, lang);
      const ja = lang === "ja";
      const row = (label: string, value: string) => ({ label, value });
      return {
        name: `${view.sector?.key.split("@")[0]}-2026-11-23.tresult`,
        groups: [
          { title: ja ? "ガイドライン" : "Guideline", rows: [row(ja ? "名称" : "Title", view.sector?.title ?? "")] },
          { title: ja ? "会員" : "Member", rows: [...(withName ? [row(ja ? "団体・会社" : "Organisation", view.service.organisation)] : []), row(ja ? "識別子" : "Identifier", "3f9c-a1"), ...(withNote ? [row(ja ? "メモ" : "Note", view.service.note)] : [])] },
          { title: ja ? "レベル" : "Levels", rows: [row(ja ? "基本" : "Base", view.sector?.base.join(", ") ?? ""), row(ja ? "業界" : "Sector", view.sector?.sector.join(", ") ?? "")] },
          { title: ja ? "条項" : "Clauses", rows: (view.sector?.clauses ?? []).filter(({ state }) => state !== "not-applicable").map((clause) => row(clause.number, clause.stateText)) },
        ],
      };
    },
    export_member_result: ({ key, passphrase }) => {
      if (key !== "" && passphrase.length < 8) refuse("wrong-passphrase");
      return saved("result.tresult");
    },
    new_sector_draft: ({ from, id, title, publisher, lang }) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) refuse("invalid-id", { id });
      const draft = start(from === "" ? skeleton() : pack(from.split("@")[0] ?? ""), { id, publisher, version: "0.1.0", title: { ja: title, en: title }, "short-title": { ja: title, en: title } });
      return draftView(draft, lang as Lang);
    },
    open_sector_draft: ({ key, lang }) => draftView(find(key), lang as Lang),
    trash_sector_draft: ({ key, lang }) => {
      find(key).trashed = true;
      return list(lang);
    },
    restore_sector_draft: ({ key, lang }) => {
      find(key).trashed = false;
      return list(lang);
    },
    undo_sector_draft: ({ key, lang }) => back(key, lang, "past", "future"),
    redo_sector_draft: ({ key, lang }) => back(key, lang, "future", "past"),
    sector_entry: ({ key, place, lang }) => form(find(key).pack, place, lang as Lang) ?? refuse("not-found"),
    set_sector_field: ({ key, place, path, value, lang }) => {
      change(key, setField(find(key).pack, place, path, value));
      return edited(key, place, lang);
    },
    add_sector_entry: ({ key, within, cell, lang }) => {
      const [next, place] = addEntry(find(key).pack, within, cell);
      change(key, next);
      return edited(key, place, lang);
    },
    remove_sector_entry: ({ key, place, lang }) => {
      change(key, removeEntry(find(key).pack, place));
      return edited(key, null, lang);
    },
    move_sector_entry: ({ key, place, to, lang }) => {
      change(key, moveEntry(find(key).pack, place, to));
      return edited(key, place, lang);
    },
    take_sector_outcome: ({ key, place, lang }) => {
      change(key, setField(find(key).pack, place, "/expect/conformance", "conforms"));
      return edited(key, place, lang);
    },
    preview_sector: ({ key }) => ({ base64: reportFile(`Tashika: ${find(key).pack.header.id}`, [find(key).pack.header.version], 4), replaced: [], missing: [] }),
    compare_sector: ({ old, new: next, lang }) => diff(old || "1.0.0", next, lang as Lang),
    decide_upstream: ({ key, id, apply, reason, lang }) => {
      if (!apply && reason.trim() === "") refuse("reason-required");
      find(key).decided.push(id);
      return draftView(find(key), lang as Lang);
    },
    new_sector_key: ({ name, lang }) => {
      keys.push({ fingerprint: `Q4WN-8KTC-${String(keys.length + 1).padStart(4, "0")}-JX2R-M6PD-9VHB-5GYE-7SAZ`, name, created: stamp() });
      return list(lang);
    },
    publish_sector: ({ key, signingKey, passphrase, lang }) => {
      const draft = find(key);
      if (findings(draft.pack, lang as Lang).some(({ severity }) => severity === "error")) refuse("sector-errors", { count: "1" });
      if (passphrase.length < 8) refuse("wrong-passphrase");
      const { id, version } = draft.pack.header;
      draft.versions = [{ version, published: stamp(), text: lang === "ja" ? "最初の版です。" : "First version." }, ...draft.versions];
      const folder = `/home/user/Documents/Tashika/${id}-${version}`;
      return { folder, files: [`${id}-${version}.tsector`, `${id}-${version}.ja.pdf`, `${id}-${version}.docx`].map((name) => `${folder}/${name}`), fingerprint: signingKey, draft: draftView(draft, lang as Lang) };
    },
    export_sector: ({ kind }) => saved(`${kind}.${kind.split("-")[1] ?? "zip"}`),
    members: ({ key, lang }) => members(find(key).results, [], lang as Lang),
    import_results: ({ key, files, lang }) => {
      const draft = find(key);
      const ja = lang === "ja";
      const messages = files.map(({ name }) => (name.endsWith(".tresult") ? (ja ? `${name}: 取り込みました。` : `${name}: taken.`) : ja ? `${name}: 結果のファイルではないため、取り込みませんでした。` : `${name}: refused, it is no result file.`));
      if (files.some(({ name }) => name.endsWith(".tresult"))) draft.results = Math.max(38, draft.results);
      return members(draft.results, messages, lang as Lang);
    },
    remove_results: ({ key, lang }) => {
      removed.results = find(key).results;
      find(key).results = 0;
      return members(0, [], lang as Lang);
    },
    restore_results: ({ key, lang }) => {
      find(key).results = removed.results;
      return members(removed.results, [], lang as Lang);
    },
    impact: (request) => impact(request, find(request.key).results),
    export_members: ({ kind }) => saved(kind.replace("-", ".")),
  };

  return {
    handlers,
    addDraft: (published) => {
      const draft = start(pack("jfa-alcohol-tobacco-2023"), { id: "shop-age-check", version: "1.1.0", publisher: "Shop Association", title: { ja: "店舗での年齢確認ガイドライン", en: "Guideline on age checks in shops" }, "short-title": { ja: "店舗での年齢確認", en: "Age checks in shops" } });
      if (published) draft.versions = [{ version: "1.0.0", published: "2026-10-01T10:00:00+09:00", text: "最初の版です。" }];
      draft.results = published ? 38 : 0;
      return draft.key;
    },
  };
}
