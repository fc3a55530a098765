/// A refused answer: the stored one stays chosen, and the reason stands where it is seen.
import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import { createFake } from "../../ipc/fake";
import RiskStep from "../../screens/steps/RiskStep.svelte";

async function question() {
  const client = createFake();
  const rendered = await renderWith(RiskStep, { axis: "proofing" as const, question: "proofing-loss-per-case" }, { client, withSample: true });
  const radios = screen.getAllByRole<HTMLInputElement>("radio");
  const stored = radios.find(({ checked }) => checked);
  const other = radios.find(({ checked }) => !checked);
  if (!stored || !other) throw new Error("the sample answers this question");
  return { ...rendered, stored, other };
}

describe("QuestionField", () => {
  it("keeps the stored answer when another is refused, and says why above the options, in view", async () => {
    const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
    const { client, stored, other } = await question();
    client.refuse("save_answer", { code: "reevaluate-first", params: {}, place: null });
    await userEvent.click(other);
    const alert = await screen.findByRole("alert");
    expect(alert.compareDocumentPosition(stored) & Node.DOCUMENT_POSITION_FOLLOWING, "above the options").toBeTruthy();
    expect(scrolled.mock.contexts.some((node) => (node as Element).contains(alert))).toBe(true);
    await waitFor(() => expect(stored).toBeChecked());
    expect(other).not.toBeChecked();
    await expectNoFindings();
    // Nothing is in the way any more: the same answer can be given again.
    await userEvent.click(other);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(other).toBeChecked();
    expect(client.calls.filter(({ name }) => name === "save_answer")).toHaveLength(2);
  });
});
