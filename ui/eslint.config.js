// Style rules and the direction of imports: components know no domain, features know no other
// feature, and only ipc/client.ts knows the host.
import { readdirSync } from "node:fs";
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const features = readdirSync(new URL("./src/features", import.meta.url));

const host = {
  group: ["@tauri-apps/*"],
  message: "Call the host through ipc/client.ts.",
};
const fake = {
  regex: "/ipc/fake(/|$)",
  message: "The fake client is for tests and the gallery; take the client from the context.",
};

/** Forbids imports for some files; the rules every file has come along. */
function forbid(files, ...patterns) {
  return {
    files,
    ignores: ["**/*.test.ts", "src/test/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [host, fake, ...patterns] }] },
  };
}

export default ts.config(
  { ignores: ["dist", "node_modules", "src/ipc/bindings.ts"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      "no-console": "error",
      "no-undef": "off",
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      // Maps and dates here are made anew inside derived values and never changed.
      "svelte/prefer-svelte-reactivity": "off",
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  forbid(["src/**/*.{ts,svelte}"]),
  forbid(["src/components/**"], {
    regex: "/(features|screens|state|ipc/client|ipc/commands)(/|$)",
    message: "A component gets data and callbacks; what calls the host belongs to features/.",
  }),
  forbid(["src/state/**", "src/i18n/**"], {
    regex: "/(features|screens|components)(/|$)",
    message: "State knows no screens.",
  }),
  ...features.map((name) =>
    forbid([`src/features/${name}/**`], {
      regex: `(\\.\\./(${features.filter((other) => other !== name).join("|")})/|/features/|/screens/)`,
      message: "A feature knows no other feature; what joins two belongs to screens/.",
    }),
  ),
  {
    files: ["src/ipc/client.ts", "src/ipc/fake/**", "src/main.ts"],
    rules: { "no-restricted-imports": "off" },
  },
);
