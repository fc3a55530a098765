/// Runs axe on what is rendered; the colours are checked elsewhere, because the tests' document draws nothing.
import axe from "axe-core";
import { expect } from "vitest";

/** Fails with axe's findings in words. */
export async function expectNoFindings(node: Element = document.body): Promise<void> {
  const { violations } = await axe.run(node, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  const findings = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`);
  expect(findings.join("\n")).toBe("");
}
