import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { createFake } from "../ipc/fake";
import { expectNoFindings } from "../test/axe";
import { renderWith } from "../test/render";
import Compare from "./Compare.svelte";

describe("Compare", () => {
  it("shows the differences, and everything when asked", async () => {
    const user = userEvent.setup();
    await renderWith(Compare, { left: "a1", right: "a2" }, { client: createFake({ assessments: ["sample", "settled"] }) });
    expect(await screen.findByRole("rowheader", { name: "IAL" })).toBeInTheDocument();
    const few = screen.getAllByRole("row").length;
    await user.click(screen.getByRole("radio", { name: /すべて/ }));
    expect(screen.getAllByRole("row").length).toBeGreaterThan(few);
    expect(screen.getByRole("rowheader", { name: "IAL 違いあり" })).toBeInTheDocument();
    await expectNoFindings();
  });

  it("says so when nothing differs", async () => {
    await renderWith(Compare, { left: "a1", right: "a1" }, { client: createFake({ assessments: ["sample"] }), lang: "en" });
    expect(await screen.findByText("The two assessments do not differ.")).toBeInTheDocument();
  });
});
