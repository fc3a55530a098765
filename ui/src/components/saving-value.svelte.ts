/// The behaviour of a choice that saves itself at once: what was chosen stands before what is stored while it is on
/// its way, so that two quick changes do not undo each other; a refused one falls back to what is stored.
import type { ErrorView } from "../ipc/bindings";

/** A value on its way to being saved. */
export class SavingValue<T> {
  /** Why the last change was refused. */
  error = $state.raw<ErrorView | null>(null);
  #ahead = $state.raw<{ value: T } | null>(null);
  #pending = 0;
  #stored: () => T;
  #save: (value: T) => Promise<ErrorView | null>;

  constructor(stored: () => T, save: (value: T) => Promise<ErrorView | null>) {
    this.#stored = stored;
    this.#save = save;
  }

  /** The value as it will be. */
  get value(): T {
    return this.#ahead ? this.#ahead.value : this.#stored();
  }

  readonly set = async (value: T): Promise<void> => {
    this.#ahead = { value };
    this.#pending += 1;
    const error = await this.#save(value);
    this.error = error;
    this.#pending -= 1;
    if (this.#pending === 0) this.#ahead = null;
  };
}
