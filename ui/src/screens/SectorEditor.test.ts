/// The editor of guidelines: outline, forms, checker, matrix, history, members, impact, publishing.
import "../test/observers";
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { createFake } from "../ipc/fake";
import { expectNoFindings } from "../test/axe";
import { renderWith } from "../test/render";
import OpenSectorDraft from "./OpenSectorDraft.svelte";

// The pages are drawn by a reader of PDF files that needs a real browser.
vi.mock("../components/pdf/pdf-pages", () => ({
  openPages: async () => ({ sizes: [{ width: 595, height: 842 }], draw: async () => ({ text: "" }), close: () => {} }),
}));

async function open({ published = false, lang = "ja" as "ja" | "en" } = {}) {
  const client = createFake();
  const id = client.addDraft(published);
  const rendered = await renderWith(OpenSectorDraft, { id, today: "2026-11-23" }, { client, lang });
  await screen.findByRole("heading", { level: 1 });
  const user = userEvent.setup({ applyAccept: false });
  const tab = async (name: RegExp) => user.click(screen.getByRole("tab", { name }));
  const row = async (name: RegExp) => {
    await user.click(within(screen.getByRole("navigation", { name: "目次" })).getAllByRole("button", { name })[0]!);
    return screen.findByRole("heading", { level: 2, name });
  };
  const requests = (name: string) => client.calls.filter((call) => call.name === name).map(({ request }) => request);
  return { ...rendered, user, tab, row, requests };
}

describe("the outline and the form", () => {
  it("number clauses, say what binds, and pass axe with a form open", async () => {
    const { row } = await open();
    expect(screen.getByRole("button", { name: /^6\.2\s*当人認証\s*必須$/ })).toBeInTheDocument();
    expect(await row(/当人認証/)).toHaveFocus();
    expect(screen.getByRole("textbox", { name: /見出し（日本語）/ })).toHaveValue("当人認証");
    expect(screen.getByRole("textbox", { name: /見出し（英語）/ })).toHaveValue("Authentication");
    await expectNoFindings();
  });

  it("speak English throughout", async () => {
    await open({ lang: "en" });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Guideline on age checks in shops");
    expect(screen.getByRole("navigation", { name: "Outline" })).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/ui-|sector-field/);
  });

  it("save a text on leaving it, never while composing, and show findings that follow", async () => {
    const { row, user, requests } = await open();
    await row(/当人認証/);
    const field = screen.getByRole("textbox", { name: /本文（日本語）/ });
    await fireEvent.compositionStart(field);
    await fireEvent.input(field, { target: { value: "ほんぶん" } });
    await fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    await new Promise((done) => setTimeout(done, 900));
    expect(requests("set_sector_field")).toHaveLength(0);
    await fireEvent.compositionEnd(field);
    await user.clear(field);
    await user.tab();
    await waitFor(() => expect(requests("set_sector_field")).toEqual([{ key: "d1", place: "clauses/levels-aal", path: "/text/ja", value: "", lang: "ja" }]));
    const checker = screen.getByRole("region", { name: "点検" });
    expect(await within(checker).findByText("条項6.2に本文がありません。")).toBeInTheDocument();
    expect(within(checker).getByRole("status")).toHaveTextContent("誤り 1");
    expect(screen.getByText("入力してください")).toBeInTheDocument();
  });

  it("keep what was typed when it is refused, with the reason beside it", async () => {
    const { row, user } = await open();
    await row(/基本情報/);
    const field = screen.getByRole("textbox", { name: /^版/ });
    await user.clear(field);
    await user.type(field, "二番目");
    await user.tab();
    expect(await screen.findByRole("alert")).toHaveTextContent("この欄には入れられない値です。");
    expect(field).toHaveValue("二番目");
    expect(field).toHaveAttribute("aria-invalid", "true");
    await expectNoFindings();
  });

  it("add a clause, delete it, and bring it back", async () => {
    const { row, user, notices, requests } = await open();
    await row(/第6章/);
    await user.click(screen.getByRole("button", { name: "条項を加える" }));
    expect(await screen.findByRole("heading", { level: 2, name: /6\.4.*（無題）/ })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "この項目を消す" }));
    await screen.findByRole("heading", { name: "目次から、書くところを選んでください" });
    notices.toast?.action?.run();
    await waitFor(() => expect(requests("undo_sector_draft")).toHaveLength(1));
  });

  it("move a clause by Alt and arrow keys and keep the focus on it", async () => {
    const { requests, notices } = await open();
    const before = screen.getByRole("button", { name: /^6\.2\s*当人認証/ });
    before.focus();
    await fireEvent.keyDown(before, { key: "ArrowUp", altKey: true });
    const after = await screen.findByRole("button", { name: /^6\.1\s*当人認証/ });
    await waitFor(() => expect(after).toHaveFocus());
    expect(requests("move_sector_entry")).toEqual([{ key: "d1", place: "clauses/levels-aal", to: "up", lang: "ja" }]);
    await fireEvent.keyDown(after, { key: "ArrowRight", altKey: true });
    await waitFor(() => expect(notices.error?.code, "the first clause has none before it to go into").toBe("cannot-move"));
  });

  it("undo outside of fields only", async () => {
    const { row, user, requests } = await open();
    await row(/当人認証/);
    await user.selectOptions(screen.getByRole("combobox", { name: /拘束の強さ/ }), "推奨");
    await waitFor(() => expect(screen.getByRole("button", { name: "元に戻す" })).toBeEnabled());
    const field = screen.getByRole("textbox", { name: /見出し（日本語）/ });
    await fireEvent.keyDown(field, { key: "z", ctrlKey: true });
    expect(requests("undo_sector_draft")).toHaveLength(0);
    await fireEvent.keyDown(screen.getByRole("heading", { level: 1 }), { key: "z", ctrlKey: true });
    await waitFor(() => expect(requests("undo_sector_draft")).toHaveLength(1));
    await waitFor(() => expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /拘束の強さ/ }).value).toBe("required"));
  });
});

