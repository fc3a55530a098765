/// The host, handed to features through the context.
import { createContext } from "svelte";
import type { Client } from "../ipc/commands";

/** The host of the surrounding window. */
export const [getClient, setClient] = createContext<Client>();
