/// A text saves itself, never while composing, and keeps what was refused.
import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { fireEvent } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { ErrorView } from "../ipc/bindings";
import { checkDigit } from "../ipc/fake";
import { expectNoFindings } from "../test/axe";
import { renderWith } from "../test/render";
import TextField from "./TextField.svelte";

const saves = () => vi.fn<(text: string) => Promise<ErrorView | null>>(async () => null);

describe("TextField", () => {
  it("saves on leaving the field", async () => {
    const save = saves();
    await renderWith(TextField, { label: "取引", value: "", save });
    const field = screen.getByRole("textbox", { name: "取引" });
    await userEvent.type(field, "出品");
    expect(screen.getByText(/未保存/)).toBeInTheDocument();
    await userEvent.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith("出品");
    await waitFor(() => expect(screen.queryByText(/未保存/)).not.toBeInTheDocument());
    await expectNoFindings();
  });

  it("saves after a pause without leaving", async () => {
    const save = saves();
    await renderWith(TextField, { label: "取引", value: "", save });
    await userEvent.type(screen.getByRole("textbox"), "購入");
    await waitFor(() => expect(save).toHaveBeenCalledWith("購入"), { timeout: 2000 });
  });

  it("does nothing while an input method is composing, not even on Enter", async () => {
    const save = saves();
    await renderWith(TextField, { label: "取引", value: "", save });
    const field = screen.getByRole("textbox");
    await fireEvent.compositionStart(field);
    await fireEvent.input(field, { target: { value: "しゅっぴん" } });
    await fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    await new Promise((done) => setTimeout(done, 1000));
    expect(save, "the conversion is not finished").not.toHaveBeenCalled();
    await fireEvent.input(field, { target: { value: "出品" } });
    await fireEvent.compositionEnd(field);
    await fireEvent.blur(field);
    expect(save).toHaveBeenCalledExactlyOnceWith("出品");
  });

  it("never sends the form around it on Enter", async () => {
    const save = saves();
    await renderWith(TextField, { label: "取引", value: "", save });
    const field = screen.getByRole("textbox");
    const sent = await fireEvent.keyDown(field, { key: "Enter" });
    expect(sent, "the default of Enter is prevented").toBe(false);
  });

  it("is not lost with its step when it was refused, and lets go once it is as stored", async () => {
    const refusal: ErrorView = { code: "my-number", params: {}, place: null };
    const { navigation } = await renderWith(TextField, { label: "メモ", value: "はじめ", save: vi.fn(async () => refusal) });
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "メモ" });
    await userEvent.type(field, "と続き");
    navigation.go({ screen: "settings" });
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("入力した文が失われます"));
    expect(navigation.place.screen, "the text would be gone").toBe("home");
    expect(field).toHaveFocus();
    expect(field.value).toBe("はじめと続き");
    await expectNoFindings();
    await userEvent.click(screen.getByRole("button", { name: "保存されている内容に戻す" }));
    expect(field.value).toBe("はじめ");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    navigation.go({ screen: "settings" });
    await waitFor(() => expect(navigation.place.screen).toBe("settings"));
  });

  it("is stored before its step is left", async () => {
    const save = saves();
    const { navigation } = await renderWith(TextField, { label: "メモ", value: "", save });
    await userEvent.type(screen.getByRole("textbox"), "出品");
    navigation.go({ screen: "settings" });
    await waitFor(() => expect(navigation.place.screen).toBe("settings"));
    expect(save).toHaveBeenCalledExactlyOnceWith("出品");
  });

  it("takes a day in one form whatever the machine's language, and refuses what is none", async () => {
    const save = saves();
    await renderWith(TextField, { label: "期限", type: "date" as const, value: "", save });
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "期限" });
    await userEvent.type(field, "2026/13");
    await userEvent.tab();
    expect(await screen.findByRole("alert")).toHaveTextContent("日付が正しくありません");
    await userEvent.clear(field);
    await userEvent.type(field, "2026/1/5");
    await userEvent.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith("2026-01-05");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("marks a My Number, keeps the text and offers to mask it", async () => {
    const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1];
    const number = [...digits, checkDigit(digits)].join("");
    const refusal: ErrorView = { code: "my-number", params: { masked: "" }, place: [3, 15] };
    const save = vi.fn(async (text: string) => (text.includes(number) ? refusal : null));
    const mask = vi.fn(async (text: string) => text.replace(number, "●".repeat(12)));
    await renderWith(TextField, { label: "メモ", value: "", save, mask });
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "メモ" });
    await userEvent.type(field, `番号:${number}です`);
    await userEvent.tab();
    expect(await screen.findByRole("alert")).toHaveTextContent(/マイナンバーとみられる/);
    expect(document.querySelector("mark")).toHaveTextContent(number);
    expect(field.value, "what was typed is not lost").toContain(number);
    expect(field).toHaveAttribute("aria-invalid", "true");
    await expectNoFindings();
    await userEvent.click(screen.getByRole("button", { name: "数字を伏せて保存" }));
    expect(save).toHaveBeenLastCalledWith(`番号:${"●".repeat(12)}です`);
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
  });
});
