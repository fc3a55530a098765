/// Texts of the policies in the language in force, with look-ups by id.
import { createContext } from "svelte";
import type { CatalogueView, CheckpointText, ItemText, MethodText, QuestionText, SectionText, SourceText } from "../ipc/bindings";

const none = (): SectionText[] => [];

/** The catalogue; `view` is replaced as a whole when the language or a threshold changes. */
export class Catalogue {
  /** As it came from the host. */
  view = $state.raw<CatalogueView>() as CatalogueView;
  /** Sections that are asked beside those of the policies, as a sector guideline adds them. */
  #added = $state.raw<() => SectionText[]>(none);
  /** Every section that is asked. */
  readonly sections = $derived([...this.view.sections, ...this.#added()]);
  #questions = $derived(byId(this.sections.flatMap((section) => section.questions)));
  #methods = $derived(byId(this.view.methods));
  #sources = $derived(byId(this.view.sources));
  #items = $derived(byId(this.view.checkpoints.flatMap((checkpoint) => checkpoint.items)));

  constructor(view: CatalogueView) {
    this.view = view;
  }

  /** Asks further sections, as long as the open assessment does; answers how to end that. */
  readonly add = (sections: () => SectionText[]): (() => void) => {
    this.#added = sections;
    return () => {
      if (this.#added === sections) this.#added = none;
    };
  };

  /** Sections a step shows, in order. */
  readonly sectionsOf = (step: string): SectionText[] => this.sections.filter((section) => section.step === step);

  /** The step that shows a question. */
  readonly stepOf = (question: string): string | undefined =>
    this.sections.find((section) => section.questions.some(({ id }) => id === question))?.step;

  readonly question = (id: string): QuestionText | undefined => this.#questions.get(id);
  readonly method = (id: string): MethodText | undefined => this.#methods.get(id);
  readonly source = (id: string): SourceText | undefined => this.#sources.get(id);
  readonly item = (id: string): ItemText | undefined => this.#items.get(id);
  readonly checkpoint = (number: number): CheckpointText | undefined =>
    this.view.checkpoints.find((checkpoint) => checkpoint.number === number);
}

function byId<T extends { id: string }>(list: T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** The catalogue of the surrounding window. */
export const [getCatalogue, setCatalogue] = createContext<Catalogue>();
