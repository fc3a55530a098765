import { screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectNoFindings } from "../../test/axe";
import "../../test/observers";
import { renderWith } from "../../test/render";
import MethodComparison from "./MethodComparison.svelte";

const proofing = () => screen.getByRole("table", { name: "身元確認の手法" });
const names = (table: HTMLElement) => within(table).getAllByRole("rowheader").map((head) => within(head).getByRole("button").textContent);

describe("MethodComparison", () => {
  it("shows every method that has a level, the excluded ones with their reason", async () => {
    await renderWith(MethodComparison, {}, { withSample: true });
    const row = screen.getByRole("rowheader", { name: /自己申告/ }).closest("tr") as HTMLElement;
    expect(row).toHaveTextContent("対象外");
    expect(row).toHaveTextContent("足りません");
    expect(names(proofing())).not.toContain("書類の写し2点などと転送不要郵便");
    expect(screen.getByRole("heading", { name: "法令の一覧だけにある手法" })).toBeInTheDocument();
    await expectNoFindings();
  });

  it("sorts by a head, both ways and back", async () => {
    const user = userEvent.setup();
    await renderWith(MethodComparison, {}, { withSample: true });
    const before = names(proofing());
    const head = () => within(proofing()).getByRole("columnheader", { name: "IAL" });
    await user.click(within(head()).getByRole("button"));
    expect(head()).toHaveAttribute("aria-sort", "ascending");
    expect(names(proofing())[0]).toBe("自己申告");
    await user.click(within(head()).getByRole("button"));
    expect(head()).toHaveAttribute("aria-sort", "descending");
    expect(names(proofing()).at(-1)).toBe("自己申告");
    await user.click(within(head()).getByRole("button"));
    expect(head()).toHaveAttribute("aria-sort", "none");
    expect(names(proofing())).toEqual(before);
  });

  it("is narrowed by words and by verdict", async () => {
    const user = userEvent.setup();
    await renderWith(MethodComparison, {}, { withSample: true });
    await user.type(screen.getByRole("searchbox", { name: "手法を探す" }), "パスキー");
    expect(screen.queryByRole("table", { name: "身元確認の手法" })).toBeNull();
    expect(names(screen.getByRole("table", { name: "当人認証の手法" }))).toContain("パスキー");
    await user.clear(screen.getByRole("searchbox", { name: "手法を探す" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "判定で絞る" }), "対象外");
    for (const row of within(proofing()).getAllByRole("rowheader")) expect(row.closest("tr")).toHaveTextContent("対象外");
  });

  it("shows the columns that have room, the others in the opened row, and all of them on request", async () => {
    const user = userEvent.setup();
    // What the method step leaves for the table in a window of 1280 pixels.
    const room = vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(704);
    await renderWith(MethodComparison, {}, { withSample: true });
    room.mockRestore();
    const heads = () => within(proofing()).getAllByRole("columnheader").map((head) => head.textContent?.trim());
    expect(heads()).toEqual(["手法", "判定", "IAL", "利用者の時間", "書類", "暗証番号"]);
    const cost = { name: "「ICチップ+顔」の1件あたりの費用（円）" };
    expect(screen.queryByRole("textbox", cost)).toBeNull();
    await user.click(screen.getByRole("button", { name: "ICチップ+顔" }));
    expect(screen.getByRole("textbox", cost)).toBeInTheDocument();
    await expectNoFindings();
    await user.click(screen.getAllByRole("button", { name: "すべての列を表示" })[0]!);
    expect(heads()).toHaveLength(10);
    expect(screen.getAllByRole("textbox", cost)).toHaveLength(1);
  });

  it("opens a row with reasons and details", async () => {
    const user = userEvent.setup();
    await renderWith(MethodComparison, {}, { withSample: true });
    const button = screen.getByRole("button", { name: "ICチップ+顔" });
    await user.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("heading", { name: "長所" })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "注意" })).toBeInTheDocument();
    await expectNoFindings();
  });

  it("stores a cost as a line of the answer, and refuses what is no number", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(MethodComparison, {}, { withSample: true });
    const field = screen.getByRole("textbox", { name: "「ICチップ+顔」の1件あたりの費用（円）" });
    await user.type(field, "やすい{Tab}");
    expect(await screen.findByRole("alert")).toHaveTextContent("0以上の整数");
    await user.clear(field);
    await user.type(field, "150{Tab}");
    expect(client.calls.at(-1)).toMatchObject({ name: "save_answer", request: { question: "cost-per-check", answer: { text: "ic-selfie=150" } } });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("accepts an uncertain level with a reason", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(MethodComparison, {}, { withSample: true });
    await user.click(screen.getByRole("button", { name: "対面（IC読み取り）" }));
    await user.type(screen.getByRole("textbox", { name: /として扱う理由/ }), "監督官庁に照会した");
    await user.tab();
    expect(client.calls.at(-1)).toMatchObject({ request: { question: "accepted-levels", answer: { text: "in-person-ic=3: 監督官庁に照会した" } } });
    expect(await screen.findByRole("button", { name: "低いほうの値に戻す" })).toBeInTheDocument();
  });
});
