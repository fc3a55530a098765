/// The one place that talks to the host.
import { invoke } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Client } from "./commands";

/** Commands of the window itself take their arguments bare; all others take one `request`. */
const bare = new Set<string>(["open_folder", "choose_save_path", "choose_open_path"]);

/** The client that asks the desktop shell. */
export const hostClient: Client = {
  call(name, ...[request]) {
    if (request === undefined) return invoke(name);
    return invoke(name, bare.has(name) ? { ...request } : { request });
  },
  beforeClosing(ask) {
    const listening = getCurrentWindow().onCloseRequested(async (event) => {
      if (!(await ask())) event.preventDefault();
    });
    return () => void listening.then((end) => end());
  },
};
