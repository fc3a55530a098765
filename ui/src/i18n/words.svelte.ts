/// Sentences of the screens in the language in force. Text of the policies comes from the host.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext } from "svelte";
/** A language of the screens. */
export type Lang = "ja" | "en";

/** Values put into a sentence. */
export type Params = Record<string, FluentVariable>;

const files = import.meta.glob<string>("../../../assets/locales/*/{common,ui,error,result,editor}.ftl", { query: "?raw", import: "default", eager: true });

/** The catalogues by language, as they are written. */
export const catalogues: Record<Lang, string[]> = { ja: written("ja"), en: written("en") };

const locales: Record<Lang, string> = { ja: "ja-JP", en: "en-GB" };

/** The words in the language in force; changing `lang` changes every sentence at once. */
export class Words {
  /** Language in force. */
  lang = $state<Lang>("ja");
  #bundle = $derived(bundle(this.lang));

  constructor(lang: Lang) {
    this.lang = lang;
  }

  /** The sentence of a key. A missing key shows itself, so that it is noticed. */
  readonly t = (key: string, params?: Params): string => {
    const pattern = this.#bundle.getMessage(key)?.value;
    return pattern ? this.#bundle.formatPattern(pattern, params) : key;
  };

  /** Whether there is a sentence for a key. */
  readonly has = (key: string): boolean => this.#bundle.hasMessage(key);

  /** A day: 2026年11月23日, 23 Nov 2026. Takes `YYYY-MM-DD` or a time stamp. */
  readonly date = (stamp: string): string =>
    stamp === "" ? "" : this.#format(stamp, { year: "numeric", month: this.lang === "ja" ? "long" : "short", day: "numeric" });

  /** A time of day: 14:03. */
  readonly time = (stamp: string): string =>
    stamp === "" ? "" : this.#format(stamp, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  /** A number with separators. */
  readonly number = (value: number): string => new Intl.NumberFormat(locales[this.lang]).format(value);

  /** A size: 1.2 MB. */
  readonly bytes = (value: number): string => {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
    const step = Math.min(units.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
    return new Intl.NumberFormat(locales[this.lang], {
      style: "unit",
      unit: units[step],
      unitDisplay: "short",
      maximumFractionDigits: 1,
    }).format(value / 1000 ** step);
  };

  // Time stamps carry Japan's offset and are read there, whatever the clock of the machine says.
  #format(stamp: string, options: Intl.DateTimeFormatOptions): string {
    const moment = new Date(stamp.length === 10 ? `${stamp}T00:00:00+09:00` : stamp);
    return new Intl.DateTimeFormat(locales[this.lang], { ...options, timeZone: "Asia/Tokyo" }).format(moment);
  }
}

function written(lang: Lang): string[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/locales/${lang}/`))
    .map(([, text]) => text);
}

function bundle(lang: Lang): FluentBundle {
  // Isolation marks would end up in exported text and in comparisons.
  const made = new FluentBundle(lang, { useIsolating: false });
  for (const source of catalogues[lang]) made.addResource(new FluentResource(source));
  return made;
}

/** The words of the surrounding window. */
export const [getWords, setWords] = createContext<Words>();
