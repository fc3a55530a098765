/// Language, theme and text size of the window, kept by the host.
import { createContext } from "svelte";
import type { SettingsView } from "../ipc/bindings";

/** The settings in force. */
export class Settings {
  /** As the host keeps them. */
  view = $state.raw<SettingsView>() as SettingsView;
  /** Whether the system asks for dark. */
  systemDark = $state(false);
  /** The theme that is drawn. */
  theme = $derived(this.view.theme === "system" ? (this.systemDark ? "dark" : "light") : this.view.theme);

  constructor(view: SettingsView) {
    this.view = view;
  }
}

/** The settings of the surrounding window. */
export const [getSettings, setSettings] = createContext<Settings>();
