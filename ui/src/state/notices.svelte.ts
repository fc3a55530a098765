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

  /** Shows a toast. */
  readonly show = (text: string, action: Toast["action"] = null): void => {
    this.#count += 1;
    this.toast = { id: this.#count, text, action };
  };

  /** Has a sentence read out. */
  readonly say = (text: string): void => {
    this.spoken = text;
  };

  /** Shows an error above the screen. */
  readonly fail = (error: ErrorView): void => {
    this.error = error;
  };

  /** The place was left: what could be taken back there is no longer in view. */
  readonly leave = (): void => {
    if (this.toast?.action) this.toast = null;
  };

  /** Takes the toast away. */
  readonly dismiss = (): void => {
    this.toast = null;
  };
}

/** The messages of the surrounding window. */
export const [getNotices, setNotices] = createContext<Notices>();
