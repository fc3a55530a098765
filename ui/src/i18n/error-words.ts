/// An error in words: what happened, and what to do in the window.
import type { ErrorView } from "../ipc/bindings";
import type { Lang, Words } from "./words.svelte";

/** The two sentences about an error. */
export interface ErrorWords {
  /** What happened. */
  what: string;
  /** What to do. */
  help: string;
}

/** The sentences about an error in the language in force. */
export function errorWords({ t, has, lang }: Words, error: ErrorView): ErrorWords {
  // A code without words of its own is still an error to be told.
  const code = has(`error-${error.code}`) ? error.code : "internal";
  const params = inLang(error.params, lang);
  // Where the general remedy speaks of options of the command line or of keys in files, the window has one of its own.
  const help = has(`error-${code}-window`) ? `error-${code}-window` : `error-${code}-help`;
  return { what: t(`error-${code}`, params), help: t(help, params) };
}

/** Values for the sentences of one language: what comes as `NAME-ja` and `NAME-en` fills `{ $NAME }`. */
export function inLang(params: ErrorView["params"], lang: Lang): Record<string, string> {
  const ending = `-${lang}`;
  const own = Object.entries(params)
    .filter(([name]) => name.endsWith(ending))
    .map(([name, value]) => [name.slice(0, -ending.length), value] as const);
  return { ...params, ...Object.fromEntries(own) };
}
