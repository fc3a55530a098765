/// Live tests from the reader to the result, on the fake host.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createFake, type Fake } from "../ipc/fake";
import { expectNoFindings } from "../test/axe";
import { renderWith } from "../test/render";
import Cards from "./Cards.svelte";

const reader = "SONY FeliCa RC-S300/P 00 00";
const confirmation = /これは自分のカードです/;

interface Begin {
  lang?: "ja" | "en";
  client?: Fake;
  assessment?: { id: string; title: string } | null;
}

async function open({ lang = "ja", client = createFake({ assessments: ["sample"] }), assessment = null }: Begin = {}) {
  client.cards.pace = 20;
  const rendered = await renderWith(Cards, { assessment }, { lang, client });
  await screen.findByRole("group", { name: lang === "ja" ? "試験" : "Test" });
  return { ...rendered, user: userEvent.setup() };
}

async function virtual(user: ReturnType<typeof userEvent.setup>, persona = "大人", test = "公的個人認証（利用者証明用）") {
  await user.click(screen.getByRole("radio", { name: /^模擬カード カード/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "模擬カードの種類" }), persona);
  await user.click(screen.getByRole("radio", { name: test }));
  await user.click(screen.getByRole("checkbox", { name: confirmation }));
  await user.click(screen.getByRole("button", { name: "試験を始める" }));
}

const names = (client: Fake) => client.calls.map(({ name }) => name);
const secrets = (client: Fake) => client.calls.filter(({ name }) => name === "give_card_secret").map(({ request }) => request);

afterEach(() => vi.restoreAllMocks());

describe("readers", () => {
  it("appear with their state, and follow a card that is put on and taken off", async () => {
    const { client } = await open();
    const row = screen.getByRole("radio", { name: new RegExp(`^${reader} カードがありません`) });
    expect(row).toBeChecked();
    expect(screen.getByRole("radio", { name: /Virtual PCD 00 00 カードがありません 模擬リーダー/ })).toBeInTheDocument();
    client.cards.inserted = reader;
    await waitFor(() => expect(row).toHaveAccessibleName(`${reader} カードがあります`), { timeout: 1000 });
    client.cards.remove();
    await waitFor(() => expect(row).toHaveAccessibleName(`${reader} カードがありません`), { timeout: 1000 });
  });

  it("say why there are none", async () => {
    const client = createFake();
    client.cards.service = false;
    await open({ client });
    expect(screen.getByText(/pcscd を起動してください/)).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: /^模擬カード/ })).toBeChecked();
    await expectNoFindings();
  });
});

describe("starting", () => {
  it("says what is missing, and waits for the confirmation", async () => {
    const { user, client } = await open();
    const start = screen.getByRole("button", { name: "試験を始める" });
    expect(start).toBeDisabled();
    expect(start).toHaveAccessibleDescription(/リーダーにカードを置く/);
    client.cards.inserted = reader;
    await waitFor(() => expect(start).toHaveAccessibleDescription(/チェックを入れる/));
    await user.click(screen.getByRole("checkbox", { name: confirmation }));
    expect(start).toBeEnabled();
    await expectNoFindings();
  });

  it("sends the chosen card with each chosen fault once", async () => {
    const { user, client } = await open();
    await user.click(screen.getByRole("radio", { name: /^模擬カード カード/ }));
    await user.click(screen.getByText("異常を起こす", { selector: "summary" }));
    await user.type(screen.getByRole("searchbox", { name: "異常を探す" }), "tries-2");
    await user.click(await screen.findByRole("checkbox", { name: "どの暗証番号も残り2回です。" }));
    await user.clear(screen.getByRole("searchbox", { name: "異常を探す" }));
    await user.click(screen.getByRole("checkbox", { name: "電源を入れたあとの最初のコマンドに6F00を返します。" }));
    expect(screen.getByText("異常を起こす（2件を選択中）")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: confirmation }));
    await user.click(screen.getByRole("button", { name: "試験を始める" }));
    const request = client.calls.find(({ name }) => name === "start_card_test")?.request;
    expect(request).toMatchObject({ reader: null, persona: "adult", confirmed: true });
    expect(new Set((request as { faults: string[] }).faults).size).toBe(2);
  });

  it("tells when it is refused, and stays where it was", async () => {
    const { user, client } = await open();
    client.refuse("start_card_test", { code: "disk", params: {}, place: null });
    await virtual(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("空き容量");
    expect(screen.getByRole("button", { name: "試験を始める" })).toBeInTheDocument();
  });
});

