/// The window from its first start, on the fake host.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import App from "./App.svelte";
import { checkDigit, createFake } from "./ipc/fake";
import { expectNoFindings } from "./test/axe";
import "./test/observers";

async function start(...assessments: string[]) {
  const client = createFake({ assessments });
  render(App, { client });
  await screen.findByRole("heading", { level: 1 });
  return { client, user: userEvent.setup() };
}

async function openSample() {
  const started = await start("sample");
  await started.user.click(await screen.findByRole("button", { name: "初めての出品 / 個人の出品者" }));
  await screen.findByRole("heading", { level: 1, name: /サービスの概要/ });
  return started;
}

describe("first start", () => {
  it("offers the sample and opens it", async () => {
    const { user } = await start();
    await expectNoFindings();
    await user.click(await screen.findByRole("button", { name: "見本の評価を開く" }));
    expect(await screen.findByRole("heading", { level: 1, name: /サービスの概要/ })).toBeInTheDocument();
  });

  it("says in words why it could not start", async () => {
    const client = createFake();
    client.refuse("start_up", { code: "newer-file", params: {}, place: null });
    render(App, { client });
    expect(await screen.findByRole("alert")).toHaveTextContent(/newer version|新しい版/);
  });
});

describe("home", () => {
  it("groups by service and moves to the bin with undo", async () => {
    const { user } = await start("sample", "予約サイト");
    expect(await screen.findByRole("region", { name: "フリマアプリ「ゆずりば」" })).toBeInTheDocument();
    await expectNoFindings();
    await user.click(screen.getByRole("button", { name: /ごみ箱へ移す: 初めての出品/ }));
    await waitFor(() => expect(screen.queryByRole("region", { name: /ゆずりば/ })).not.toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: "元に戻す" }));
    expect(await screen.findByRole("region", { name: /ゆずりば/ })).toBeInTheDocument();
  });

  it("finds by name", async () => {
    const { user } = await start("sample", "予約サイト");
    await user.type(await screen.findByRole("searchbox", { name: "評価を探す" }), "予約");
    await waitFor(() => expect(screen.queryByRole("region", { name: /ゆずりば/ })).not.toBeInTheDocument());
    expect(screen.getByRole("region", { name: "予約サイト" })).toBeInTheDocument();
  });

  it("waits with the search until the conversion is finished", async () => {
    const { client } = await start("sample");
    const field = await screen.findByRole("searchbox");
    const searches = () => client.calls.filter(({ name }) => name === "list_assessments").length;
    const before = searches();
    await fireEvent.compositionStart(field);
    await fireEvent.input(field, { target: { value: "よやく" } });
    expect(searches(), "still composing").toBe(before);
    await fireEvent.input(field, { target: { value: "予約" } });
    await fireEvent.compositionEnd(field);
    await waitFor(() => expect(searches()).toBe(before + 1));
  });

  it("does not create while the name is being converted", async () => {
    const { client, user } = await start("sample");
    await user.click(await screen.findByRole("button", { name: "新しい評価" }));
    const field = screen.getByRole("textbox", { name: "サービス名" });
    await user.type(field, "貸し自転車");
    await fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    await fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    expect(client.calls.some(({ name }) => name === "create_assessment")).toBe(false);
  });

  it("marks a My Number in a name and in a copy, and masks it on request", async () => {
    const { client, user } = await start("sample");
    const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1];
    const number = [...digits, checkDigit(digits)].join("");
    await user.click(await screen.findByRole("button", { name: "新しい評価" }));
    const name = screen.getByRole<HTMLInputElement>("textbox", { name: "サービス名" });
    await user.type(name, `窓口${number}{Enter}`);
    expect(await screen.findByRole("alert")).toHaveTextContent(/マイナンバーとみられる/);
    expect(document.querySelector("mark")).toHaveTextContent(number);
    await expectNoFindings();
    await user.click(screen.getByRole("button", { name: "数字を伏せる" }));
    await waitFor(() => expect(name.value).not.toContain(number));
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(screen.getByRole("button", { name: "やめる" }));

    await user.click(await screen.findByRole("button", { name: /^コピー: / }));
    const users = screen.getByRole<HTMLInputElement>("textbox", { name: "利用者" });
    await user.clear(users);
    client.refuse("copy_assessment", { code: "my-number", params: { masked: "" }, place: [0, 12] });
    await user.type(users, `${number}{Enter}`);
    await screen.findByRole("alert");
    expect(users, "the field it is about").toHaveAttribute("aria-invalid", "true");
    await user.click(screen.getByRole("button", { name: "数字を伏せる" }));
    await waitFor(() => expect(users.value).not.toContain(number));
  });

  it("asks for a name before creating", async () => {
    const { client, user } = await start("sample");
    await user.click(await screen.findByRole("button", { name: "新しい評価" }));
    const dialog = screen.getByRole("dialog", { name: "新しい評価" });
    await user.click(within(dialog).getByRole("button", { name: "評価を始める" }));
    expect(within(dialog).getByRole("alert")).toHaveTextContent("サービス名がありません");
    await expectNoFindings();
    await user.type(within(dialog).getByRole("textbox", { name: "サービス名" }), "貸し自転車{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: /サービスの概要/ })).toBeInTheDocument();
    expect(client.calls.some(({ name }) => name === "create_assessment")).toBe(true);
  });

  it("copies for another transaction", async () => {
    const { client, user } = await start("sample");
    await user.click(await screen.findByRole("button", { name: /^コピー: / }));
    const field = screen.getByRole("textbox", { name: "取引" });
    await user.clear(field);
    await user.type(field, "出金");
    await user.click(screen.getByRole("button", { name: "コピーを作る" }));
    await screen.findByRole("heading", { level: 1, name: /サービスの概要/ });
    expect(client.calls.find(({ name }) => name === "copy_assessment")?.request).toMatchObject({ transaction: "出金" });
  });

  it("compares two", async () => {
    const { user } = await start("sample", "予約サイト");
    const compare = await screen.findByRole("button", { name: "並べて比べる" });
    expect(compare).toBeDisabled();
    for (const box of screen.getAllByRole("checkbox")) await user.click(box);
    await user.click(compare);
    expect(await screen.findByRole("heading", { level: 1, name: "評価の比較" })).toBeInTheDocument();
  });

  it("empties the bin only after asking", async () => {
    const { client, user } = await start("sample", "予約サイト");
    await user.click(await screen.findByRole("button", { name: /ごみ箱へ移す: 初めての出品/ }));
    await user.click(await screen.findByRole("button", { name: "ごみ箱を見る（1件）" }));
    await user.click(await screen.findByRole("button", { name: "ごみ箱を空にする" }));
    expect(client.calls.some(({ name }) => name === "empty_bin")).toBe(false);
    await expectNoFindings();
    await user.click(screen.getByRole("button", { name: "完全に消す" }));
    await waitFor(() => expect(client.calls.some(({ name }) => name === "empty_bin")).toBe(true));
  });

  it("says where an imported file is wrong", async () => {
    const { user } = await start("sample");
    await screen.findByRole("button", { name: "ファイルから読み込む" });
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await userEvent.upload(input!, new File(["x"], "x.txt"), { applyAccept: false });
    expect(await screen.findByRole("alert")).toHaveTextContent("1行目、1文字目");
    expect(screen.getByRole("alert")).toHaveTextContent("x.txt は読めません。");
    await user.click(screen.getByRole("button", { name: "English" }));
    await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("x.txt cannot be read."));
    await user.click(screen.getByRole("button", { name: "日本語" }));
    await screen.findByRole("button", { name: "閉じる" });
    await user.click(screen.getByRole("button", { name: "閉じる" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("a message with a way back", () => {
  const taken = "おすすめの手法を選びました。";

  /** Takes the recommendation in the sample, whose choice is emptied first. */
  async function takeRecommendation() {
    const { user, client } = await openSample();
    await user.click(screen.getByRole("button", { name: /^.*6.*手法の選択/ }));
    await user.click((await screen.findAllByRole("button", { name: /を外す$/ }))[0]!);
    await user.click(await screen.findByRole("button", { name: "おすすめの手法を選ぶ" }));
    expect(await screen.findByText(taken)).toBeInTheDocument();
    return { user, client };
  }

  it("goes when the place is left", async () => {
    const { user } = await takeRecommendation();
    await user.click(screen.getByRole("button", { name: /^.*7.*対応事項/ }));
    await waitFor(() => expect(screen.queryByText(taken)).not.toBeInTheDocument());
  });

  it("goes when something else was changed, which it would take back instead", async () => {
    const { user, client } = await takeRecommendation();
    await user.type(screen.getByRole("textbox", { name: /この手法を選んだ理由/ }), "費用");
    await user.tab();
    await waitFor(() => expect(client.calls.at(-1)?.name).toBe("save_choice"));
    await waitFor(() => expect(screen.queryByText(taken)).not.toBeInTheDocument());
    expect(client.calls.some(({ name }) => name === "undo")).toBe(false);
  });

  it("takes back what it speaks of", async () => {
    const { user, client } = await takeRecommendation();
    const foot = screen.getByText(taken).parentElement;
    await user.click(within(foot!).getByRole("button", { name: "元に戻す" }));
    await waitFor(() => expect(client.calls.at(-1)?.name).toBe("undo"));
    expect(await screen.findByRole("button", { name: "おすすめの手法を選ぶ" })).toBeInTheDocument();
  });
});

describe("an error that belongs to no field", () => {
  it("stands at the foot of the window, and goes with the next success or the place", async () => {
    const { client, user } = await openSample();
    await user.click(screen.getByRole("button", { name: /^.*6.*手法の選択/ }));
    const refuse = async () => {
      client.refuse("save_choice", { code: "reevaluate-first", params: {}, place: null });
      await user.click((await screen.findAllByRole("button", { name: /を外す$/ }))[0]!);
      const alert = await screen.findByRole("alert");
      expect(alert.closest(".foot"), "in view wherever the reader is").not.toBeNull();
    };
    await refuse();
    await expectNoFindings();
    await user.click((await screen.findAllByRole("button", { name: /を外す$/ }))[0]!);
    await waitFor(() => expect(screen.queryByRole("alert"), "the next one succeeded").toBeNull());
    await refuse();
    await user.click(screen.getByRole("button", { name: /5.*保証レベル/ }));
    await screen.findByRole("heading", { level: 1, name: /保証レベル/ });
    expect(screen.queryByRole("alert"), "another place").toBeNull();
  });
});

describe("language", () => {
  it("changes every sentence and the document at once, without reloading", async () => {
    const { user } = await openSample();
    expect(document.documentElement.lang).toBe("ja");
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(await screen.findByRole("heading", { level: 1, name: /The service/ })).toBeInTheDocument();
    await waitFor(() => expect(document.documentElement.lang).toBe("en"));
    // What comes from the host follows: questions and levels.
    expect(await screen.findByText("DS-500 (2019)")).toBeInTheDocument();
    expect(screen.queryByText("なぜ尋ねるか")).not.toBeInTheDocument();
  });
});

describe("assessment", () => {
  it("answers, shows what changed, and undoes with the keyboard", async () => {
    const { user } = await openSample();
    await user.click(screen.getByRole("button", { name: /身元確認のリスク/ }));
    await screen.findByRole("heading", { level: 1, name: /身元確認のリスク/ });
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    await user.click(screen.getByText("質問の一覧"));
    await user.click(screen.getByRole("button", { name: /利用者や会社、第三者が失う額/ }));
    expect(screen.getByRole("heading", { level: 3, name: /失う額/ })).toHaveFocus();
    await user.click(screen.getByRole("radio", { name: "500,000円以上" }));
    const instrument = screen.getByRole("region", { name: "必要レベル" });
    expect(await within(instrument).findByText("IAL 2〜3 → 3")).toBeInTheDocument();
    expect(screen.getByText("→ 金銭的損失・賠償責任 高位")).toBeInTheDocument();
    await expectNoFindings();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(screen.getByRole("radio", { name: "10,000円以上500,000円未満" })).toBeChecked());
    expect(await screen.findByText(/^直前の変更を元に戻しました。（質問『.*失う額.*』の回答）$/)).toBeVisible();
  });

  it("goes on with Enter and takes not knowing as an answer", async () => {
    const { client, user } = await openSample();
    await user.click(screen.getByRole("button", { name: /身元確認のリスク/ }));
    const unknown = await screen.findByRole("radio", { name: "わからない" });
    await user.click(unknown);
    expect(await screen.findByText(/影響が最も大きい場合として扱います/)).toBeInTheDocument();
    expect(client.calls.at(-1)).toMatchObject({ name: "save_answer", request: { answer: { unknown: true, options: [] } } });
    unknown.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("質問 9/10")).toBeInTheDocument();
  });

  it("leads from an open question in the instrument to that question", async () => {
    const { user } = await openSample();
    const instrument = screen.getByRole("region", { name: "必要レベル" });
    await user.click(within(instrument).getByRole("button", { name: /実際に会いますか/ }));
    expect(await screen.findByRole("heading", { level: 3, name: /実際に会いますか/ })).toHaveFocus();
  });

  it("changes a rating only with a reason", async () => {
    const { client, user } = await openSample();
    await user.click(screen.getByRole("button", { name: /身元確認のリスク/ }));
    await user.click(await screen.findByText("質問の一覧"));
    await user.click(screen.getByRole("button", { name: "影響度のまとめ" }));
    await user.click((await screen.findAllByText("この影響度を変える"))[0]!);
    await user.click(screen.getByRole("radio", { name: "高位" }));
    await user.click(screen.getByRole("button", { name: "この影響度にする" }));
    expect(screen.getByRole("alert")).toHaveTextContent("理由がありません");
    const reason = screen.getByRole("textbox", { name: /変える理由/ });
    expect(reason).toHaveFocus();
    await expectNoFindings();
    await user.type(reason, "過去に訴訟があったため");
    await user.click(screen.getByRole("button", { name: "この影響度にする" }));
    expect(await screen.findByText("変えた理由: 過去に訴訟があったため")).toBeInTheDocument();
    expect(client.calls.at(-1)?.name).toBe("save_rating");
  });

  it("shows all questions at once when asked", async () => {
    const { user } = await openSample();
    await user.click(screen.getByRole("button", { name: "すべての質問を並べて表示" }));
    expect((await screen.findAllByRole("group")).length).toBeGreaterThan(5);
    expect(screen.getByRole("textbox", { name: /サービス名/ })).toBeInTheDocument();
    await expectNoFindings();
  });

  it("shows the law that decides while answering", async () => {
    const { user } = await openSample();
    await user.click(screen.getByRole("button", { name: /法令の確認/ }));
    await user.click(await screen.findByText("質問の一覧"));
    await user.click(screen.getByRole("button", { name: /この取引は、預金/ }));
    await user.click(screen.getByRole("radio", { name: "当たる" }));
    expect(await screen.findByText(/レベルは参考になります/)).toBeInTheDocument();
    await expectNoFindings();
  });
});

describe("settings", () => {
  it("change the document at once and pass axe", async () => {
    const { user } = await start("sample");
    await user.click(screen.getByRole("button", { name: "設定・診断" }));
    expect(await screen.findByRole("heading", { level: 1, name: "設定・診断" })).toHaveFocus();
    await user.click(screen.getByRole("radio", { name: "200 %" }));
    await waitFor(() => expect(document.documentElement.style.fontSize).toBe("200%"));
    await user.click(screen.getByRole("radio", { name: "暗い" }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
    await screen.findByText(/変更の記録はつながっています/);
    await expectNoFindings();
  });

  it("keep own limits and return to the shipped ones", async () => {
    const { client, user } = await start("sample");
    await user.click(screen.getByRole("button", { name: "設定・診断" }));
    const field = await screen.findByRole("textbox", { name: /1件の損失が「小さい」/ });
    await user.clear(field);
    await user.type(field, "たくさん{Tab}");
    expect(await screen.findByRole("alert")).toHaveTextContent("1以上の整数を入力してください。 いまの値は10,000 円のままです。");
    expect(field, "what was typed is not lost").toHaveValue("たくさん");
    expect(field).toHaveAttribute("aria-invalid", "true");
    await user.clear(field);
    await user.type(field, "２００００{Tab}");
    await waitFor(() => expect(client.calls.at(-1)).toMatchObject({ name: "save_thresholds", request: { values: [{ id: "loss-moderate", value: 20000 }] } }));
    await waitFor(() => expect(field).toHaveValue("20,000"));
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(screen.getByRole("button", { name: "はじめの値に戻す" }));
    await waitFor(() => expect(client.calls.at(-1)).toMatchObject({ name: "save_thresholds", request: { values: [] } }));
  });

  it("asks before a backup replaces the data", async () => {
    const { client, user } = await start("sample");
    await user.click(screen.getByRole("button", { name: "設定・診断" }));
    await user.click(await screen.findByRole("button", { name: "バックアップから復元…" }));
    expect(await screen.findByRole("dialog", { name: /置き換えますか/ })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "やめる" }));
    expect(client.calls.some(({ name }) => name === "restore_backup")).toBe(false);
  });
});

describe("live tests", () => {
  it("lead from the home page to evidence in an assessment, for somebody who sees them for the first time", async () => {
    const { client, user } = await start("sample");
    client.cards.pace = 20;
    await user.click(await screen.findByRole("button", { name: "実機検証を開く" }));
    expect(await screen.findByRole("heading", { level: 1, name: "実機検証" })).toHaveFocus();
    await user.click(await screen.findByRole("radio", { name: /^模擬カード カード/ }));
    await user.click(screen.getByRole("radio", { name: "公的個人認証（署名用）" }));
    await user.click(screen.getByRole("checkbox", { name: /これは自分のカードです/ }));
    await user.click(screen.getByRole("button", { name: "試験を始める" }));
    await user.type(await screen.findByLabelText("署名用パスワード"), "ABC123{Enter}");
    await user.click(await screen.findByRole("button", { name: "証跡を評価に保存" }));
    await user.click(await screen.findByRole("radio", { name: /ゆずりば/ }));
    await user.click(screen.getByRole("button", { name: "この評価に保存" }));
    await user.click(await screen.findByRole("button", { name: "評価を開く" }));
    expect(await screen.findByRole("heading", { level: 1, name: /8.*検証/ })).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 2, name: "保存した証跡（1件）" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /任意.*8.*検証.*1件/ })).toHaveAttribute("aria-current", "step");
    expect(screen.getByRole("button", { name: /9.*報告書/ })).toBeInTheDocument();
    await expectNoFindings();
  });

  it("bring the person back to the step they came from", async () => {
    const { user } = await openSample();
    await user.click(screen.getByRole("button", { name: /任意.*8.*検証.*0件/ }));
    await user.click(await screen.findByRole("button", { name: "実機検証を開く" }));
    expect(await screen.findByText(/試験の結果は『フリマアプリ「ゆずりば」/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "戻る" }));
    expect(await screen.findByRole("heading", { level: 1, name: /8.*検証/ })).toBeInTheDocument();
  });
});
