/// Starts the window.
import "@digital-go-jp/design-tokens/dist/tokens.css";
import "@fontsource/biz-udpgothic/400.css";
import "@fontsource/biz-udpgothic/700.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { hostClient } from "./ipc/client";
import type { Client } from "./ipc/commands";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has the element app");

if (import.meta.env.DEV && new URLSearchParams(location.search).has("gallery")) {
  mount((await import("./gallery/Gallery.svelte")).default, { target });
} else {
  mount(App, { target, props: { client: await client() } });
}

// While developing, `?fake` shows the screens in any browser; the branch is gone from the built program.
async function client(): Promise<Client> {
  if (import.meta.env.DEV) {
    const asked = new URLSearchParams(location.search);
    if (asked.has("fake")) {
      const { createFake } = await import("./ipc/fake");
      return createFake({ assessments: asked.get("fake")?.split(",").filter(Boolean) ?? [] });
    }
  }
  return hostClient;
}