describe("conditions", () => {
  it("are rows of a question and its answers", async () => {
    const { row, user, requests } = await open();
    await user.click(screen.getByText("ルール", { selector: "summary *" }));
    await row(/組合せの決まりを緩める/);
    const first = screen.getByRole("group", { name: "条件1" });
    expect(within(first).getByRole("checkbox", { name: /次から本人かどうか/ })).toBeChecked();
    await user.click(within(first).getByRole("checkbox", { name: /でない/ }));
    await waitFor(() => expect(requests("set_sector_field")).toHaveLength(1));
    expect(JSON.parse((requests("set_sector_field")[0] as { value: string }).value)).toEqual({ not: { is: { question: "age-check-mode", "any-of": ["re-authentication"] } } });
    await user.click(screen.getByRole("button", { name: "条件を加える" }));
    const second = await screen.findByRole("group", { name: "条件2" });
    await user.selectOptions(within(second).getByRole("combobox", { name: /何についての条件か/ }), "当人認証 – 金銭的損失・賠償責任");
    await waitFor(() => expect(requests("set_sector_field")).toHaveLength(2));
    expect(JSON.parse((requests("set_sector_field")[1] as { value: string }).value).all[1]).toEqual({ rating: { axis: "authentication", category: "financial", "at-least": "low" } });
    await expectNoFindings();
  });

  it("that are nested deeper are told in words and left alone", async () => {
    const { row, user, requests } = await open();
    await user.click(screen.getByText("ルール", { selector: "summary *" }));
    await row(/必要なAALを1まで緩める/);
    expect(screen.getByText(/条件が入り組んでいるため/)).toBeInTheDocument();
    expect(screen.getByText("「当人認証 – 法令違反」が低位以上")).toBeInTheDocument();
    expect(requests("set_sector_field")).toHaveLength(0);
  });
});

