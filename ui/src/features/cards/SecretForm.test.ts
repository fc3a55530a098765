/// The field for the secret at the last try: what the dialog sends, and what it keeps back.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderWith } from "../../test/render";
import SecretForm from "./SecretForm.svelte";

const ask = { kind: "user-pin", label: "暗証番号", hint: "数字4桁", tries: "あと1回だけ試せます。", lastTry: "間違えるとロックされます。", wrongForm: "" };

async function open() {
  const onsend = vi.fn(async () => {});
  const { unmount } = await renderWith(SecretForm, { ask, onsend, oncancel: () => {} });
  const field = screen.getByLabelText<HTMLInputElement>("暗証番号");
  return { user: userEvent.setup(), field, onsend, unmount, dialog: () => screen.queryByRole("dialog", { name: "最後の1回を使いますか" }) };
}

describe("the last try", () => {
  it("waits in the field for the button of the dialog, and goes once", async () => {
    const { user, field, onsend, dialog } = await open();
    await user.type(field, "1234{Enter}");
    expect(dialog()).toHaveTextContent(ask.lastTry);
    await fireEvent.submit(field.form!);
    expect(field).toHaveValue("1234");
    expect(onsend).not.toHaveBeenCalled();
    const spend = screen.getByRole("button", { name: "最後の1回を使って照合する" });
    spend.click();
    spend.click();
    expect(field).toHaveValue("");
    await waitFor(() => expect(dialog()).not.toBeInTheDocument());
    expect(onsend.mock.calls).toEqual([[{ secret: "1234", spendLastTry: true }]]);
  });

  it.each(["{Enter}", "{Escape}", " "])("is kept by %s where the dialog opens", async (key) => {
    const { user, field, onsend, dialog } = await open();
    await user.type(field, "1234");
    await user.click(screen.getByRole("button", { name: "最後の1回の確認に進む" }));
    expect(screen.getByRole("button", { name: "やめておく" })).toHaveFocus();
    await user.keyboard(key);
    expect(dialog()).not.toBeInTheDocument();
    expect(field).toHaveValue("");
    await waitFor(() => expect(field).toHaveFocus());
    expect(onsend).not.toHaveBeenCalled();
  });

  it("is not asked about while nothing is typed", async () => {
    const { user, dialog } = await open();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("まだ入力されていません");
    expect(dialog()).not.toBeInTheDocument();
  });

  it("leaves nothing in the field when the form goes while the dialog is open", async () => {
    const { user, field, onsend, dialog, unmount } = await open();
    await user.type(field, "1234{Enter}");
    expect(dialog()).toBeInTheDocument();
    unmount();
    expect(field.value).toBe("");
    expect(onsend).not.toHaveBeenCalled();
  });
});
