/// The open draft of a sector guideline: what the host last said about it, the entry that is worked on, and every change.
import { createContext } from "svelte";
import type { Words } from "../i18n/words.svelte";
import type { ErrorView, FormView, SectorDraftView, SectorEditView } from "../ipc/bindings";
import type { Client } from "../ipc/commands";
import { failure } from "../ipc/failure";

type Who = { key: string; lang: string };

/** Changes go to the host one after another; each answer replaces `view`, and `form` while its entry is still open. */
export class SectorDraft {
  /** As the host last said. */
  view = $state.raw<SectorDraftView>() as SectorDraftView;
  /** The form of the open entry; null while none is open or it is on its way. */
  form = $state.raw<FormView | null>(null);
  /** Place of the open entry; empty without one. */
  place = $state("");
  /** Grows whenever an entry is opened, also the same one again: the form takes the focus then. */
  visit = $state(0);
  /** Changes on their way. */
  pending = $state(0);
  #queue: Promise<unknown> = Promise.resolve();
  #client: Client;
  #words: Words;

  constructor(client: Client, words: Words, view: SectorDraftView) {
    this.#client = client;
    this.#words = words;
    this.view = view;
  }

  get key(): string {
    return this.view.key;
  }

  /** Opens an entry. Each act returns the error, or null. */
  readonly open = (place: string): Promise<ErrorView | null> => {
    this.place = place;
    if (this.form?.place !== place) this.form = null;
    return this.#ask(async (who) => {
      const form = await this.#client.call("sector_entry", { ...who, place });
      if (this.place !== place) return;
      this.form = form;
      this.visit += 1;
    });
  };

  /** Closes the open entry. */
  readonly close = (): void => {
    this.place = "";
    this.form = null;
  };

  /** Sets a field of an entry. */
  readonly set = (place: string, path: string, value: string): Promise<ErrorView | null> =>
    this.#edit((who) => this.#client.call("set_sector_field", { ...who, place, path, value }));

  /** Adds an entry to a group or within another one, and opens it. */
  readonly add = (within: string, kind = "", cell = ""): Promise<ErrorView | null> =>
    this.#ask(async (who) => {
      const { draft, form } = await this.#client.call("add_sector_entry", { ...who, within, kind, cell });
      this.view = draft;
      this.#show(form);
    });

  /** Removes an entry. */
  readonly remove = (place: string): Promise<ErrorView | null> =>
    this.#ask(async (who) => {
      this.view = (await this.#client.call("remove_sector_entry", { ...who, place })).draft;
      if (this.place === place) this.close();
    });

  /** Moves an entry: `up`, `down`, `in`, `out`, or a way to a cell such as `2/aal1`. */
  readonly move = (place: string, to: string): Promise<ErrorView | null> => this.#edit((who) => this.#client.call("move_sector_entry", { ...who, place, to }));

  /** Makes what comes out of an example what it expects. */
  readonly takeOutcome = (place: string): Promise<ErrorView | null> => this.#edit((who) => this.#client.call("take_sector_outcome", { ...who, place }));

  readonly undo = (): Promise<ErrorView | null> => this.#replace((who) => this.#client.call("undo_sector_draft", who));
  readonly redo = (): Promise<ErrorView | null> => this.#replace((who) => this.#client.call("redo_sector_draft", who));

  /** Applies or rejects a change of the base policies. */
  readonly decide = (id: string, apply: boolean, reason: string): Promise<ErrorView | null> =>
    this.#replace((who) => this.#client.call("decide_upstream", { ...who, id, apply, reason }));

  /** Resolves when every change so far was answered. */
  readonly idle = (): Promise<unknown> => this.#queue;

  /** Reads the draft again, for example in another language. */
  readonly reload = (): Promise<ErrorView | null> => this.#replace((who) => this.#client.call("open_sector_draft", who));

  #show(form: FormView | null): void {
    this.form = form;
    this.place = form?.place ?? "";
    this.visit += 1;
  }

  #edit(call: (who: Who) => Promise<SectorEditView>): Promise<ErrorView | null> {
    return this.#ask(async (who) => {
      const { draft, form } = await call(who);
      this.view = draft;
      if (form && form.place === this.place) this.form = form;
      else if (form === null && this.form) this.close();
    });
  }

  // The open entry may read otherwise afterwards, or be gone.
  #replace(call: (who: Who) => Promise<SectorDraftView>): Promise<ErrorView | null> {
    return this.#ask(async (who) => {
      this.view = await call(who);
      const place = this.place;
      if (place === "") return;
      try {
        const form = await this.#client.call("sector_entry", { ...who, place });
        if (this.place === place) this.form = form;
      } catch {
        if (this.place === place) this.close();
      }
    });
  }

  // One at a time: the order in which changes were made is the order in which they are stored.
  #ask(act: (who: Who) => Promise<void>): Promise<ErrorView | null> {
    this.pending += 1;
    const result = this.#queue.then(async () => {
      try {
        await act({ key: this.view.key, lang: this.#words.lang });
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

/** The open draft of the surrounding screen. */
export const [getSectorDraft, setSectorDraft] = createContext<SectorDraft>();
