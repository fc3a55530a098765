import { screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import CheckpointPlan from "./CheckpointPlan.svelte";

describe("CheckpointPlan", () => {
  it("has three checkpoints before launch and two after", async () => {
    await renderWith(CheckpointPlan, {}, { withSample: true });
    const group = (name: string) => screen.getByRole("heading", { name }).parentElement as HTMLElement;
    expect(within(group("導入前")).getAllByRole("button")).toHaveLength(3);
    expect(within(group("導入後")).getAllByRole("button")).toHaveLength(2);
    await expectNoFindings();
  });

  it("opens an item and saves its record", async () => {
    const user = userEvent.setup();
    const { client, assessment } = await renderWith(CheckpointPlan, {}, { withSample: true });
    const line = screen.getByRole("button", { name: /1\.1/ });
    expect(screen.queryByRole("textbox", { name: "担当" })).toBeNull();
    await user.click(line);
    await user.click(screen.getByRole("radio", { name: "作業中" }));
    await user.type(screen.getByRole("combobox", { name: "担当" }), "事業企画部");
    await user.tab();
    expect(client.calls.at(-1)).toMatchObject({ name: "save_item", request: { item: "1.1", record: { state: "doing", owner: "事業企画部" } } });
    expect(assessment?.view.checkpoints[0]).toMatchObject({ doing: 1 });
    expect(line).toHaveTextContent("作業中");
    await expectNoFindings();
  });

  it("finds items of all checkpoints", async () => {
    const user = userEvent.setup();
    await renderWith(CheckpointPlan, {}, { withSample: true });
    await user.type(screen.getByRole("searchbox", { name: "項目を探す" }), "委託");
    const count = screen.getByText(/項目見つかりました/);
    expect(count).toBeInTheDocument();
    await user.clear(screen.getByRole("searchbox", { name: "項目を探す" }));
    await user.type(screen.getByRole("searchbox", { name: "項目を探す" }), "存在しない言葉");
    expect(screen.getByText("0項目見つかりました。")).toBeInTheDocument();
  });

  it("edits the notice and returns to the draft", async () => {
    const user = userEvent.setup();
    const { assessment } = await renderWith(CheckpointPlan, {}, { withSample: true });
    await user.click(screen.getByRole("button", { name: /ユーザーへの事前周知/ }));
    const field = screen.getByRole("textbox", { name: "お知らせ" });
    await user.type(field, " 追記");
    await user.tab();
    expect(assessment?.view.draftTexts[0]).toMatchObject({ key: "notice", edited: true });
    await user.click(await screen.findByRole("button", { name: "文案に戻す" }));
    expect(assessment?.view.draftTexts[0]).toMatchObject({ edited: false });
    expect(await screen.findByText(/文案のまま/)).toBeInTheDocument();
  });
});
