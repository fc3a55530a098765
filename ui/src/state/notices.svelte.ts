/// Short messages of the window: toasts with an optional action, and sentences for screen readers.
import { createContext } from "svelte";
import type { ErrorView } from "../ipc/bindings";

/** A message at the foot of the window. */
export interface Toast {
  id: number;
  text: string;
  /** What the button says and does; null without a button. */
  action: { label: string; run: () => void } | null;
}

/** The messages that are shown now. */
export class Notices {
  /** The toast shown; a new one takes the place of the old. */
  toast = $state.raw<Toast | null>(null);
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

  /** Takes the toast away. */
  readonly dismiss = (): void => {
    this.toast = null;
  };
}

/** The messages of the surrounding window. */
export const [getNotices, setNotices] = createContext<Notices>();
