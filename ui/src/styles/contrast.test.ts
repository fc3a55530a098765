/// The colours of both themes are far enough apart: AAA for text that is read, AA for the rest.
import { describe, expect, it } from "vitest";
import own from "./tokens.css?raw";
import base from "@digital-go-jp/design-tokens/dist/tokens.css?raw";

type Colours = Map<string, string>;

function declared(css: string): Colours {
  return new Map([...css.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? "", (value ?? "").trim()]));
}

function block(selector: string): string {
  const from = own.indexOf(selector);
  return own.slice(from, own.indexOf("}", from));
}

const light: Colours = new Map([...declared(base), ...declared(block(":root {"))]);
const dark: Colours = new Map([...light, ...declared(block(':root[data-theme="dark"]'))]);

function hex(colours: Colours, name: string): string {
  const value = colours.get(name) ?? "";
  const inner = /^var\((--[a-z0-9-]+)\)$/.exec(value)?.[1];
  return inner ? hex(colours, inner) : value;
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(colours: Colours, front: string, back: string): number {
  const [a, b] = [luminance(hex(colours, front)), luminance(hex(colours, back))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const pairs: [front: string, back: string, least: number][] = [
  ["--ink", "--paper", 7],
  ["--ink", "--paper-quiet", 7],
  ["--ink", "--paper-raised", 7],
  ["--ink", "--accent-quiet", 7],
  ["--ink", "--mark", 4.5],
  ["--ink-quiet", "--paper", 4.5],
  ["--ink-quiet", "--paper-quiet", 4.5],
  ["--ink-quiet", "--paper-raised", 4.5],
  ["--accent", "--paper", 4.5],
  ["--accent", "--paper-quiet", 4.5],
  ["--accent", "--accent-quiet", 4.5],
  ["--accent-ink", "--accent", 4.5],
  ["--accent-ink", "--accent-strong", 4.5],
  ["--danger", "--paper", 4.5],
  ["--danger", "--danger-quiet", 4.5],
  ["--control", "--paper", 3],
  ["--focus", "--paper", 3],
  ["--level-2", "--paper-quiet", 3],
  ["--level-3", "--paper-quiet", 3],
  ["--level-3", "--rung", 3],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, colours) => {
  it.each(pairs)("sets %s on %s at %d to 1 or better", (front, back, least) => {
    expect(contrast(colours, front, back)).toBeGreaterThanOrEqual(least);
  });
});
