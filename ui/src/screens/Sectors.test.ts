/// The list of guidelines: drafts, installing, keys, and starting an assessment under one.
import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { createFake, handedOver } from "../ipc/fake";
import { expectNoFindings } from "../test/axe";
import { renderWith } from "../test/render";
import Guideline from "./Guideline.svelte";
import Sectors from "./Sectors.svelte";

async function open(client = createFake()) {
  const rendered = await renderWith(Sectors, {}, { client });
  await screen.findByRole("heading", { level: 2, name: "作成中のガイドライン" });
  return { ...rendered, user: userEvent.setup({ applyAccept: false }) };
}

const called = (client: ReturnType<typeof createFake>, name: string) => client.calls.filter((call) => call.name === name);

async function hand(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.upload(document.querySelector<HTMLInputElement>("input[type='file']")!, new File(["x"], name));
}

describe("the list of guidelines", () => {
  it("asks once, names what is shipped as examples, and passes axe", async () => {
    const { client } = await open();
    expect(within(screen.getByRole("region", { name: "付属の例とひな形" })).getAllByRole("listitem").length).toBeGreaterThanOrEqual(3);
    expect(screen.getByText(/どれも、業界団体の公表物ではありません/)).toBeInTheDocument();
    await new Promise((done) => setTimeout(done, 50));
    expect(called(client, "list_sectors"), "the list is asked for once").toHaveLength(1);
    await expectNoFindings();
  });

  it("puts a draft away and brings it back", async () => {
    const client = createFake();
    client.addDraft();
    const { user, notices } = await open(client);
    await user.click(screen.getByRole("button", { name: "一覧から外す: 店舗での年齢確認ガイドライン" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "店舗での年齢確認ガイドライン" })).not.toBeInTheDocument());
    expect(screen.getByRole("heading", { name: "作成中のガイドライン" })).toHaveFocus();
    notices.toast?.action?.run();
    expect(await screen.findByRole("button", { name: "店舗での年齢確認ガイドライン" })).toBeInTheDocument();
  });

  it("begins a draft only with an id, a title and a publisher", async () => {
    const { user, client, navigation } = await open();
    await user.click(screen.getAllByRole("button", { name: /^これをもとに書き始める: / })[1]!);
    const dialog = screen.getByRole("dialog", { name: "新しいガイドライン" });
    expect(within(dialog).getByRole<HTMLSelectElement>("combobox", { name: "何をもとにするか" }).value).toMatch(/^jfa-/);
    await user.click(within(dialog).getByRole("button", { name: "書き始める" }));
    expect(within(dialog).getAllByText("入力してください。")).toHaveLength(2);
    expect(called(client, "new_sector_draft")).toHaveLength(0);
    await expectNoFindings();
    await user.type(within(dialog).getByRole("textbox", { name: "題名" }), "会議室の本人確認");
    await user.type(within(dialog).getByRole("textbox", { name: "発行者" }), "会議室協会");
    await user.type(within(dialog).getByRole("textbox", { name: "ID" }), "Meeting Rooms");
    await user.click(within(dialog).getByRole("button", { name: "書き始める" }));
    expect(within(dialog).getByText(/半角の英小文字、数字、ハイフンだけ/)).toBeInTheDocument();
    await user.clear(within(dialog).getByRole("textbox", { name: "ID" }));
    await user.type(within(dialog).getByRole("textbox", { name: "ID" }), "meeting-rooms{Enter}");
    await waitFor(() => expect(navigation.place).toEqual({ screen: "sector-editor", key: "d1" }));
    expect(called(client, "new_sector_draft")[0]?.request).toMatchObject({ id: "meeting-rooms", title: "会議室の本人確認", publisher: "会議室協会" });
  });

  it("makes a key with a passphrase that was typed twice alike", async () => {
    const { user, client } = await open();
    await user.click(screen.getByRole("button", { name: "鍵を作る" }));
    await user.type(screen.getByRole("textbox", { name: "鍵の名前" }), "事務局");
    const [first, second] = [screen.getByLabelText("合言葉（パスフレーズ）"), screen.getByLabelText("合言葉をもう一度")];
    await user.type(first, "short");
    await user.type(second, "other");
    await user.click(screen.getByRole("button", { name: "この鍵を作る" }));
    expect(screen.getByText("8文字以上にしてください。")).toBeInTheDocument();
    expect(screen.getByText("二つの合言葉が違います。")).toBeInTheDocument();
    expect(called(client, "new_sector_key")).toHaveLength(0);
    await expectNoFindings();
    for (const field of [first, second]) {
      await user.clear(field);
      await user.type(field, "long enough");
    }
    await user.click(screen.getByRole("button", { name: "この鍵を作る" }));
    expect(await screen.findByText("事務局")).toBeInTheDocument();
    expect(called(client, "new_sector_key")[0]?.request).toMatchObject({ name: "事務局", passphrase: "long enough" });
  });

  it("starts an assessment under a guideline", async () => {
    const { user, client, navigation } = await open();
    await user.click(screen.getAllByRole("button", { name: /^これに沿って評価する: 酒類/ })[0]!);
    const dialog = screen.getByRole("dialog", { name: "新しい評価" });
    await within(dialog).findByRole("option", { name: /酒類・たばこ/ });
    await user.type(within(dialog).getByRole("textbox"), "セルフレジ{Enter}");
    await waitFor(() => expect(navigation.place).toMatchObject({ screen: "assessment", step: "service" }));
    expect(called(client, "set_sector")[0]?.request).toMatchObject({ sector: "jfa-alcohol-tobacco-2023@1.0.0" });
  });
});