describe("a test on a virtual card", () => {
  it("goes from the choice to a pass, and saves evidence to an assessment that is picked", async () => {
    const { user, client, navigation } = await open();
    await virtual(user);
    expect(await screen.findByText("模擬カードによる結果です")).toBeInTheDocument();
    const field = await screen.findByLabelText("利用者証明用の暗証番号");
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute("type", "password");
    expect(field).toHaveAttribute("autocomplete", "off");
    expect(field).toHaveAttribute("inputmode", "numeric");
    expect(field).toHaveAccessibleDescription(/あと3回/);
    expect(screen.getByText("利用者証明用の暗証番号: 1234")).toBeInTheDocument();
    await expectNoFindings();
    await user.type(field, "1234{Enter}");
    expect(field).toHaveValue("");
    expect(await screen.findByRole("heading", { level: 2, name: /署名できることを確かめました（失効は未確認）/ })).toHaveFocus();
    const result = screen.getByRole("article");
    expect(within(result).getByText("合格")).toBeInTheDocument();
    expect(within(result).getByText("模擬カードによる結果です")).toBeInTheDocument();
    const checks = within(screen.getByRole("region", { name: "確かめたこと" })).getAllByRole("listitem");
    expect(checks).toHaveLength(10);
    expect(checks.at(-1)).toHaveTextContent(/未確認.*失効.*法律で定められた検証者/);
    await expectNoFindings();

    await user.click(screen.getByRole("button", { name: "証跡を評価に保存" }));
    const dialog = screen.getByRole("dialog", { name: "証跡を評価に保存" });
    expect(within(dialog).getByRole("button", { name: "この評価に保存" })).toBeDisabled();
    await user.click(await within(dialog).findByRole("radio", { name: /ゆずりば/ }));
    await expectNoFindings();
    await user.click(within(dialog).getByRole("button", { name: "この評価に保存" }));
    expect(await screen.findByText(/保存先: 『フリマアプリ「ゆずりば」/)).toBeInTheDocument();
    expect(client.calls.find(({ name }) => name === "save_card_evidence")?.request).toEqual({ id: "a1", lang: "ja" });
    await user.click(screen.getByRole("button", { name: "評価を開く" }));
    expect(navigation.place).toMatchObject({ screen: "assessment", id: "a1", step: "verification" });
  });

  it("saves straight to the assessment in mind, and says why when that fails", async () => {
    const { user, client } = await open({ assessment: { id: "a1", title: "ゆずりば / 出品" } });
    await virtual(user);
    await user.type(await screen.findByLabelText("利用者証明用の暗証番号"), "1234{Enter}");
    client.refuse("save_card_evidence", { code: "disk", params: {}, place: null });
    await user.click(await screen.findByRole("button", { name: "証跡を評価に保存" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("空き容量");
    await user.click(screen.getByRole("button", { name: "証跡を評価に保存" }));
    expect(await screen.findByText(/保存先: 『ゆずりば \/ 出品』/)).toBeInTheDocument();
  });

  it("runs again only after a new confirmation", async () => {
    const { user, client } = await open();
    await virtual(user, "大人", "カードの状態");
    await user.click(await screen.findByRole("button", { name: "もう一度試験する" }));
    expect(await screen.findByRole("checkbox", { name: confirmation })).not.toBeChecked();
    expect(screen.getByRole("button", { name: "試験を始める" })).toBeDisabled();
    expect(screen.getByRole("radio", { name: "カードの状態" })).toBeChecked();
    expect(names(client)).toContain("forget_card_test");
  });

  it("shows the failing check with its word", async () => {
    const { user, client } = await open();
    await virtual(user, "別の認証局");
    await screen.findByText("不合格");
    const checks = within(screen.getByRole("region", { name: "確かめたこと" })).getAllByRole("listitem");
    expect(checks[0]).toHaveTextContent(/不適合.*認証局までの署名/);
    expect(secrets(client), "a bad card costs no try").toEqual([]);
    await expectNoFindings();
  });

  it("refuses a locked card without asking for anything", async () => {
    const { user, client } = await open();
    await virtual(user, "ロック済み");
    expect(await screen.findByText("見送り")).toBeInTheDocument();
    expect(screen.getByText(/市区町村の窓口/)).toBeInTheDocument();
    expect(screen.getByText("お問い合わせ用のコード: secret-locked")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "証跡を評価に保存" }), "a refusal is worth keeping").toBeInTheDocument();
    expect(secrets(client)).toEqual([]);
    await expectNoFindings();
  });

  it("speaks English throughout", async () => {
    const { user } = await open({ lang: "en" });
    await user.click(screen.getByRole("radio", { name: /^Virtual card needs/ }));
    await user.click(screen.getByRole("radio", { name: "JPKI user authentication" }));
    await user.click(screen.getByRole("checkbox", { name: /This is my own card/ }));
    await user.click(screen.getByRole("button", { name: "Start the test" }));
    await user.type(await screen.findByLabelText("PIN for user authentication"), "1234");
    await user.click(screen.getByRole("button", { name: "Verify" }));
    expect(await screen.findByText("Passed")).toBeInTheDocument();
    expect(screen.getByRole("article")).not.toHaveTextContent(/[ぁ-ん]/);
    await expectNoFindings();
  });
});

describe("the secret", () => {
  it("is refused at the field when its form is wrong, and asked for again", async () => {
    const { user } = await open();
    await virtual(user);
    const field = await screen.findByLabelText("利用者証明用の暗証番号");
    await user.type(field, "12345{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("形が違います");
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAccessibleDescription(/何も送っていません/);
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveValue("");
    await expectNoFindings();
    await user.type(field, "1234{Enter}");
    expect(await screen.findByText("合格")).toBeInTheDocument();
  });

  it("never leaves an empty field", async () => {
    const { user, client } = await open();
    await virtual(user);
    const field = await screen.findByLabelText("利用者証明用の暗証番号");
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("まだ入力されていません");
    expect(field).toHaveFocus();
    expect(secrets(client)).toEqual([]);
  });

  it("is wiped on Escape, and when the screen goes", async () => {
    const { user, unmount, client } = await open();
    await virtual(user);
    const field = await screen.findByLabelText<HTMLInputElement>("利用者証明用の暗証番号");
    await user.type(field, "12");
    await user.keyboard("{Escape}");
    expect(field).toHaveValue("");
    await user.type(field, "34");
    unmount();
    expect(field.value).toBe("");
    expect(secrets(client)).toEqual([]);
  });

  it("waits while an input method is composing", async () => {
    const { user, client } = await open();
    await virtual(user);
    const field = await screen.findByLabelText("利用者証明用の暗証番号");
    await user.type(field, "1234");
    await fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    await fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    expect(secrets(client)).toEqual([]);
    expect(field).toHaveValue("1234");
  });

  it("goes once, however often it is sent", async () => {
    const { user, client } = await open();
    await virtual(user);
    const field = await screen.findByLabelText("利用者証明用の暗証番号");
    await user.type(field, "1234");
    await fireEvent.keyDown(field, { key: "Enter" });
    await fireEvent.keyDown(field, { key: "Enter" });
    await screen.findByText("合格");
    expect(secrets(client)).toEqual([{ secret: "1234", spendLastTry: false }]);
  });

  it("is spent at the last try only by the button of a dialog of its own", async () => {
    const { user, client } = await open();
    await virtual(user, "残り1回");
    const field = await screen.findByLabelText<HTMLInputElement>("利用者証明用の暗証番号");
    expect(field).toHaveAccessibleDescription(/あと1回/);
    expect(screen.queryByRole("button", { name: /照合する/ })).not.toBeInTheDocument();
    await expectNoFindings();
    await user.type(field, "1234{Enter}");
    expect(screen.getByRole("dialog", { name: "最後の1回を使いますか" })).toHaveTextContent(/市区町村の窓口での再設定/);
    expect(secrets(client), "nothing goes before the dialog is answered").toEqual([]);
    await expectNoFindings();
    await user.click(screen.getByRole("button", { name: "最後の1回を使って照合する" }));
    await screen.findByText("合格");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(secrets(client)).toEqual([{ secret: "1234", spendLastTry: true }]);
  });

  it("that is wrong is called wrong", async () => {
    const { user } = await open();
    await virtual(user);
    await user.type(await screen.findByLabelText("利用者証明用の暗証番号"), "9999{Enter}");
    expect(await screen.findByText(/暗証番号が違います。残りは2回です/)).toBeInTheDocument();
    expect(screen.getByText("不合格")).toBeInTheDocument();
  });
});

describe("the end of a run", () => {
  it("comes when the person stops it", async () => {
    const { user } = await open();
    await virtual(user);
    await screen.findByLabelText("利用者証明用の暗証番号");
    await user.click(screen.getByRole("button", { name: "中止" }));
    expect(await screen.findByRole("heading", { level: 2, name: "試験を中止しました" })).toBeInTheDocument();
    await expectNoFindings();
  });

  it("is called a removal when the card goes away, never a wrong PIN", async () => {
    const { user, client } = await open();
    client.cards.inserted = reader;
    await user.click(screen.getByRole("checkbox", { name: confirmation }));
    await waitFor(() => expect(screen.getByRole("button", { name: "試験を始める" })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "試験を始める" }));
    const field = await screen.findByLabelText("利用者証明用の暗証番号");
    await user.type(field, "12");
    client.cards.remove();
    expect(await screen.findByText(/カードが離れました/)).toBeInTheDocument();
    expect(screen.queryByText(/暗証番号が違います/)).not.toBeInTheDocument();
    expect(screen.getByText("中断")).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: `${reader} カードがありません` })).toBeInTheDocument();
    expect(secrets(client)).toEqual([]);
  });
});

