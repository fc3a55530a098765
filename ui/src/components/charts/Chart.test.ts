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
});
