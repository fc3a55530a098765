/// The behaviour of a text that saves itself: after a pause, on leaving, and never while an input
/// method is composing. What was typed is kept when saving is refused.
import type { ErrorView } from "../ipc/bindings";

/** How long typing may rest before the text is saved. */
export const pause = 800;

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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #save: (text: string) => Promise<ErrorView | null>;

  constructor(stored: string, save: (text: string) => Promise<ErrorView | null>) {
    this.text = stored;
    this.#stored = stored;
    this.#save = save;
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
    if (!this.#composing) this.#timer = setTimeout(this.commit, pause);
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
    if (this.text === this.#stored) {
      this.state = "saved";
      this.error = null;
      return;
    }
    const sent = this.text;
    this.state = "saving";
    const error = await this.#save(sent);
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
}