describe("attributes", () => {
  it("are masked, shown on request, and forgotten", async () => {
    const { user, client } = await open();
    await virtual(user, "大人", "公的個人認証（署名用）");
    await user.type(await screen.findByLabelText("署名用パスワード"), "ABC123{Enter}");
    const section = await screen.findByRole("region", { name: "カードから読んだ4情報" });
    // The queries read the wide space of the name as a plain one.
    expect(section).not.toHaveTextContent("見本 花子");
    expect(names(client)).not.toContain("card_attributes");
    expect(screen.getByText(/ガイドラインの目安は約20秒/)).toBeInTheDocument();
    await user.click(within(section).getByRole("button", { name: "表示する" }));
    expect(await within(section).findByText("見本 花子")).toBeInTheDocument();
    await expectNoFindings();
    await user.click(within(section).getByRole("button", { name: "隠す" }));
    expect(section).not.toHaveTextContent("見本 花子");
    await user.click(within(section).getByRole("button", { name: "表示する" }));
    await within(section).findByText("見本 花子");
    await user.click(screen.getByRole("button", { name: "もう一度試験する" }));
    await screen.findByRole("button", { name: "試験を始める" });
    expect(document.body).not.toHaveTextContent("見本 花子");
  });
});

describe("leaving", () => {
  it("asks first while a test runs", async () => {
    const { user, client, navigation } = await open();
    await virtual(user);
    await screen.findByLabelText("利用者証明用の暗証番号");
    const before = navigation.place;
    navigation.go({ screen: "settings" });
    const dialog = await screen.findByRole("dialog", { name: "試験を中止して移動しますか" });
    await expectNoFindings();
    await user.click(within(dialog).getByRole("button", { name: "試験を続ける" }));
    expect(navigation.place).toBe(before);
    navigation.go({ screen: "settings" });
    await user.click(await screen.findByRole("button", { name: "中止して移動する" }));
    await waitFor(() => expect(navigation.place).toEqual({ screen: "settings" }));
    expect(names(client)).toContain("cancel_card_test");
  });

  it("does not ask when nothing runs", async () => {
    const { navigation } = await open();
    navigation.go({ screen: "settings" });
    expect(navigation.place).toEqual({ screen: "settings" });
  });

  it("stops asking the host, stops the test and forgets it", async () => {
    const { user, client, unmount } = await open();
    await virtual(user);
    await screen.findByLabelText("利用者証明用の暗証番号");
    unmount();
    await waitFor(() => expect(names(client).at(-1)).toBe("close_cards"));
    expect(names(client).at(-2)).toBe("cancel_card_test");
    const count = client.calls.length;
    await new Promise((done) => setTimeout(done, 600));
    expect(client.calls).toHaveLength(count);
  });

  it("rests while the window is hidden", async () => {
    const { client } = await open();
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    const count = client.calls.length;
    await new Promise((done) => setTimeout(done, 600));
    expect(client.calls).toHaveLength(count);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event("visibilitychange"));
    await waitFor(() => expect(client.calls.length).toBeGreaterThan(count));
  });
});
