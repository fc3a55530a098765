/// The open assessment: what the host last said about it, and every change to it.
import { createContext } from "svelte";
import type { Words } from "../i18n/words.svelte";
import type {
  AnswerValue,
  AssessmentView,
  ChoiceForm,
  ErrorView,
  ItemForm,
  OverrideForm,
  QuestionState,
  ServiceForm,
  ViewState,
} from "../ipc/bindings";
import type { Client } from "../ipc/commands";
import { failure } from "../ipc/failure";
import type { Action } from "./notices.svelte";

/** Changes go to the host one after another; each answer of the host replaces `view` as a whole. */
export class OpenAssessment {
  /** As the host last said. */
  view = $state.raw<AssessmentView>() as AssessmentView;
  /** Changes on their way. */
  pending = $state(0);
  /** Questions by id. */
  #questions = $derived(new Map(this.view.sections.flatMap((section) => section.questions.map((question) => [question.id, question]))));
  /** Grows with every change that is asked for. */
  #changes = $state(0);
  #queue: Promise<unknown> = Promise.resolve();
  #client: Client;
  #words: Words;

  constructor(client: Client, words: Words, view: AssessmentView) {
    this.#client = client;
    this.#words = words;
    this.view = view;
  }

  /** Where a question stands. */
  readonly question = (id: string): QuestionState | undefined => this.#questions.get(id);

  /** Saves an answer; null takes it back. Each change returns the error, or null. */
  readonly answer = (question: string, answer: AnswerValue | null): Promise<ErrorView | null> =>
    this.#change((who) => this.#client.call("save_answer", { ...who, question, answer }));

  readonly saveService = (service: ServiceForm): Promise<ErrorView | null> =>
    this.#change((who) => this.#client.call("save_service", { ...who, service }));

  readonly saveRating = (axis: string, category: string, rating: OverrideForm | null): Promise<ErrorView | null> =>
    this.#change((who) => this.#client.call("save_rating", { ...who, axis, category, rating }));

  readonly saveChoice = (choice: ChoiceForm): Promise<ErrorView | null> =>
    this.#change((who) => this.#client.call("save_choice", { ...who, choice }));

  readonly saveItem = (item: string, record: ItemForm): Promise<ErrorView | null> =>
    this.#change((who) => this.#client.call("save_item", { ...who, item, record }));

  readonly saveDraftText = (key: string, text: string | null): Promise<ErrorView | null> =>
    this.#change((who) => this.#client.call("save_draft_text", { ...who, key, text }));

  readonly removeEvidence = (key: string): Promise<ErrorView | null> =>
    this.#change((who) => this.#client.call("remove_evidence", { ...who, key }));

  /** Sets day, framework or reading; what is not named stays. */
  readonly setView = (change: Partial<Pick<ViewState, "framework" | "reading">> & { asOf?: string | null }): Promise<ErrorView | null> =>
    this.#change((who) => {
      const now = this.view.view;
      return this.#client.call("set_view", {
        ...who,
        asOf: change.asOf === undefined ? (now.followsToday ? null : now.asOf) : change.asOf,
        framework: change.framework ?? now.framework,
        reading: change.reading ?? now.reading,
      });
    });

  /** Puts the assessment under a sector guideline, `id@version`; empty: under none. */
  readonly setSector = (sector: string): Promise<ErrorView | null> => this.#change((who) => this.#client.call("set_sector", { ...who, sector }));

  readonly reevaluate = (): Promise<ErrorView | null> => this.#change((who) => this.#client.call("reevaluate", who));
  readonly undo = (): Promise<ErrorView | null> => this.#change((who) => this.#client.call("undo", who));
  readonly redo = (): Promise<ErrorView | null> => this.#change((who) => this.#client.call("redo", who));

  /** A button that takes back the change made last and no other: null if another one is on its way already. */
  readonly takeBack = (label: string, failed: (error: ErrorView) => void): Action | null => {
    if (this.pending > 0) return null;
    const made = this.#changes;
    const holds = () => this.#changes === made;
    const run = async () => {
      const error = holds() ? await this.undo() : null;
      if (error) failed(error);
    };
    return { label, holds, run: () => void run() };
  };

  /** Resolves when every change so far was answered. */
  readonly idle = (): Promise<unknown> => this.#queue;

  /** Reads the assessment again, for example in another language. */
  readonly reload = (): Promise<ErrorView | null> => this.#ask((who) => this.#client.call("open_assessment", who));

  #change(call: (who: { id: string; lang: string }) => Promise<AssessmentView>): Promise<ErrorView | null> {
    this.#changes += 1;
    return this.#ask(call);
  }

  // One at a time: the order in which answers were given is the order in which they are stored.
  #ask(call: (who: { id: string; lang: string }) => Promise<AssessmentView>): Promise<ErrorView | null> {
    this.pending += 1;
    const result = this.#queue.then(async () => {
      try {
        this.view = await call({ id: this.view.id, lang: this.#words.lang });
        return null;
      } catch (thrown) {
        return failure(thrown);
      } finally {
        this.pending -= 1;
      }
    });
    this.#queue = result;
    return result;
  }
}

/** The open assessment of the surrounding screen. */
export const [getAssessment, setAssessment] = createContext<OpenAssessment>();
