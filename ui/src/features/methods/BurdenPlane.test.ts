import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectNoFindings } from "../../test/axe";
import "../../test/observers";
import { renderWith } from "../../test/render";
import BurdenPlane from "./BurdenPlane.svelte";

describe("BurdenPlane", () => {
  it("says in words what it draws, and never calls an open level required", async () => {
    const user = userEvent.setup();
    await renderWith(BurdenPlane, {}, { withSample: true });
    const picture = screen.getByRole("img", { name: /利用者の負担と保証/ });
    expect(picture).toHaveAccessibleName(/未確定/);
    expect(picture).not.toHaveAccessibleName(/必要なレベル/);
    await user.click(screen.getByText("図を文章で読む"));
    expect(screen.getByText(/^ICチップ\+顔: 負担 \d+\/100、保証 \d+\/100、選んだ手法/)).toBeInTheDocument();
    await expectNoFindings();
  });
});
