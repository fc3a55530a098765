/// Times as they are read: milliseconds for the card, seconds for a person.
import type { Words } from "../../i18n/words.svelte";

/** Milliseconds; below ten with one decimal, so that the program's own work does not read as nothing. */
export function milliseconds(words: Words, ms: number): string {
  return words.t("ui-cards-ms", { value: words.number(ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)) });
}

/** Seconds with one decimal. */
export function seconds(words: Words, ms: number): string {
  return words.t("ui-cards-seconds", { value: words.number(Math.round(ms / 100) / 10) });
}
