import { screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import ChoiceForm from "./ChoiceForm.svelte";

const proofing = () => screen.getByRole("group", { name: "身元確認の手法" });

describe("ChoiceForm", () => {
  it("adds, moves and removes methods, main first", async () => {
    const user = userEvent.setup();
    const { client, assessment } = await renderWith(ChoiceForm, {}, { withSample: true });
    await user.selectOptions(within(proofing()).getByRole("combobox"), "photo-selfie-automated");
    await user.click(within(proofing()).getByRole("button", { name: "加える" }));
    expect(assessment?.view.choice.proofing).toEqual(["ic-selfie", "photo-selfie-automated"]);
    await user.click(await screen.findByRole("button", { name: "「書類の撮影+顔（自動審査）」を上へ" }));
    expect(assessment?.view.choice.proofing).toEqual(["photo-selfie-automated", "ic-selfie"]);
    await user.click(screen.getByRole("button", { name: "「ICチップ+顔」を外す" }));
    expect(client.calls.at(-1)).toMatchObject({ name: "save_choice", request: { choice: { proofing: ["photo-selfie-automated"] } } });
    await expectNoFindings();
  });

  it("asks for compensating controls when the choice is below the level", async () => {
    const user = userEvent.setup();
    const { assessment } = await renderWith(ChoiceForm, {}, { withSample: true });
    expect(screen.queryByRole("heading", { name: "補う対策" })).toBeNull();
    await user.selectOptions(within(proofing()).getByRole("combobox"), "self-assertion");
    await user.click(within(proofing()).getByRole("button", { name: "加える" }));
    await user.click(await screen.findByRole("button", { name: "「自己申告」を上へ" }));
    expect(await screen.findByRole("heading", { name: "補う対策" })).toBeInTheDocument();
    expect(screen.getByText("選んだ手法は、必要なレベルより低くなっています。")).toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: "対策の内容" }), "取引額に上限を設ける");
    await user.tab();
    expect(assessment?.view.choice.compensating).toEqual([{ control: "取引額に上限を設ける", comparability: "", residualRisk: "" }]);
    await expectNoFindings();
  });

  it("keeps what was typed when it is refused, and what was chosen meanwhile", async () => {
    const user = userEvent.setup();
    const { assessment } = await renderWith(ChoiceForm, {}, { withSample: true });
    const { checkDigit } = await import("../../ipc/fake");
    const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1];
    const number = [...digits, checkDigit(digits)].join("");
    const field = screen.getByRole("textbox", { name: "この手法を選んだ理由" });
    await user.type(field, number);
    await user.tab();
    expect(await screen.findByRole("alert")).toHaveTextContent("マイナンバー");
    expect(field).toHaveValue(number);
    await user.selectOptions(within(proofing()).getByRole("combobox"), "reliance");
    await user.click(within(proofing()).getByRole("button", { name: "加える" }));
    expect(assessment?.view.choice).toMatchObject({ reason: "", proofing: ["ic-selfie", "reliance"] });
  });
});
