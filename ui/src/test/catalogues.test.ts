/// Both languages say the same things, and every key the screens name exists.
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { errorWords } from "../i18n/error-words";
import { catalogues, type Lang, Words } from "../i18n/words.svelte";

const sources = import.meta.glob<string>(["../**/*.svelte", "../**/*.ts", "!../**/*.test.ts", "!../ipc/fake/**", "!../gallery/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

function messages(lang: Lang): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const text of catalogues[lang]) {
    for (const entry of new FluentResource(text).body) {
      const variables = JSON.stringify(entry.value).matchAll(/"type":"var","name":"([^"]+)"/g);
      found.set(entry.id, new Set([...variables].map(([, name]) => name ?? "")));
    }
  }
  return found;
}

const ja = messages("ja");
const en = messages("en");

describe("catalogues", () => {
  it("have the same keys in both languages", () => {
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
  });

  it("use the same values in both languages", () => {
    for (const [key, variables] of ja) expect([...(en.get(key) ?? [])].sort(), key).toEqual([...variables].sort());
  });

  it("contain no mark of excitement", () => {
    for (const text of Object.values(catalogues).flat()) expect(text).not.toMatch(/[!！]/);
  });

  it("send nobody in the window to the command line or to a file of a draft", () => {
    const params = Object.fromEntries([...ja.values()].flatMap((variables) => [...variables]).map((name) => [name, "0"]));
    for (const lang of ["ja", "en"] as const) {
      const words = new Words(lang);
      for (const code of [...ja.keys()].filter((key) => /^error-.*-help$/.test(key)).map((key) => key.slice("error-".length, -"-help".length))) {
        const { help } = errorWords(words, { code, params, place: null });
        expect(help, code).not.toMatch(/--[a-z]|\.yaml/);
      }
    }
  });

  it("hold every key that the screens name", () => {
    const named = Object.entries(sources).flatMap(([path, text]) => [...text.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key]) => `${path} ${key}`));
    expect(named.filter((one) => !ja.has(one.split(" ")[1] ?? ""))).toEqual([]);
  });

  it("hold a sentence for every key made from a value", () => {
    const prefixes = Object.values(sources).flatMap((text) => [...text.matchAll(/\bt\(\s*`([a-z-]+)\$\{/g)].map(([, prefix]) => prefix ?? ""));
    for (const prefix of prefixes) expect([...ja.keys()].some((key) => key.startsWith(prefix)), prefix).toBe(true);
  });
});
