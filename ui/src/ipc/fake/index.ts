/// A host in memory, for tests and for trying the screens in a browser. Never part of the program.
import type { AssessmentView, CompareSide, ErrorView, SettingsView } from "../bindings";
import type { Client, CommandName, Commands } from "../commands";
import type { Lang } from "../../i18n/words.svelte";
import { createCards, type FakeCards } from "./cards";
import { catalogue } from "./catalogue";
import { compareRows } from "./comparison";
import { mask, myNumber } from "./my-number";
import { emptyRecord, sampleRecord, type Assessment } from "./record";
import { reportFile } from "./report";
import { createSectors } from "./sectors";
import { settledRecord } from "./settled";
import { row, today, view } from "./view";

export { checkDigit } from "./my-number";
export { handedOver } from "./sectors";

/** The fake with what tests look at. */
export interface Fake extends Client {
  /** Calls so far. */
  calls: { name: CommandName; request: unknown }[];
  /** Errors to throw, by command, once each. */
  refuse: (name: CommandName, error: ErrorView) => void;
  /** Asks the window to close; answers whether it does. */
  close: () => Promise<boolean>;
  /** The readers. */
  cards: FakeCards;
  /** Adds a draft of a sector guideline, perhaps one that was published before; answers its key. */
  addDraft: (published?: boolean) => string;
}

interface Kept {
  record: Assessment;
  past: Assessment[];
  future: Assessment[];
  trashed: boolean;
}

