/// What can be done with a file that the host saved.
import type { SavedFile } from "../ipc/bindings";
import type { Client } from "../ipc/commands";

/** Copying a saved file elsewhere and opening its folder. */
export function savedFiles(client: Client) {
  return {
    copy: async (file: SavedFile): Promise<SavedFile | null> => {
      const to = await client.call("choose_save_path", { name: file.name });
      return to === null ? null : client.call("copy_file", { from: file.path, to });
    },
    open: (file: SavedFile): Promise<null> => client.call("open_folder", { path: file.folder }),
  };
}
