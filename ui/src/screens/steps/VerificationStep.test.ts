/// The step of live tests: optional, with evidence that can be taken away and brought back.
import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { createFake } from "../../ipc/fake";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import VerificationStep from "./VerificationStep.svelte";

/** A fake on which one test has been run to its end. */
async function tested() {
  const client = createFake();
  client.cards.pace = 20;
  await client.call("start_card_test", { test: "card-info", reader: null, persona: "adult", faults: [], confirmed: true });
  await client.call("cards_state", { lang: "ja" });
  return client;
}

describe("VerificationStep", () => {
  it("says what it is for, and opens the live tests with the assessment in mind", async () => {
    const { navigation } = await renderWith(VerificationStep, {}, { withSample: true });
    expect(screen.getByRole("heading", { level: 2, name: "保存した証跡（0件）" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "実機検証を開く" }));
    expect(navigation.place).toEqual({ screen: "cards", assessment: { id: "a1", title: "フリマアプリ「ゆずりば」 / 初めての出品 / 個人の出品者" } });
    await expectNoFindings();
  });

  it("takes evidence away, and undo brings it back", async () => {
    const client = await tested();
    const { assessment, notices } = await renderWith(VerificationStep, {}, { withSample: true, client });
    await client.call("save_card_evidence", { id: "a1", lang: "ja" });
    await assessment?.reload();
    expect(await screen.findByRole("heading", { level: 3, name: "カードの状態を読み取れました" })).toBeInTheDocument();
    expect(screen.getByText("模擬カードによる結果です")).toBeInTheDocument();
    await expectNoFindings();
    await userEvent.click(screen.getByRole("button", { name: "証跡を外す: カードの状態" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: "保存した証跡（0件）" })).toHaveFocus());
    notices.toast?.action?.run();
    expect(await screen.findByRole("heading", { level: 2, name: "保存した証跡（1件）" })).toBeInTheDocument();
  });
});
