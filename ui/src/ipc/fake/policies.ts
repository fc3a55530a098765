/// The shipped policies, read straight from their files, so that the fake shows real texts.
import { parse } from "yaml";
import type { Lang } from "../../i18n/words.svelte";

/** A text in both languages. */
export type Both = Record<Lang, string>;

/** A condition as the files write it. */
export interface Condition {
  is?: { question: string; "any-of": string[] };
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
  chosen?: string[];
}

/** A fact with an optional status. */
export interface Fact {
  text?: Both;
  value?: number;
  status?: string;
  source?: string;
  alternatives?: number[];
}

export interface RawQuestion {
  id: string;
  text: Both;
  why: Both;
  example: Both;
  kind: string;
  optional?: boolean;
  status?: string;
  source: string;
  "show-when"?: Condition;
  options?: { id: string; text: Both; exclusive?: boolean; rates?: Record<string, string> }[];
}

export interface RawSection {
  id: string;
  order: number;
  step: string;
  axis?: string;
  title: Both;
  intro: Both;
  questions: RawQuestion[];
}

export interface RawMethod {
  id: string;
  kind: string;
  order: number;
  title: Both;
  "short-title": Both;
  summary: Both;
  "legal-only"?: boolean;
  intermediate?: boolean;
  level?: Fact;
  "documents-text"?: Fact;
  pin?: Fact;
  "user-seconds"?: Fact;
  review?: Fact & { class?: string };
  "user-does"?: Fact;
  convenience?: Fact;
  "use-cases"?: Fact;
  merits?: Fact[];
  demerits?: Fact[];
  cautions?: Fact[];
}

export interface RawCheckpoint {
  id: string;
  number: number;
  phase: string;
  title: Both;
  viewpoint: Both;
  items: { id: string; title: Both; why: Both; evidence: Both; owner: Both; outsourcing: string; "compulsory-when"?: Condition; "applies-when"?: Condition }[];
}

export interface RawFramework {
  id: string;
  title: Both;
  "short-title": Both;
  notice: Both;
  disabled?: Both;
  categories?: Record<string, { text: Both }>;
  levels?: { scale: string; level: number; text: Both }[];
}

const files = import.meta.glob<string>("../../../../policies/**/*.yaml", { query: "?raw", import: "default", eager: true });

function folder<T>(name: string): T[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/policies/${name}/`))
    .map(([, text]) => parse(text) as T);
}

/** Parsed once; the files never change while the program runs. */
export const policies = {
  sections: folder<RawSection>("questions").sort((a, b) => a.order - b.order),
  methods: folder<RawMethod>("methods").sort((a, b) => b.kind.localeCompare(a.kind) || a.order - b.order),
  checkpoints: folder<RawCheckpoint>("checkpoints").sort((a, b) => a.number - b.number),
  frameworks: folder<RawFramework>("frameworks"),
  terms: folder<{ terms: { id: string; term: Both; meaning: Both }[] }>("glossary").flatMap(({ terms }) => terms),
  sources: folder<{ sources: { id: string; title: Both; locator?: string; note?: Both; reading: string; "checked-on": string }[] }>("sources").flatMap(
    ({ sources }) => sources,
  ),
  thresholds: folder<{ thresholds: { id: string; text: Both; value: number; unit: string }[] }>("thresholds").flatMap(
    ({ thresholds }) => thresholds,
  ),
  preferences: folder<{ criteria: { title: Both; text: Both; weight: number }[] }>("preferences").flatMap(({ criteria }) => criteria),
};
