/// Where members stand: bringing results in, reading them, saving figures, removing them.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { MembersView } from "../../ipc/bindings";
import { createFake, type Fake } from "../../ipc/fake";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import Members from "./Members.svelte";

/** A client with one draft: with results of members, or with none yet. */
function withDraft(results: boolean): Fake {
  const client = createFake();
  client.addDraft(results);
  return client;
}

/** Changes what the host says about members. */
function saying(client: Fake, change: (view: MembersView) => Partial<MembersView>): Fake {
  const call = client.call.bind(client);
  return Object.assign(client, {
    call: (async (name: string, request: never) => {
      const answer = await call(name as "members", request);
      return name === "members" ? { ...answer, ...change(answer) } : answer;
    }) as Fake["call"],
  });
}

const file = (name: string) => new File(["{}"], name);
const requests = (client: Fake, wanted: string) => client.calls.filter(({ name }) => name === wanted).map(({ request }) => request);
const chooser = () => screen.getByLabelText("結果のファイルを取り込む", { selector: "input" });

describe("Members", () => {
  it("says that there is nothing yet, and offers neither charts nor files", async () => {
    await renderWith(Members, { id: "d1" }, { client: withDraft(false) });
    expect(await screen.findByText("取り込んだ結果は、まだありません。")).toBeInTheDocument();
    expect(screen.queryByRole("figure")).toBeNull();
    expect(screen.queryByRole("button", { name: "CSVを保存" })).toBeNull();
    expect(screen.queryByRole("button", { name: "取り込んだ結果をすべて消す" })).toBeNull();
    await expectNoFindings();
  });

  it("takes several files at once and says what became of each", async () => {
    const { client } = await renderWith(Members, { id: "d1" }, { client: withDraft(false) });
    await screen.findByText("取り込んだ結果は、まだありません。");
    await userEvent.setup({ applyAccept: false }).upload(chooser(), [file("a.tresult"), file("b.txt")]);
    expect(await screen.findByText("2件のファイルを調べました")).toBeInTheDocument();
    expect(screen.getByText("a.tresult: 取り込みました。")).toBeInTheDocument();
    expect(screen.getByText(/^b\.txt: .*取り込みませんでした/)).toBeInTheDocument();
    expect(requests(client, "import_results")).toEqual([
      { key: "d1", lang: "ja", files: [{ name: "a.tresult", content: "e30=" }, { name: "b.txt", content: "e30=" }] },
    ]);
    expect(screen.getByRole("figure", { name: "条項ごとの状況" })).toBeInTheDocument();
    expect(screen.queryByRole("progressbar")).toBeNull();
    await expectNoFindings();
  });

  it("shows no messages of an earlier import beside an error", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(Members, { id: "d1" }, { client: withDraft(true) });
    await user.upload(chooser(), [file("a.tresult")]);
    await screen.findByText("a.tresult: 取り込みました。");
    client.refuse("import_results", { code: "disk", params: {}, place: null });
    await user.upload(chooser(), [file("b.tresult")]);
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    expect(screen.queryByText("a.tresult: 取り込みました。")).toBeNull();
    expect(screen.getByRole("figure", { name: "条項ごとの状況" })).toBeInTheDocument();
  });

  it("keeps what was imported when an earlier answer arrives late", async () => {
    const client = withDraft(false);
    const call = client.call.bind(client);
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    client.call = (async (name: string, request: never) => {
      const answer = await call(name as "members", request);
      if (name === "members") await held;
      return answer;
    }) as Fake["call"];
    await renderWith(Members, { id: "d1" }, { client });
    await userEvent.setup().upload(chooser(), [file("a.tresult")]);
    await screen.findByText("a.tresult: 取り込みました。");
    release();
    await held;
    await new Promise((done) => setTimeout(done));
    expect(screen.getByRole("figure", { name: "条項ごとの状況" })).toBeInTheDocument();
  });

  it("lists who has to act, and says that it stays on the screen", async () => {
    await renderWith(Members, { id: "d1" }, { client: withDraft(true) });
    const section = await screen.findByRole("region", { name: "対応が必要な会員" });
    expect(section).toHaveTextContent("画面だけに表示します");
    expect(within(section).getAllByRole("listitem")[0]).toHaveTextContent("みどりマート株式会社");
    expect(within(section).getAllByRole("listitem")[0]).toHaveTextContent("セルフレジでの酒類の販売条項6.1：満たしていません");
    expect(within(section).queryByRole("searchbox")).toBeNull();
    await expectNoFindings();
  });

  it("says so when nobody has to act", async () => {
    await renderWith(Members, { id: "d1" }, { client: saying(withDraft(true), () => ({ toAct: [] })) });
    const section = await screen.findByRole("region", { name: "対応が必要な会員" });
    expect(section).toHaveTextContent("対応が必要な会員はいません。");
    expect(within(section).queryAllByRole("listitem")).toEqual([]);
  });

  it("can search a long list, whatever the width of the letters", async () => {
    const toAct = Array.from({ length: 12 }, (_, at) => ({ member: `shop-${at + 1}`, subject: "", clauses: ["8.2"], made: "2026-11-02" }));
    const user = userEvent.setup();
    await renderWith(Members, { id: "d1" }, { client: saying(withDraft(true), () => ({ toAct })) });
    const section = await screen.findByRole("region", { name: "対応が必要な会員" });
    expect(within(section).getAllByRole("listitem")).toHaveLength(12);
    await user.type(within(section).getByRole("searchbox", { name: "会員を探す" }), "ＳＨＯＰ－12");
    expect(within(section).getAllByRole("listitem")).toHaveLength(1);
  });

  it("saves figures with groups of five, or of the size that is asked for", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(Members, { id: "d1" }, { client: withDraft(true) });
    const size = await screen.findByRole("spinbutton", { name: "伏せずに示す最小の数" });
    expect(size).toHaveValue(5);
    await user.click(screen.getByRole("button", { name: "CSVを保存" }));
    await user.clear(size);
    await user.type(size, "10");
    await user.click(screen.getByRole("button", { name: "PDFを保存" }));
    await waitFor(() =>
      expect(requests(client, "export_members")).toEqual([
        { key: "d1", kind: "members-csv", k: 5, impact: null, lang: "ja" },
        { key: "d1", kind: "members-pdf", k: 10, impact: null, lang: "ja" },
      ]),
    );
  });

  it("says which groups are suppressed by the size that is asked for", async () => {
    const user = userEvent.setup();
    await renderWith(Members, { id: "d1" }, { client: withDraft(true) });
    const size = await screen.findByRole("spinbutton", { name: "伏せずに示す最小の数" });
    expect(size).toHaveAccessibleDescription(expect.stringContaining("会員数が5に満たない区分を伏せ、「非表示」と書きます。"));
    await user.clear(size);
    await user.type(size, "10");
    expect(size).toHaveAccessibleDescription(expect.stringContaining("会員数が10に満たない区分を伏せ、「非表示」と書きます。"));
    expect(document.body).not.toHaveTextContent("会員数が5に満たない");
    await user.clear(size);
    await user.type(size, "2");
    expect(document.body, "nothing is saved with two").not.toHaveTextContent("会員数が2に満たない");
  });

  it.each([
    ["2", "3以上の整数を入れてください。"],
    ["4.5", "3以上の整数を入れてください。"],
    ["99999999999", "4,294,967,295以下の整数を入れてください。"],
  ])("saves nothing with a smallest group of %s", async (typed, said) => {
    await renderWith(Members, { id: "d1" }, { client: withDraft(true) });
    const size = await screen.findByRole("spinbutton", { name: "伏せずに示す最小の数" });
    await fireEvent.input(size, { target: { value: typed } });
    expect(size).toHaveAccessibleDescription(expect.stringContaining(said));
    expect(screen.getByRole("button", { name: "CSVを保存" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "PDFを保存" })).toBeDisabled();
  });

  it("removes the results only when that is confirmed, and keeps the focus in the panel", async () => {
    const user = userEvent.setup();
    const { client, notices } = await renderWith(Members, { id: "d1" }, { client: withDraft(true) });
    await user.click(await screen.findByRole("button", { name: "取り込んだ結果をすべて消す" }));
    const dialog = screen.getByRole("dialog", { name: "取り込んだ結果をすべて消しますか" });
    expect(dialog).toHaveTextContent("結果38件を消します。会員の数は38です。");
    expect(dialog).toHaveTextContent("会員から受け取ったファイル（.tresult）が残っていれば、また取り込めます。");
    expect(within(dialog).getByRole("button", { name: "やめる" }), "Enter pressed by habit deletes nothing").toHaveFocus();
    await expectNoFindings();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(requests(client, "remove_results")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "取り込んだ結果をすべて消す" }));
    await user.click(screen.getByRole("button", { name: "すべて消す" }));
    expect(await screen.findByText("取り込んだ結果は、まだありません。")).toBeInTheDocument();
    expect(requests(client, "remove_results")).toEqual([{ key: "d1", lang: "ja" }]);
    await waitFor(() => expect(screen.getByRole("heading", { name: "会員の状況" })).toHaveFocus());
    notices.toast?.action?.run();
    expect(await screen.findByText("結果は38件、会員の数は38です。")).toBeInTheDocument();
  });

  it("asks again in another language", async () => {
    const { words } = await renderWith(Members, { id: "d1" }, { client: withDraft(true) });
    await screen.findByRole("figure", { name: "条項ごとの状況" });
    words.lang = "en";
    expect(await screen.findByRole("figure", { name: "Where members stand, clause by clause" })).toBeInTheDocument();
    expect(screen.getByText("Shown on the screen only. It is in no exported file.")).toBeInTheDocument();
    await expectNoFindings();
  });
});