describe("installing a file", () => {
  it("waits until the fingerprint that was told is the one of the file", async () => {
    const { user, client } = await open();
    await hand(user, "market-1.2.0.tsector");
    const dialog = await screen.findByRole("dialog", { name: "このガイドラインを入れますか" });
    expect(dialog).toHaveTextContent("一般社団法人個人間取引協会");
    expect(dialog).toHaveTextContent("tashika-base 1.0.0");
    const install = within(dialog).getByRole("button", { name: "ガイドラインを入れる" });
    expect(install).toBeDisabled();
    await expectNoFindings();
    const field = within(dialog).getByRole("textbox", { name: "発行者から知らされたフィンガープリント" });
    await user.type(field, handedOver.replace("K7QF", "K7QE"));
    expect(within(dialog).getByText(/二つが違います/)).toBeInTheDocument();
    expect(install).toBeDisabled();
    await user.clear(field);
    await user.type(field, handedOver.replaceAll("-", " ").toLowerCase());
    expect(within(dialog).getByText("二つは同じです。")).toBeInTheDocument();
    await user.click(install);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(within(screen.getByRole("region", { name: "受け取ったガイドライン" })).getByText("個人間取引の本人確認ガイドライン")).toBeInTheDocument();
    expect(called(client, "install_sector")).toHaveLength(1);
  });

  it("asks before an older version takes the place of a newer one", async () => {
    const { user, client } = await open();
    await hand(user, "market-1.2.0.tsector");
    await user.type(await screen.findByRole("textbox", { name: /知らされた/ }), `${handedOver}{Enter}`);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await hand(user, "market-0.9.0.tsector");
    const dialog = await screen.findByRole("dialog", { name: "このガイドラインを入れますか" });
    expect(dialog).toHaveTextContent("この発行者の鍵は、前に確かめてあります。");
    const install = within(dialog).getByRole("button", { name: "ガイドラインを入れる" });
    expect(install).toBeDisabled();
    await user.click(within(dialog).getByRole("checkbox", { name: /1\.2\.0.*0\.9\.0/ }));
    await user.click(install);
    await waitFor(() => expect(called(client, "install_sector")).toHaveLength(2));
    expect(called(client, "install_sector")[1]?.request).toMatchObject({ older: true });
  });

  it("says why a file is refused", async () => {
    const { user, notices } = await open();
    await hand(user, "notes.txt");
    await waitFor(() => expect(notices.error?.code).toBe("malformed-file"));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("is taken away after a question that says what is lost and how to have it back", async () => {
    const { user, client, notices } = await open();
    await hand(user, "market-1.2.0.tsector");
    await user.type(await screen.findByRole("textbox", { name: /知らされた/ }), `${handedOver}{Enter}`);
    const remove = { name: "取り除く: 個人間取引の本人確認ガイドライン 第1.2.0版" };
    await user.click(await screen.findByRole("button", remove));
    const dialog = screen.getByRole("dialog", { name: "『個人間取引の本人確認ガイドライン』第1.2.0版を取り除きますか" });
    expect(dialog).toHaveTextContent("この版に沿って作った評価と回答は残りますが、取り除いている間は、適合の判定も結果ファイルの作成もできません。");
    expect(dialog).toHaveTextContent("団体から受け取ったファイル（.tsector）があれば、また入れられます。");
    await expectNoFindings();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(called(client, "remove_sector")).toHaveLength(0);
    await user.click(screen.getByRole("button", remove));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "取り除く" }));
    expect(await screen.findByText(/受け取ったガイドラインはありません/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "受け取ったガイドライン" })).toHaveFocus();
    notices.toast?.action?.run();
    expect(await screen.findByRole("button", remove)).toBeInTheDocument();
  });
});

describe("a guideline to read", () => {
  it("shows clauses with numbers and what binds, and the matrix", async () => {
    await renderWith(Guideline, { id: "jfa-alcohol-tobacco-2023@1.0.0" });
    await screen.findByRole("heading", { level: 1 });
    expect(screen.getByRole("region", { name: /第6章.*必要なレベル/ })).toHaveTextContent(/6\.2\s*当人認証\s*必須/);
    const table = screen.getByRole("table");
    expect(within(table).getByRole("columnheader", { name: "その都度身元確認" })).toBeInTheDocument();
    expect(table).toHaveTextContent("認めない");
    expect(table).toHaveTextContent("推定");
    await expectNoFindings();
  });
});