describe("the matrix", () => {
  it("moves a way by keys and by a menu, and shows its form", async () => {
    const { tab, user, requests } = await open();
    await tab(/レベルの表/);
    const way = screen.getByRole("button", { name: /^オンラインの身元確認（eKYC）/ });
    way.focus();
    await fireEvent.keyDown(way, { key: "ArrowRight", altKey: true });
    await waitFor(() => expect(requests("move_sector_entry")).toEqual([{ key: "d1", place: "ways/ekyc-app", to: "2/aal3", lang: "ja" }]));
    await waitFor(() => expect(screen.getByRole("button", { name: /^オンラインの身元確認（eKYC）/ })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: /^オンラインの身元確認（eKYC）/ }));
    await screen.findByRole("heading", { level: 2, name: /^オンラインの身元確認/ });
    await user.selectOptions(screen.getByRole("combobox", { name: "表での位置" }), "IAL 3 × AAL 2（二要素）");
    await waitFor(() => expect(requests("move_sector_entry")[1]).toMatchObject({ to: "3/aal2" }));
    await expectNoFindings();
  });

  it("keeps a text that is refused when another form is asked for", async () => {
    const { client, user, tab, requests } = await open();
    await tab(/レベルの表/);
    const ways = () => [...document.querySelectorAll<HTMLElement>(".way")];
    await user.click(ways()[0]!);
    const title = (await screen.findAllByRole("textbox"))[0]!;
    const refuse = () => client.refuse("set_sector_field", { code: "disk", params: {}, place: null });
    refuse();
    await user.type(title, "店頭");
    await user.tab();
    await screen.findByRole("alert");
    const asked = requests("sector_entry").length;
    refuse();
    await user.click(ways()[1]!);
    await waitFor(() => expect(title).toHaveFocus());
    expect(requests("sector_entry")).toHaveLength(asked);
    await user.click(ways()[1]!);
    await waitFor(() => expect(requests("sector_entry")).toHaveLength(asked + 1));
  });

  it("adds a way into a cell", async () => {
    const { tab, user, requests } = await open();
    await tab(/レベルの表/);
    await user.click(screen.getByRole("button", { name: "手法を加える: IAL 1 × その都度身元確認" }));
    expect(await screen.findByRole("heading", { level: 2, name: "（無題）" })).toBeInTheDocument();
    expect(requests("add_sector_entry")).toEqual([{ key: "d1", within: "ways", kind: "", cell: "1/each-time", lang: "ja" }]);
  });
});

