/// Short messages of the window: toasts with an optional action, and sentences for screen readers.
import { createContext } from "svelte";
import type { ErrorView } from "../ipc/bindings";

/** What the button of a message says and does. */
export interface Action {
  label: string;
  run: () => void;
  /** Whether it still does what it says; a message whose button no longer does is taken away. */
  holds?: () => boolean;
}

/** A message at the foot of the window. */
export interface Toast {
  id: number;
  text: string;
  /** Its button; null without one. */
  action: Action | null;
  /** Only confirms what the reader sees happen: goes soon, and with the place. */
  brief: boolean;
}

/** The messages that are shown now. */
export class Notices {
  /** The toast shown; a new one takes the place of the old. */
  toast = $state.raw<Toast | null>(null);
  /** The toast as long as its button does what it says. */
  readonly shown = $derived(this.toast?.action?.holds?.() === false ? null : this.toast);
  /** Read out politely by screen readers, not shown. */
  spoken = $state("");
  /** An error that belongs to no field. */
  error = $state.raw<ErrorView | null>(null);
  #count = 0;

  /** Shows a toast; what was wrong before it is over. */
  readonly show = (text: string, action: Toast["action"] = null, brief = false): void => {
    this.error = null;
    this.#count += 1;
    this.toast = { id: this.#count, text, action, brief };
  };

  /** Has a sentence about something that succeeded read out. */
  readonly say = (text: string): void => {
    this.error = null;
    this.spoken = text;
  };

  /** Shows an error at the foot of the window, where it is in view wherever the reader is. */
  readonly fail = (error: ErrorView): void => {
    this.error = error;
  };

  /** What was wrong is over: something else was stored since, or the reader has read it. */
  readonly settle = (): void => {
    this.error = null;
  };

  /** The place was left: what went wrong or could be taken back there is no longer in view. */
  readonly leave = (): void => {
    this.error = null;
    if (this.toast?.action || this.toast?.brief) this.toast = null;
  };

  /** Takes the toast away. */
  readonly dismiss = (): void => {
    this.toast = null;
  };
}

/** The messages of the surrounding window. */
export const [getNotices, setNotices] = createContext<Notices>();
