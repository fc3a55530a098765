/// Each component by role and name, and by axe.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { expectNoFindings } from "../test/axe";
import { renderWith } from "../test/render";
import Button from "./Button.svelte";
import CheckboxGroup from "./CheckboxGroup.svelte";
import Dialog from "./Dialog.svelte";
import Disclosure from "./Disclosure.svelte";
import ErrorSummary from "./ErrorSummary.svelte";
import ErrorText from "./ErrorText.svelte";
import LevelLadder from "./LevelLadder.svelte";
import Notice from "./Notice.svelte";
import Progress from "./Progress.svelte";
import RadioGroup from "./RadioGroup.svelte";
import SelectField from "./SelectField.svelte";
import StatusText from "./StatusText.svelte";
import TermText from "./TermText.svelte";
import Toast from "./Toast.svelte";

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));
const options = [
  { id: "none", label: "発生しない" },
  { id: "small", label: "1万円未満" },
  { id: "unknown", label: "わからない" },
];

describe("Button", () => {
  it("is a button that sends nothing unless asked to", async () => {
    render(Button, { children: text("報告書を保存") });
    expect(screen.getByRole("button", { name: "報告書を保存" })).toHaveAttribute("type", "button");
    await expectNoFindings();
  });
});

describe("RadioGroup", () => {
  it("is a group named by its legend, and tells the effect of the chosen option", async () => {
    const onchange = vi.fn();
    render(RadioGroup, { legend: "損失は", options, value: "small", effect: "金銭的損失 低位", onchange });
    expect(screen.getByRole("group", { name: "損失は" })).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "1万円未満" })).toHaveAccessibleDescription("→ 金銭的損失 低位");
    await userEvent.click(screen.getByRole("radio", { name: "わからない" }));
    expect(onchange).toHaveBeenCalledWith("unknown");
    await expectNoFindings();
  });

  it("can make its legend a heading that takes the focus", async () => {
    render(RadioGroup, { legend: "損失は", options, value: null, legendLevel: 2, focus: true, onchange: vi.fn() });
    expect(screen.getByRole("heading", { level: 2, name: "損失は" })).toHaveFocus();
    await expectNoFindings();
  });
});

describe("CheckboxGroup", () => {
  const many = [...options.slice(0, 2), { id: "unknown", label: "わからない", exclusive: true }];

  it("takes the others back for an exclusive option", async () => {
    const onchange = vi.fn();
    render(CheckboxGroup, { legend: "目的", options: many, value: ["none", "small"], onchange });
    await userEvent.click(screen.getByRole("checkbox", { name: "わからない" }));
    expect(onchange).toHaveBeenCalledWith(["unknown"]);
    await expectNoFindings();
  });

  it("takes an exclusive option back for another", async () => {
    const onchange = vi.fn();
    render(CheckboxGroup, { legend: "目的", options: many, value: ["unknown"], onchange });
    await userEvent.click(screen.getByRole("checkbox", { name: "発生しない" }));
    expect(onchange).toHaveBeenCalledWith(["none"]);
  });
});

describe("a refused change", () => {
  const refuse = () => vi.fn(() => Promise.resolve());

  it("leaves the stored option chosen, and can be tried again", async () => {
    const onchange = refuse();
    render(RadioGroup, { legend: "損失は", options, value: "small", onchange });
    await userEvent.click(screen.getByRole("radio", { name: "発生しない" }));
    await waitFor(() => expect(screen.getByRole("radio", { name: "1万円未満" })).toBeChecked());
    expect(screen.getByRole("radio", { name: "発生しない" })).not.toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "発生しない" }));
    expect(onchange).toHaveBeenCalledTimes(2);
  });

  it("leaves nothing chosen where nothing was", async () => {
    render(RadioGroup, { legend: "損失は", options, value: null, onchange: refuse() });
    await userEvent.click(screen.getByRole("radio", { name: "発生しない" }));
    await waitFor(() => expect(screen.getByRole("radio", { name: "発生しない" })).not.toBeChecked());
  });

  it("leaves boxes as they are stored", async () => {
    render(CheckboxGroup, { legend: "目的", options, value: ["small"], onchange: refuse() });
    await userEvent.click(screen.getByRole("checkbox", { name: "発生しない" }));
    await waitFor(() => expect(screen.getByRole("checkbox", { name: "発生しない" })).not.toBeChecked());
    expect(screen.getByRole("checkbox", { name: "1万円未満" })).toBeChecked();
  });

  it("leaves a list at what is stored", async () => {
    render(SelectField, { label: "枠組み", options: [{ id: "a", label: "A" }, { id: "b", label: "B" }], value: "a", onchange: refuse() });
    await userEvent.selectOptions(screen.getByRole("combobox"), "b");
    await waitFor(() => expect(screen.getByRole("combobox")).toHaveValue("a"));
  });
});

describe("Dialog", () => {
  it("is named by its title and tells when it was closed", async () => {
    const onclose = vi.fn();
    render(Dialog, { title: "評価をコピー", onclose, children: text("本文"), actions: text("") });
    const dialog = screen.getByRole<HTMLDialogElement>("dialog", { name: "評価をコピー" });
    await expectNoFindings();
    dialog.close();
    expect(onclose).toHaveBeenCalled();
  });
});