type Handlers = { [N in CommandName]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** Makes a fake; without `assessments` it is a first start. */
export function createFake({ assessments = [] as ("sample" | string)[] } = {}): Fake {
  const kept = new Map<string, Kept>();
  const thresholds = new Map<string, number>();
  const refusals = new Map<CommandName, ErrorView>();
  const calls: Fake["calls"] = [];
  const asked = new Set<() => Promise<boolean>>();
  let settings: SettingsView = { lang: "ja", theme: "light", textSize: 100, exportFolder: "/home/user/Documents/Tashika", trustFolder: "" };
  const { cards, handlers: cardHandlers, evidence } = createCards();
  const { handlers: sectorHandlers, addDraft } = createSectors(() => stamp(), saved, (id, lang) => show(id, lang));
  let count = 0;
  let minutes = 0;

  const stamp = () => {
    minutes += 1;
    const clock = `${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    return `${today}T${clock}:00+09:00`;
  };
  const add = (make: (id: string) => Assessment) => {
    count += 1;
    const record = make(`a${count}`);
    kept.set(record.id, { record, past: [], future: [], trashed: false });
    return record.id;
  };
  const find = (id: string): Kept => {
    const found = kept.get(id);
    if (!found) throw { code: "not-found", params: {}, place: null } satisfies ErrorView;
    return found;
  };
  const show = (id: string, lang: string, lastChange: string[] = []): AssessmentView => {
    const { record, past, future } = find(id);
    return view(record, lang as Lang, thresholds, lastChange, { undo: past.length > 0, redo: future.length > 0 });
  };
  const change = (id: string, lang: string, next: (record: Assessment) => Assessment): AssessmentView => {
    const entry = find(id);
    const before = show(id, lang);
    entry.past = [...entry.past, entry.record];
    entry.future = [];
    entry.record = { ...next(entry.record), changed: stamp() };
    const after = show(id, lang);
    return { ...after, lastChange: differences(before, after) };
  };
  const guard = (...texts: string[]) => {
    for (const text of texts) {
      const found = myNumber(text);
      if (found) throw { code: "my-number", params: { masked: mask(text) }, place: found } satisfies ErrorView;
    }
  };
  const side = (id: string, lang: string): CompareSide => {
    const shown = show(id, lang);
    return { id, title: [shown.service.name, shown.service.transaction, shown.service.users].filter(Boolean).join(" / "), framework: shown.view.frameworkTitle, ial: shown.ial, aal: shown.aal };
  };
  const move = (id: string, lang: string, from: "past" | "future", to: "past" | "future") => {
    const entry = find(id);
    const target = entry[from].at(-1);
    if (target) {
      entry[from] = entry[from].slice(0, -1);
      entry[to] = [...entry[to], entry.record];
      entry.record = target;
    }
    return show(id, lang);
  };

  const handlers: Handlers = {
    start_up: () => ({ version: "0.1.0", today, settings, firstStart: kept.size === 0 }),
    get_catalogue: ({ lang }) => catalogue(lang as Lang, thresholds),
    list_assessments: ({ query }) => {
      const rows = [...kept.values()]
        .filter(({ trashed }) => !trashed)
        .map(({ record }) => ({ record, row: row(record, settings.lang as Lang, thresholds) }))
        .filter(({ record }) => Object.values(record.service).join(" ").toLowerCase().includes(query.toLowerCase()))
        .sort((a, b) => b.row.changed.localeCompare(a.row.changed));
      const groups = groupByName(rows);
      return {
        groups: groups.map(([name, list]) => ({
          name,
          organisation: list[0]?.record.service.organisation ?? "",
          highest: [...new Set(list.map((one) => one.row.framework))].map((framework) => {
            const under = list.filter((one) => one.row.framework === framework);
            return { framework, ial: under.map((one) => one.row.ial).sort().at(-1) ?? "–", aal: under.map((one) => one.row.aal).sort().at(-1) ?? "–" };
          }),
          rows: list.map((one) => one.row),
        })),
        total: rows.length,
        binned: [...kept.values()].filter(({ trashed }) => trashed).length,
      };
    },
    create_assessment: ({ name, lang }) => {
      guard(name);
      return show(add((id) => emptyRecord(id, name, stamp())), lang);
    },
    create_sample: ({ lang }) => show(add((id) => sampleRecord(id, lang as Lang, stamp())), lang),
    copy_assessment: ({ id, transaction, users, lang }) => {
      const { record } = find(id);
      const service = { ...record.service, transaction: transaction || record.service.transaction, users: users || record.service.users };
      return show(add((fresh) => ({ ...record, id: fresh, service, changed: stamp() })), lang);
    },
    open_assessment: ({ id, lang }) => show(id, lang),
    trash_assessment: ({ id }) => {
      find(id).trashed = true;
      return null;
    },
    restore_assessment: ({ id }) => {
      find(id).trashed = false;
      return null;
    },
    list_bin: () => ({
      rows: [...kept.values()].filter(({ trashed }) => trashed).map(({ record }) => row(record, settings.lang as Lang, thresholds)),
    }),
    empty_bin: () => {
      for (const [id, { trashed }] of kept) if (trashed) kept.delete(id);
      return null;
    },
    save_answer: ({ id, question, answer, lang }) =>
      change(id, lang, (record) => {
        const answers = { ...record.answers };
        if (answer) answers[question] = answer;
        else delete answers[question];
        return { ...record, answers };
      }),
    what_if: ({ id, question, answer, lang }) => {
      const { record } = find(id);
      const before = show(id, lang);
      const answers = { ...record.answers };
      if (answer) answers[question] = answer;
      else delete answers[question];
      const after = view({ ...record, answers }, lang as Lang, thresholds, [], { undo: false, redo: false });
      return { ial: after.ial, aal: after.aal, changes: differences(before, after) };
    },
    save_service: ({ id, service, lang }) => {
      guard(...Object.values(service));
      if (service.name.trim() === "") throw { code: "name-required", params: {}, place: null } satisfies ErrorView;
      return change(id, lang, (record) => ({ ...record, service }));
    },
    save_rating: ({ id, axis, category, rating, lang }) => {
      if (rating && rating.reason.trim() === "") throw { code: "reason-required", params: {}, place: null } satisfies ErrorView;
      if (rating) guard(rating.reason);
      return change(id, lang, (record) => {
        const ratings = { ...record.ratings };
        if (rating) ratings[`${axis}/${category}`] = rating;
        else delete ratings[`${axis}/${category}`];
        return { ...record, ratings };
      });
    },
    save_choice: ({ id, choice, lang }) => {
      guard(choice.reason, choice.acceptedBy, ...choice.compensating.flatMap((one) => Object.values(one)));
      return change(id, lang, (record) => ({ ...record, choice }));
    },
    save_item: ({ id, item, record: form, lang }) => {
      guard(form.owner, form.evidence, form.note);
      return change(id, lang, (record) => ({ ...record, items: { ...record.items, [item]: form } }));
    },
    save_draft_text: ({ id, key, text, lang }) => {
      if (text !== null) guard(text);
      return change(id, lang, (record) => {
        const draftTexts = { ...record.draftTexts };
        if (text === null) delete draftTexts[key];
        else draftTexts[key] = text;
        return { ...record, draftTexts };
      });
    },
    set_view: ({ id, asOf, framework, reading, lang }) =>
      change(id, lang, (record) => ({ ...record, asOf, framework: framework ?? "ds500-2019", reading: reading ?? "strict" })),
    reevaluate: ({ id, lang }) => show(id, lang),
    undo: ({ id, lang }) => move(id, lang, "past", "future"),
    redo: ({ id, lang }) => move(id, lang, "future", "past"),
    compare: ({ left, right, lang }) => ({
      left: side(left, lang),
      right: side(right, lang),
      rows: compareRows(show(left, lang), show(right, lang), lang as Lang),
    }),
    preview_report: ({ id, lang }) => {
      const { openPoints, service, ial } = show(id, lang);
      const missing = openPoints.map(({ text }) => text);
      const title = lang === "ja" ? "Tashika: report (ja)" : "Tashika: report (en)";
      const replaced = service.name.includes("𠮷") ? ["〔U+20BB7〕"] : [];
      return { base64: reportFile(title, [service.name, ial.label, `${missing.length} open points`], 6), replaced, missing };
    },
    export_file: ({ what }) => saved(what === "report" ? "報告書.pdf" : what === "tashika" ? "評価.tashika" : `${what.replace("-csv", "")}.csv`),
    copy_file: ({ to }) => ({ path: to, folder: to.slice(0, to.lastIndexOf("/")), name: to.slice(to.lastIndexOf("/") + 1), replaced: [] }),
    import_file: ({ name, lang }) => {
      if (!/\.(tashika|ya?ml|json)$/.test(name)) throw { code: "malformed-file", params: { line: "1", column: "1", "detail-ja": `${name} は読めません。`, "detail-en": `${name} cannot be read.` }, place: null } satisfies ErrorView;
      return show(add((id) => sampleRecord(id, lang as Lang, stamp())), lang);
    },
    save_settings: (asked) => {
      settings = {
        lang: asked.lang ?? settings.lang,
        theme: asked.theme ?? settings.theme,
        textSize: asked.textSize ?? settings.textSize,
        exportFolder: asked.exportFolder ?? settings.exportFolder,
        trustFolder: asked.trustFolder ?? settings.trustFolder,
      };
      return settings;
    },
    save_thresholds: ({ values, lang }) => {
      thresholds.clear();
      for (const { id, value } of values) thresholds.set(id, value);
      return catalogue(lang as Lang, thresholds);
    },
    ...cardHandlers,
    ...sectorHandlers,
    set_sector: ({ id, sector, lang }) => change(id, lang, (record) => ({ ...record, sector })),
    save_card_evidence: ({ id, lang }) =>
      change(id, lang, (record) => ({ ...record, evidence: [...record.evidence, evidence(`e${minutes}`, lang as Lang, stamp())] })),
    remove_evidence: ({ id, key, lang }) => change(id, lang, (record) => ({ ...record, evidence: record.evidence.filter((one) => one.key !== key) })),
    diagnosis: () => ({
      version: "0.1.0",
      dataFolder: "/home/user/.local/share/tashika",
      dataBytes: 1_482_752,
      assessments: kept.size,
      auditRecords: 214,
      auditTip: "9f3c1ab07d52",
      auditIntact: true,
      packs: [{ id: "base", title: "Tashika 標準ポリシー", version: "1.0.0", date: "2026-11-23", publisher: "Tashika", hash: "sha256:5d1f…" }],
      findings: [],
    }),
    backup: () => saved("tashika-2026-11-23.db"),
    restore_backup: () => ({ kept: null }),
    mask_my_number: ({ text }) => ({ text: mask(text) }),
    open_folder: () => null,
    choose_save_path: ({ name }) => `/home/user/${name}`,
    choose_open_path: () => "/home/user/tashika-2026-11-23.db",
    closing_heard: () => null,
  };

  for (const name of assessments) if (name === "draft") addDraft(true);
  for (const name of assessments) if (name !== "draft") add((id) => (name === "sample" ? sampleRecord(id, "ja", stamp()) : name === "settled" ? settledRecord(id, "ja", stamp()) : emptyRecord(id, name, stamp())));

  return {
    calls,
    cards,
    addDraft: (published = false) => addDraft(published),
    refuse: (name, error) => void refusals.set(name, error),
    async close() {
      if (asked.size === 0) throw new Error("nobody asks to be asked");
      return (await Promise.all([...asked].map((ask) => ask()))).every(Boolean);
    },
    beforeClosing(ask) {
      asked.add(ask);
      return () => void asked.delete(ask);
    },
    async call(name, ...[request]) {
      calls.push({ name, request });
      const refusal = refusals.get(name);
      if (refusal) {
        refusals.delete(name);
        throw refusal;
      }
      // Requests cross a real border as JSON, and so they do here.
      const copy = request === undefined ? null : (JSON.parse(JSON.stringify(request)) as never);
      return handlers[name](copy as never);
    },
  };

  function saved(name: string) {
    return { path: `${settings.exportFolder}/${name}`, folder: settings.exportFolder, name, replaced: [] };
  }
}

function groupByName<T extends { row: { name: string } }>(rows: T[]): [string, T[]][] {
  const groups: [string, T[]][] = [];
  for (const one of rows) {
    const group = groups.find(([name]) => name === one.row.name);
    if (group) group[1].push(one);
    else groups.push([one.row.name, [one]]);
  }
  return groups;
}

function differences(before: AssessmentView, after: AssessmentView): string[] {
  const lines: string[] = [];
  for (const rating of after.ratings) {
    const old = before.ratings.find((one) => one.axis === rating.axis && one.category === rating.category);
    if (old && old.value !== rating.value) lines.push(`${rating.label} ${old.value} → ${rating.value}`);
  }
  if (before.ial.figure !== after.ial.figure) lines.push(`IAL ${before.ial.figure} → ${after.ial.figure}`);
  if (before.aal && after.aal && before.aal.figure !== after.aal.figure) lines.push(`AAL ${before.aal.figure} → ${after.aal.figure}`);
  return lines;
}
