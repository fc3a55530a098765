/// The behaviour of a form whose record is stored as a whole: what was changed and is still on its way
/// stands before what is stored, so that two quick changes do not undo each other.
import type { ErrorView } from "../ipc/bindings";

/** A record with changes on their way. */
export class PendingForm<T extends object> {
  #ahead = $state.raw<Partial<T>>({});
  #stored: () => T;
  #save: (record: T) => Promise<ErrorView | null>;

  constructor(stored: () => T, save: (record: T) => Promise<ErrorView | null>) {
    this.#stored = stored;
    this.#save = save;
  }

  /** The record as it will be. */
  get value(): T {
    return { ...this.#stored(), ...this.#ahead };
  }

  /** Changes a part and stores the record; a part that is refused falls back to what is stored. */
  readonly change = async (part: Partial<T>): Promise<ErrorView | null> => {
    this.#ahead = { ...this.#ahead, ...part };
    const error = await this.#save(this.value);
    const rest = { ...this.#ahead };
    for (const key of Object.keys(part) as (keyof T)[]) if (rest[key] === part[key]) delete rest[key];
    this.#ahead = rest;
    return error;
  };
}
