/// Parts of the font that the first screen needs, asked for before it is laid out. Without them it is laid out twice,
/// the first time with a font that the system has to search for.
import type { Words } from "./words.svelte";

/** What stands on the home page of a newcomer, and in part on every other. */
const said = [
  "ui-product",
  "ui-home",
  "ui-sector-title",
  "ui-sector-lead",
  "ui-sector-open",
  "ui-cards-title",
  "ui-cards-lead",
  "ui-cards-open",
  "ui-settings",
  "ui-lang-ja",
  "ui-lang-en",
  "ui-home-title",
  "ui-home-new",
  "ui-home-search",
  "ui-first-title",
  "ui-first-lead",
  "ui-first-how-strict",
  "ui-first-which",
  "ui-first-prepare",
  "ui-first-time",
  "ui-first-sample",
  "ui-first-sample-note",
];

/** Milliseconds after which a window with another font is better than none. */
const patience = 300;

/** Resolves when the parts are there, or when waiting is no longer worth it. Never rejects. */
export async function fontsOf(words: Words): Promise<void> {
  // Test environments have no fonts.
  if (!("fonts" in document)) return;
  const text = said.map((key) => words.t(key)).join("");
  const loads = [400, 700].map((weight) => document.fonts.load(`${weight} 1em "BIZ UDPGothic"`, text));
  await Promise.race([Promise.allSettled(loads), new Promise((resolve) => setTimeout(resolve, patience))]);
}
