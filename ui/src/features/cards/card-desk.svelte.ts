/// Readers, cards and the present run as the host last said, asked for again and again while the screen is open.
/// What a person types never comes here.
import type { Words } from "../../i18n/words.svelte";
import type { CardsView, ErrorView } from "../../ipc/bindings";
import type { Client, CommandName, Arguments } from "../../ipc/commands";
import { failure } from "../../ipc/failure";

/** Milliseconds between two questions. */
export const interval = 200;

/** What is known about readers and the run. */
export class CardDesk {
  /** As the host last said; null before its first answer. */
  view = $state.raw<CardsView | null>(null);
  /** Why the host could not be asked, or did not do what it was asked for. */
  error = $state.raw<ErrorView | null>(null);
  #client: Client;
  #words: Words;
  #asked = 0;
  #answered = 0;
  #last = "";
  #pollFailed = false;

  constructor(client: Client, words: Words) {
    this.#client = client;
    this.#words = words;
  }

  /** Asks for the present state. */
  readonly poll = async (): Promise<void> => {
    this.#asked += 1;
    const number = this.#asked;
    try {
      const view = await this.#client.call("cards_state", { lang: this.#words.lang });
      if (this.#pollFailed) this.error = null;
      this.#pollFailed = false;
      // An older question may be answered after a newer one.
      if (number < this.#answered) return;
      this.#answered = number;
      // Nothing on the screen is touched while nothing happens.
      const text = JSON.stringify(view);
      if (text === this.#last) return;
      this.#last = text;
      this.view = view;
    } catch (thrown) {
      this.#answered = Math.max(this.#answered, number);
      this.#pollFailed = true;
      this.error = failure(thrown);
    }
  };

  /** Asks for something and then for the state; answers whether it was done. */
  readonly act = async <N extends CommandName>(name: N, ...request: Arguments<N>): Promise<boolean> => {
    try {
      await this.#client.call(name, ...request);
      this.error = null;
    } catch (thrown) {
      this.#pollFailed = false;
      this.error = failure(thrown);
      return false;
    }
    await this.poll();
    return true;
  };

  /** Keeps asking until the answer is called; rests while the window is hidden. */
  readonly watch = (): (() => void) => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let open = false;
    const tick = async () => {
      if (open) return;
      open = true;
      await this.poll();
      open = false;
    };
    const follow = () => {
      clearInterval(timer);
      if (document.hidden) return;
      void tick();
      timer = setInterval(tick, interval);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", follow);
    };
  };
}
