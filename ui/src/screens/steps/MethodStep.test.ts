import { screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectNoFindings } from "../../test/axe";
import "../../test/observers";
import { renderWith } from "../../test/render";
import MethodStep from "./MethodStep.svelte";

describe("MethodStep", () => {
  it("joins questions, law, recommendation, comparison, chart and choice", async () => {
    await renderWith(MethodStep, {}, { withSample: true, lang: "en" });
    for (const name of ["Laws", "Recommendation", "Comparison", "Burden and assurance", "Your choice"]) expect(screen.getByRole("heading", { level: 2, name })).toBeInTheDocument();
    await expectNoFindings();
  });

  it("takes the recommendation over, and back", async () => {
    const user = userEvent.setup();
    const { assessment, notices } = await renderWith(MethodStep, {}, { withSample: true });
    await assessment?.saveChoice({ ...assessment.view.choice, proofing: [], authentication: [] });
    const section = screen.getByRole("region", { name: "おすすめ" });
    await user.click(await within(section).findByRole("button", { name: "おすすめの手法を選ぶ" }));
    expect(assessment?.view.choice).toMatchObject({ proofing: ["ic-selfie"], authentication: ["passkey"] });
    expect(notices.toast?.action?.label).toBe("元に戻す");
  });
});
