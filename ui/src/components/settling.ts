/// The behaviour of a native control that shows what is stored. The web view changes it before anything is stored, so
/// once the answer is there it is set to what counts: what was refused is not what is stored.
import { tick } from "svelte";

/** Sets a control back after its changes were answered. */
export class Settling {
  #underway = 0;
  #settle: () => void;

  /** `settle` sets the control to what is stored. */
  constructor(settle: () => void) {
    this.#settle = settle;
  }

  /** Waits for a change, and for those made since. */
  readonly after = async (change: unknown): Promise<void> => {
    this.#underway += 1;
    try {
      await change;
    } finally {
      this.#underway -= 1;
    }
    await tick();
    if (this.#underway === 0) this.#settle();
  };
}
