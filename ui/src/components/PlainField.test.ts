/// A number is taken as it is typed; nothing is put in its place.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import PlainField from "./PlainField.svelte";

describe("PlainField", () => {
  it.each(["4.5", "-1", "1e2"])("keeps %s as a number that is typed", async (typed) => {
    const user = userEvent.setup();
    render(PlainField, { label: "数", type: "number", value: "5" });
    const field = screen.getByRole("spinbutton", { name: "数" });
    await user.clear(field);
    await user.type(field, typed);
    expect((field as HTMLInputElement).value).toBe(typed);
  });
});
