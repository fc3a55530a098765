/// Builds the screens for the web view and runs their tests.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Drops the older WOFF copies: the web view reads WOFF2, and they would double the installed size. */
const onlyWoff2: Plugin = {
  name: "only-woff2",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("@fontsource/")) return null;
    return code.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, "");
  },
};

export default defineConfig({
  plugins: [onlyWoff2, svelte(), svelteTesting()],
  clearScreen: false,
  // The catalogues of sentences and, for the fake client, the policies lie beside this folder.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: { target: "safari17", assetsInlineLimit: 0, sourcemap: false },
  worker: { format: "es" },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.ts"],
    testTimeout: 20_000,
    // The test of contrast reads the tokens.
    css: { include: [/tokens\.css/] },
  },
});