describe("the other views", () => {
  it("preview the document in either language", async () => {
    const { tab, user, requests } = await open();
    await tab(/プレビュー/);
    expect(await screen.findByRole("region", { name: "文書のページ" })).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "English" }));
    await waitFor(() => expect(requests("preview_sector").at(-1)).toMatchObject({ lang: "en" }));
    await user.click(screen.getByRole("button", { name: "Word文書を保存" }));
    await waitFor(() => expect(requests("export_sector")).toEqual([{ key: "d1", kind: "guideline-docx", old: "", new: "", lang: "en" }]));
    await expectNoFindings();
  });

  it("list examples and take what comes out", async () => {
    const { tab, user, requests } = await open();
    await tab(/^例/);
    await user.type(screen.getByRole("searchbox", { name: "例を探す" }), "eKYCで確かめたアプリを生体認証");
    await user.click(screen.getByRole("button", { name: "eKYCで確かめたアプリを生体認証で使う" }));
    await user.click(await screen.findByRole("button", { name: "この結果を期待値にする" }));
    await waitFor(() => expect(requests("take_sector_outcome")).toHaveLength(1));
    await expectNoFindings();
  });

  it("compare versions in three views, and decide on changes of the base one by one", async () => {
    const { tab, user, requests } = await open({ published: true });
    await tab(/履歴と比較/);
    const table = await screen.findByRole("table");
    expect(within(table).getAllByRole("row")[2]!.querySelector("u")).toHaveTextContent("3");
    await user.click(screen.getByRole("radio", { name: "ルール（1）" }));
    expect(screen.getByRole("heading", { name: /必要なIALを2以上にする/ })).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "結果が変わる例（1）" }));
    expect(screen.getByRole("row", { name: /適合 満たさない 満たす/ })).toBeInTheDocument();
    await expectNoFindings();
    await user.click(screen.getByRole("button", { name: "受け入れない" }));
    await user.click(screen.getByRole("button", { name: "理由を残して、受け入れない" }));
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: "受け入れない理由" }), "移行に一年かかるため{Enter}");
    await waitFor(() => expect(screen.queryByRole("heading", { name: /基本ポリシーの変更/ })).not.toBeInTheDocument());
    expect(requests("decide_upstream").at(-1)).toMatchObject({ id: "method-photo-selfie", apply: false, reason: "移行に一年かかるため" });
  });

  it("import results, keep the list of members on the screen, and export with k", async () => {
    const { tab, user, requests } = await open();
    await tab(/会員/);
    await screen.findByText("取り込んだ結果は、まだありません。");
    await user.upload(document.querySelector<HTMLInputElement>("input[type='file']")!, [new File(["a"], "a.tresult"), new File(["b"], "b.txt")]);
    expect(await screen.findByText("a.tresult: 取り込みました。")).toBeInTheDocument();
    expect(screen.getByText(/b\.txt: .*取り込みませんでした/)).toBeInTheDocument();
    expect(screen.getByText("画面だけに表示します。書き出すファイルには入りません。")).toBeInTheDocument();
    expect(screen.getByText("みどりマート株式会社")).toBeInTheDocument();
    await expectNoFindings();
    const k = screen.getByRole("spinbutton", { name: "伏せずに示す最小の数" });
    await user.clear(k);
    await user.type(k, "1");
    expect(screen.getByRole("button", { name: "CSVを保存" })).toBeDisabled();
    await user.clear(k);
    await user.type(k, "7");
    await user.click(screen.getByRole("button", { name: "CSVを保存" }));
    await waitFor(() => expect(requests("export_members")).toEqual([{ key: "d1", kind: "members-csv", k: 7, impact: null, lang: "ja" }]));
  });

  it("work out the impact for imagined members with a stated seed", async () => {
    const { tab, user, requests } = await open();
    await tab(/影響/);
    await user.click(screen.getByRole("radio", { name: "架空の会員" }));
    const size = screen.getByRole("spinbutton", { name: "架空の会員の数" });
    await user.clear(size);
    await user.type(size, "20000");
    expect(screen.getByRole("button", { name: "試算する" })).toBeDisabled();
    await user.clear(size);
    await user.type(size, "500");
    await user.click(screen.getByRole("button", { name: "試算する" }));
    expect(await screen.findByText(/乱数の種 1 で作った架空の会員 500社/)).toBeInTheDocument();
    expect(requests("impact")).toEqual([{ key: "d1", useResults: false, population: 500, seed: 1, days: ["2026-11-23", "2027-04-01"], lang: "ja" }]);
    await expectNoFindings();
  });

  it("block publishing while there are errors, and then publish", async () => {
    const { tab, row, user, client, requests } = await open();
    await client.call("new_sector_key", { name: "事務局", passphrase: "long enough", lang: "ja" });
    await row(/当人認証/);
    await user.clear(screen.getByRole("textbox", { name: /本文（日本語）/ }));
    await user.tab();
    await screen.findByText("条項6.2に本文がありません。");
    await tab(/発行/);
    expect(await screen.findByText("誤りが1件あるため、発行できません。")).toBeInTheDocument();
    await user.type(await screen.findByLabelText("合言葉（パスフレーズ）"), "long enough");
    expect(screen.getByRole("button", { name: /版を発行する/ })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "6.2" }));
    await user.type(await screen.findByRole("textbox", { name: /本文（日本語）/ }), "直しました。");
    await user.tab();
    await waitFor(() => expect(screen.queryByText("条項6.2に本文がありません。")).not.toBeInTheDocument());
    await tab(/発行/);
    await user.type(await screen.findByLabelText("合言葉（パスフレーズ）"), "long enough");
    await user.click(screen.getByRole("button", { name: /版を発行する/ }));
    expect(await screen.findByText("第1.1.0版を発行しました")).toBeInTheDocument();
    expect(screen.getByText(/shop-age-check-1\.1\.0\.tsector/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "フィンガープリント" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "フォルダーを開く" }));
    expect(requests("open_folder")).toHaveLength(1);
    await expectNoFindings();
  });
});