describe("ErrorSummary", () => {
  it("takes the focus and leads to the field", async () => {
    const field = document.body.appendChild(Object.assign(document.createElement("input"), { id: "reason" }));
    field.setAttribute("aria-label", "理由");
    render(ErrorSummary, { title: "入力内容をご確認ください", errors: [{ field: "reason", text: "理由がありません。" }] });
    expect(screen.getByRole("alert", { name: "入力内容をご確認ください" })).toHaveFocus();
    await expectNoFindings();
    await fireEvent.click(screen.getByRole("link", { name: "理由がありません。" }));
    expect(field).toHaveFocus();
    field.remove();
  });
});

describe("ErrorText", () => {
  it("says what happened and what to do, also for a code without words", async () => {
    await renderWith(ErrorText, { error: { code: "no-such-code", params: {}, place: null } });
    expect(screen.getByRole("alert")).toHaveTextContent("予期しない問題が起きました。");
    await expectNoFindings();
  });

  it("fills every value that comes in both languages, and changes it with the language", async () => {
    const params = { limit: "2000", "measure-ja": "ファイルの数", "measure-en": "files" };
    const { words } = await renderWith(ErrorText, { error: { code: "seal-too-large", params, place: null } });
    expect(screen.getByRole("alert")).toHaveTextContent("ファイルが大きすぎます（ファイルの数 の上限は 2000 です）。");
    words.lang = "en";
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("The file is too large (files: at most 2000)."));
  });

  it("keeps a value that is the same in both languages", async () => {
    await renderWith(ErrorText, { error: { code: "seal-make-format", params: { detail: "E17" }, place: null } });
    expect(screen.getByRole("alert")).toHaveTextContent("ファイルを作れません（E17）。");
  });

  it.each<[string, Record<string, string>, string]>([
    ["unknown-publisher", { publisher: "会議室協会", fingerprint: "K7QF" }, "「発行者から知らされたフィンガープリント」に入力し"],
    ["publisher-changed", { installed: "K7QF", found: "Q4WN" }, "「発行者から知らされたフィンガープリント」に入力してください。"],
    ["older-version", { version: "1.0.0", installed: "2.0.0" }, "古い版に替えることを承知する欄にチェックを"],
    ["group-too-small", { k: "2", least: "3" }, "「伏せずに示す最小の数」に 3 以上の整数を"],
    ["impact-days", { count: "13", most: "12" }, "「試算する日」を 1 日から 12 日までに"],
  ])("says about %s what to do on the screen", async (code, params, remedy) => {
    await renderWith(ErrorText, { error: { code, params, place: null } });
    expect(screen.getByRole("alert")).toHaveTextContent(remedy);
  });
});

describe("Toast", () => {
  it("undoes and goes away", async () => {
    const run = vi.fn();
    const ondismiss = vi.fn();
    render(Toast, { text: "ごみ箱に移しました。", action: { label: "元に戻す", run }, closeLabel: "閉じる", ondismiss });
    await userEvent.click(screen.getByRole("button", { name: "元に戻す" }));
    expect(run).toHaveBeenCalled();
    expect(ondismiss).toHaveBeenCalled();
    await expectNoFindings();
  });

  it("stays while it has the focus", async () => {
    const ondismiss = vi.fn();
    render(Toast, { text: "移しました。", action: null, closeLabel: "閉じる", ondismiss, stay: 50 });
    screen.getByRole("button", { name: "閉じる" }).focus();
    await new Promise((done) => setTimeout(done, 120));
    expect(ondismiss).not.toHaveBeenCalled();
  });
});

describe("LevelLadder", () => {
  it("says in words what it draws, and hatches what is only possible", async () => {
    const { container } = render(LevelLadder, { required: null, range: [2, 3], chosen: 3, text: "IAL: 選択 3、未回答により 2〜3", chosenLabel: "選択" });
    expect(screen.getByRole("img", { name: "IAL: 選択 3、未回答により 2〜3" })).toBeInTheDocument();
    expect(container.querySelectorAll(".possible")).toHaveLength(1);
    expect(container.querySelector(".required"), "an unsettled level is never drawn as required").toBeNull();
    await expectNoFindings();
  });

  it("outlines the required rung", () => {
    const { container } = render(LevelLadder, { required: 2, range: [2, 2], chosen: null, text: "IAL: 必要 2", chosenLabel: "選択" });
    expect(container.querySelectorAll(".required")).toHaveLength(1);
    expect(container.querySelector(".chosen")).toBeNull();
  });
});

describe("TermText", () => {
  it("explains a term at its first use only", async () => {
    const terms = [{ id: "p", term: "身元確認", other: "identity proofing", meaning: "その人が実在するかを確かめること。" }];
    render(TermText, { text: "身元確認は必要です。身元確認を省けますか。", terms });
    expect(screen.getAllByRole("button", { name: "身元確認" })).toHaveLength(1);
    expect(screen.getByText(/実在するか/)).toBeInTheDocument();
    await expectNoFindings();
  });
});

describe("small pieces", () => {
  it("have names and pass axe", async () => {
    render(Disclosure, { summary: "なぜ尋ねるか", children: text("理由") });
    render(Notice, { kind: "danger", title: "保存できません", children: text("空きがありません") });
    render(StatusText, { state: "partial", text: "途中", markOnly: true });
    render(Progress, { label: "報告書を作っています", value: 0.5 });
    const onchange = vi.fn();
    render(SelectField, { label: "枠組み", options: [{ id: "a", label: "DS-500" }, { id: "b", label: "NIST" }], value: "a", onchange });
    expect(screen.getByRole("progressbar", { name: "報告書を作っています" })).toBeInTheDocument();
    expect(screen.getByText("途中")).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "枠組み" }), "NIST");
    expect(onchange).toHaveBeenCalledWith("b");
    await expectNoFindings();
  });
});
