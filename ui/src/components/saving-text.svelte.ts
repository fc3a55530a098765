/// The behaviour of a text that saves itself: after a pause, on leaving, and never while an input
/// method is composing. What was typed is kept when saving is refused.
import type { ErrorView } from "../ipc/bindings";

/** How long typing may rest before the text is saved. */
export const pause = 800;

/** What a text of one form needs. */
export interface Form {
  /** The text as it is stored, for example with other separators. */
  tidy: (text: string) => string;
  /** Whether it is finished; what is not is saved on leaving at the earliest. */
  finished: (text: string) => boolean;
}

/** A text on its way to being saved. */
export class SavingText {
  /** What stands in the field. */
  text = $state("");
  /** `saved`: as stored; `unsaved`: typed since; `saving`: on its way; `refused`: the error says why. */
  state = $state<"saved" | "unsaved" | "saving" | "refused">("saved");
  /** Why saving was refused. */
  error = $state.raw<ErrorView | null>(null);
  #stored: string;
  #composing = false;
  #underway: Promise<ErrorView | null> | null = null;
  /** Grows when what is on its way no longer counts. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #save: (text: string) => Promise<ErrorView | null>;
  #form: Form | null;

  constructor(stored: string, save: (text: string) => Promise<ErrorView | null>, form: Form | null = null) {
    this.text = stored;
    this.#stored = stored;
    this.#save = save;
    this.#form = form;
  }

  /** Takes a value from outside, unless something typed would be lost. */
  readonly follow = (stored: string): void => {
    this.#stored = stored;
    if (this.state === "saved") this.text = stored;
  };

  readonly type = (text: string): void => {
    this.text = text;
    this.state = "unsaved";
    clearTimeout(this.#timer);
    if (!this.#composing && this.#form?.finished(text) !== false) this.#timer = setTimeout(this.commit, pause);
  };

  readonly compose = (composing: boolean): void => {
    this.#composing = composing;
    clearTimeout(this.#timer);
    if (!composing && this.state === "unsaved") this.#timer = setTimeout(this.commit, pause);
  };

  /** Saves now, if there is something to save. */
  readonly commit = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#composing || this.state === "saved" || this.state === "saving") return;
    if (this.#form) this.text = this.#form.tidy(this.text);
    if (this.text === this.#stored) {
      this.state = "saved";
      this.error = null;
      return;
    }
    const sent = this.text;
    const turn = this.#turn;
    this.state = "saving";
    this.#underway = this.#save(sent);
    const error = await this.#underway;
    this.#underway = null;
    if (turn !== this.#turn) {
      // It was taken back while it was on its way; stored or not, what stands in the field counts.
      if (!error) this.#stored = sent;
      if (this.text !== this.#stored) this.state = "unsaved";
      return this.commit();
    }
    this.error = error;
    if (error) {
      this.state = "refused";
      return;
    }
    this.#stored = sent;
    // Someone may have typed on while the text was on its way.
    this.state = this.text === sent ? "saved" : "unsaved";
    if (this.text !== sent) this.#timer = setTimeout(this.commit, pause);
  };

  /** Whether an input method is composing. */
  get composing(): boolean {
    return this.#composing;
  }

  /** Saves what is not saved yet and waits for it; answers whether nothing would be lost now. What an input method was
      composing counts as it stands: whoever leaves has ended it. */
  readonly settle = async (): Promise<boolean> => {
    this.#composing = false;
    do {
      while (this.#underway) await this.#underway;
      await this.commit();
      // Someone may have typed on while the text was on its way.
    } while (this.state === "unsaved" && !this.#composing);
    return this.state === "saved";
  };

  /** Goes back to the stored text. */
  readonly restore = (): void => {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.text = this.#stored;
    this.state = "saved";
    this.error = null;
  };
}
