/// What a field needs to know about where it stands: that it is asked before it goes.
import { createContext } from "svelte";

/** The surrounding window, as far as a field is concerned. */
export interface Leaving {
  /** Has a field asked before it goes: it stores what it can, and answers whether nothing would be lost. Answers how to
      end that. */
  keep: (settle: () => Promise<boolean>) => () => void;
}

/** The surrounding window's. */
export const [getLeaving, setLeaving] = createContext<Leaving>();
