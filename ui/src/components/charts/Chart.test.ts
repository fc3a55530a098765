/// As many series as the host sends can be told apart without colour.
import { screen, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { renderWith } from "../../test/render";
import Chart from "./Chart.svelte";

describe("Chart", () => {
  it("gives each of five series a fill of its own, the same in legend and bar", async () => {
    const series = ["満たす", "満たさない", "未確定", "対象外", "その版では尋ねていません"];
    const { container } = await renderWith(Chart, { title: "条項ごと", summary: "", kind: "stacked", series, rows: [{ label: "6.1", values: [5, 4, 3, 2, 1], texts: ["5", "4", "3", "2", "1"] }] });
    const fills = (part: Element) => [...part.querySelectorAll("rect[fill^='url']")].map((rect) => rect.getAttribute("fill"));
    const bar = fills(screen.getByRole("img"));
    expect(new Set(bar).size).toBe(5);
    expect(fills(container.querySelector("ul") as Element)).toEqual(bar);
    for (const fill of bar) expect(container.querySelector(`pattern[id="${fill?.slice(5, -1)}"]`), String(fill)).not.toBeNull();
    expect(within(container).getAllByRole("columnheader", { hidden: true }).length).toBe(6);
  });

  it("sets every numeral in a bar on a plate as wide as its digits, drawn right before it", async () => {
    await renderWith(Chart, { title: "条項ごと", summary: "", kind: "stacked", series: ["満たす", "満たさない", "未確定"], rows: [{ label: "6.1", values: [120, 60, 1], texts: ["120", "60", "1"] }] });
    const numerals = [...screen.getByRole("img").querySelectorAll("text")];
    expect(numerals.map(({ textContent }) => textContent), "a sliver has no room for a numeral").toEqual(["120", "60"]);
    const widths = numerals.map((text) => {
      const plate = text.previousElementSibling;
      expect(plate).toHaveClass("plate");
      expect(plate?.getAttribute("x")).toBe(text.getAttribute("x"));
      return parseFloat(plate?.getAttribute("width") ?? "");
    });
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  });

  it.each(["stacked", "bars", "before-after"])("places the text of %s by percent, as the web view needs it", async (kind) => {
    const series = kind === "bars" ? ["会員"] : ["いまの版", "草案"];
    await renderWith(Chart, { title: "会員", summary: "", kind, series, rows: [{ label: "6.1", values: series.map(() => 5), texts: series.map(() => "5社") }] });
    const places = [...screen.getByRole("img").querySelectorAll("text")].flatMap((text) => [text.getAttribute("x"), text.getAttribute("y")]);
    expect(places).toHaveLength(2 * series.length);
    for (const place of places) expect(place).toMatch(/^[\d.]+%$/);
  });
});
