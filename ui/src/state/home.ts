/// What the home page asks the host for.
import type { ListRequest } from "../ipc/bindings";

/** Assessments a page; more are fetched on request. */
export const page = 50;

/** What it asks for before anyone has searched. */
export const firstPage: ListRequest = { query: "", offset: 0, limit: page };
