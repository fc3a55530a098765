/// Parts that the screens of guidelines are made of: tabs, charts, fields that save themselves at once.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { describe, expect, it, vi } from "vitest";
import type { ErrorView } from "../ipc/bindings";
import { expectNoFindings } from "../test/axe";
import { renderWith } from "../test/render";
import Chart from "./charts/Chart.svelte";
import Fingerprint from "./Fingerprint.svelte";
import FlagField from "./FlagField.svelte";
import ManyField from "./ManyField.svelte";
import OneField from "./OneField.svelte";
import PlainField from "./PlainField.svelte";
import Tabs from "./Tabs.svelte";

const text = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));
const refusal: ErrorView = { code: "invalid-value", params: {}, place: null };
const list = Array.from({ length: 14 }, (_, at) => ({ id: `c${at + 1}`, text: `条項 ${at + 1}` }));

describe("Tabs", () => {
  it("move by arrow keys, around the end, and only the chosen one is a stop", async () => {
    const onchange = vi.fn();
    render(Tabs, { label: "見方", tabs: [{ id: "a", label: "編集" }, { id: "b", label: "例" }], value: "a", onchange, children: text("本文") });
    await userEvent.tab();
    expect(screen.getByRole("tab", { name: "編集" })).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(onchange).toHaveBeenLastCalledWith("b");
    expect(screen.getByRole("tab", { name: "例" })).toHaveFocus();
    expect(screen.getByRole("tabpanel", { name: "編集" })).toHaveTextContent("本文");
    await expectNoFindings();
  });
});

describe("Chart", () => {
  const rows = [
    { label: "6.1", values: [30, 10], texts: ["30社（75%）", "10社（25%）"] },
    { label: "6.2", values: [0, 0], texts: ["0社", "0社"] },
  ];

  it("says every bar in words and gives the same numbers as a table", async () => {
    await renderWith(Chart, { title: "状況", summary: "6.1 が最も多い", kind: "stacked", series: ["満たす", "満たさない"], rows });
    expect(screen.getByRole("img", { name: "6.1: 満たす 30社（75%）、満たさない 10社（25%）" })).toBeInTheDocument();
    await userEvent.click(screen.getByText("数値の表を見る"));
    expect(within(screen.getByRole("row", { name: /6\.1/ })).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["30社（75%）", "10社（25%）"]);
    await expectNoFindings();
  });

  it("draws shares of the whole of each row, and nothing for a row of zeros", async () => {
    const { container } = await renderWith(Chart, { title: "状況", summary: "", kind: "stacked", series: ["満たす", "満たさない"], rows });
    const widths = [...container.querySelectorAll(".rows rect:not(.plate)")].map((bar) => bar.getAttribute("width"));
    expect(widths).toEqual(["75%", "25%"]);
  });

  it("differs by pattern, not by colour alone", async () => {
    const { container } = await renderWith(Chart, { title: "状況", summary: "", kind: "before-after", series: ["いま", "草案"], rows });
    const fills = [...container.querySelectorAll(".rows li:first-child rect")].map((bar) => bar.getAttribute("fill"));
    expect(new Set(fills).size).toBe(2);
    expect(fills.every((fill) => fill?.startsWith("url(#"))).toBe(true);
  });
});

describe("fields that save at once", () => {
  it("keep what is stored when a choice is refused, and say why beside the field", async () => {
    const save = vi.fn(async () => refusal);
    await renderWith(OneField, { label: "拘束の強さ", value: "c1", options: list.slice(0, 3), required: true, save });
    const select = screen.getByRole<HTMLSelectElement>("combobox", { name: /拘束の強さ/ });
    await userEvent.selectOptions(select, "条項 2");
    expect(save).toHaveBeenCalledWith("c2");
    expect(await screen.findByRole("alert")).toHaveTextContent("この欄には入れられない値です。");
    expect(select.value).toBe("c1");
    await expectNoFindings();
  });

  it("narrow a long list without losing the chosen one", async () => {
    await renderWith(OneField, { label: "出典", value: "c1", options: list, save: async () => null });
    await userEvent.type(screen.getByRole("searchbox", { name: "選択肢を絞る: 出典" }), "14");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["選択なし", "条項 1", "条項 14"]);
  });

  it("do not undo each other when two ticks follow quickly", async () => {
    const sent: string[][] = [];
    const save = (ids: string[]) => {
      sent.push(ids);
      return new Promise<null>((done) => setTimeout(() => done(null), 40));
    };
    await renderWith(ManyField, { label: "ルール", value: [], options: list.slice(0, 3), save });
    await userEvent.click(screen.getByRole("checkbox", { name: "条項 1" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "条項 3" }));
    expect(sent).toEqual([["c1"], ["c1", "c3"]]);
  });

  it("search a long list of many, and show what is chosen", async () => {
    await renderWith(ManyField, { label: "この例が示す条項", value: ["c2"], options: list, save: async () => null });
    expect(screen.getByRole("group", { name: "この例が示す条項" })).toHaveTextContent("条項 2");
    await userEvent.click(screen.getByText("選ぶ（14件のうち1件を選択中）"));
    await userEvent.type(screen.getByRole("searchbox", { name: "この中を探す" }), "13");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    await expectNoFindings();
  });

  it("turn a refused box back", async () => {
    await renderWith(FlagField, { label: "認める", value: false, save: async () => refusal });
    const box = screen.getByRole("checkbox", { name: "認める" });
    await userEvent.click(box);
    await waitFor(() => expect(box).not.toBeChecked());
    expect(screen.getByRole("alert")).toBeInTheDocument();
  });
});

describe("PlainField", () => {
  it("takes no Enter that ends a conversion", async () => {
    const onenter = vi.fn();
    await renderWith(PlainField, { label: "題名", value: "", onenter });
    const field = screen.getByRole("textbox", { name: "題名" });
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true }));
    expect(onenter).not.toHaveBeenCalled();
    await userEvent.type(field, "{Enter}");
    expect(onenter).toHaveBeenCalledOnce();
  });
});

describe("Fingerprint", () => {
  it("stands in groups of four, however it came", () => {
    const { container } = render(Fingerprint, { value: "abcd 1234-efgh" });
    expect(container.textContent?.trim().replace(/\s/g, "")).toBe("abcd-1234-efgh");
  });
});
