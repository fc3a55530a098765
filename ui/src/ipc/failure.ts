/// Turns whatever a call rejected with into an error the screens have words for.
import type { ErrorView } from "./bindings";

/** The error as a value; anything unknown is `internal`. */
export function failure(thrown: unknown): ErrorView {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "params" in thrown) {
    return thrown as ErrorView;
  }
  return { code: "internal", params: {}, place: null };
}
