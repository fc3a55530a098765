/// Where the window is. A place is a value; there are no addresses.
import { createContext } from "svelte";

/** A step of an assessment. */
export type StepId = "service" | "law" | "proofing" | "authentication" | "level" | "method" | "checkpoint" | "sector" | "verification" | "report";

/** The steps in order. */
const stepIds: StepId[] = ["service", "law", "proofing", "authentication", "level", "method", "checkpoint", "sector", "verification", "report"];

/** The steps of an assessment in order: that of the sector only under a guideline. */
export function stepsOf(underGuideline: boolean): StepId[] {
  return underGuideline ? stepIds : stepIds.filter((id) => id !== "sector");
}

/** An assessment that a live test is made for. */
export interface TestedAssessment {
  id: string;
  /** Service, transaction and users. */
  title: string;
}

/** A place. */
export type Place =
  | { screen: "home" }
  | { screen: "bin" }
  | { screen: "settings" }
  | { screen: "cards"; assessment: TestedAssessment | null }
  | { screen: "compare"; left: string; right: string }
  | { screen: "sectors"; keys?: boolean }
  | { screen: "sector"; key: string }
  | { screen: "sector-editor"; key: string }
  | { screen: "assessment"; id: string; step: StepId; question: string | null };

/** Knows the current place and how to leave it. */
export class Navigation {
  /** Current place. */
  place = $state.raw<Place>({ screen: "home" });
  /** Grows with every move, also to the same place: screens use it to set the focus. */
  visit = $state(0);
  /** Whether questions are shown as a list instead of one at a time. */
  listMode = $state(false);
  #before: Place | null = null;
  #hold: ((move: () => void) => void) | null = null;
  #kept = new Set<() => Promise<boolean>>();
  #changes = new Set<() => Promise<unknown>>();

  /** Goes to a place. */
  readonly go = (place: Place): void => {
    const move = () => this.#move(place);
    this.leave(() => (this.#hold ? this.#hold(move) : move()));
  };

  /** Does something that takes fields out of view, unless a text in one of them would be lost. */
  readonly leave = (move: () => void): void => {
    if (this.#kept.size === 0) move();
    else void this.settled().then((settled) => settled && move());
  };

  /** Has every field store what it can; answers whether nothing would be lost. A text that would be has the focus then. */
  readonly settled = async (): Promise<boolean> => {
    for (const settle of [...this.#kept]) if (!(await settle())) return false;
    return true;
  };

  /** Has a field asked before it goes: it stores what it can, and answers whether nothing would be lost. Answers how
      to end that. */
  readonly keep = (settle: () => Promise<boolean>): (() => void) => {
    this.#kept.add(settle);
    return () => void this.#kept.delete(settle);
  };

  /** Has closing wait for changes on their way; a move need not. Answers how to end that. */
  readonly closeAfter = (changes: () => Promise<unknown>): (() => void) => {
    this.#changes.add(changes);
    return () => void this.#changes.delete(changes);
  };

  /** Whether nothing would be lost if the window closed: no text, and no change on its way. */
  readonly finished = async (): Promise<boolean> => {
    const settled = await this.settled();
    for (const changes of [...this.#changes]) await changes();
    return settled;
  };

  /** Has moves handed over instead of made, while something must not be left unasked; answers how to end that. */
  readonly hold = (ask: (move: () => void) => void): (() => void) => {
    this.#hold = ask;
    return () => {
      if (this.#hold === ask) this.#hold = null;
    };
  };

  #move(place: Place): void {
    if (place.screen !== this.place.screen) this.#before = this.place;
    this.place = place;
    this.visit += 1;
    // A new place is read from its beginning.
    window.scrollTo?.(0, 0);
  }

  /** Goes to a step of the open assessment, perhaps to one question of it. */
  readonly step = (step: StepId, question: string | null = null): void => {
    if (this.place.screen === "assessment") this.go({ ...this.place, step, question });
  };

  /** Goes back to the screen before this one. */
  readonly back = (): void => {
    this.go(this.#before ?? { screen: "home" });
  };
}

/** The navigation of the surrounding window. */
export const [getNavigation, setNavigation] = createContext<Navigation>();
