import { screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import LevelStep from "./LevelStep.svelte";

describe("LevelStep", () => {
  it("shows an open level as a range with both cases, never as required", async () => {
    await renderWith(LevelStep, {}, { withSample: true });
    const ial = screen.getByRole("region", { name: /身元確認保証レベル IAL/ });
    expect(ial).toHaveTextContent("2〜3");
    expect(ial).toHaveTextContent("IAL 2 の場合");
    expect(ial).toHaveTextContent("IAL 3 の場合");
    expect(within(ial).getByRole("img")).not.toHaveAccessibleName(/必要/);
    await expectNoFindings();
  });

  it("names the framework beside every level, and why one cannot be chosen", async () => {
    const { client } = await renderWith(LevelStep, {}, { withSample: true });
    for (const name of [/身元確認保証レベル IAL/, /当人認証保証レベル AAL/]) expect(screen.getByRole("region", { name })).toHaveTextContent("DS-500");
    const off = screen.getByRole("radio", { name: /DS-511/ });
    expect(off).toBeDisabled();
    expect(off).toHaveAccessibleDescription(/本文を入手/);
    await userEvent.setup().click(screen.getByRole("radio", { name: /図どおり/ }));
    expect(client.calls.at(-1)).toMatchObject({ name: "set_view", request: { reading: "figure" } });
  });

  it("opens sources, and leads to the question that decides", async () => {
    const user = userEvent.setup();
    const { navigation } = await renderWith(LevelStep, {}, { withSample: true });
    navigation.go({ screen: "assessment", id: "a1", step: "level", question: null });
    const [source] = screen.getAllByText("出典", { selector: "summary" });
    await user.click(source as HTMLElement);
    expect(screen.getAllByText("読み方").length).toBeGreaterThan(0);
    const [first] = within(screen.getByRole("region", { name: "何があればレベルが変わるか" })).getAllByRole("button");
    await user.click(first as HTMLElement);
    expect(navigation.place).toMatchObject({ step: "proofing" });
    expect(navigation.place).not.toMatchObject({ question: null });
  });
});
