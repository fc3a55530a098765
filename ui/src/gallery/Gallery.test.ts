/// Every component of the gallery passes axe together.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, it } from "vitest";
import { expectNoFindings } from "../test/axe";
import Gallery from "./Gallery.svelte";

describe("the gallery", () => {
  it("passes axe, also with a dialog open", async () => {
    render(Gallery);
    await expectNoFindings();
    await userEvent.click(screen.getByRole("button", { name: "対話を開く" }));
    await expectNoFindings();
    await userEvent.click(screen.getByRole("button", { name: "コピーを作る" }));
    await userEvent.type(screen.getAllByLabelText("利用者証明用の暗証番号").at(-1)!, "1234{Enter}");
    screen.getByRole("dialog", { name: "最後の1回を使いますか" });
    await expectNoFindings();
  });
});
