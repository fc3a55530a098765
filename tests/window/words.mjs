// The sentences of the screens, so that a better wording needs no change in the tests.
//
// Responsible for: sentences of a language by key. Not responsible for: plurals and other choices in a sentence.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Sentences of a language by key, with values put into them; without values, their longest part between them. */
export function sentences(lang) {
  const folder = join(import.meta.dirname, "../../assets/locales", lang);
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  const known = new Map(lines.flatMap((line) => [...line.matchAll(/^([a-z0-9-]+) = (.+)$/g)].map(([, key, text]) => [key, text])));
  const longest = (text) => text.split(/\{[^}]*\}/).map((part) => part.trim()).reduce((a, b) => (b.length > a.length ? b : a));
  return (key, values) => {
    const text = known.get(key) ?? assert.fail(`no sentence ${key}`);
    const value = (_, name) => (name in values ? values[name] : assert.fail(`${key} wants a value for ${name}`));
    return values ? text.replace(/\{ \$([a-z-]+) \}/g, value) : longest(text);
  };
}
