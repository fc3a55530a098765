/// An assessment under a guideline: choosing it, its questions, conformance, and the result file.
import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { createFake } from "../../ipc/fake";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import OpenAssessment from "../OpenAssessment.svelte";

const jfa = "jfa-alcohol-tobacco-2023@1.0.0";

async function open(step: "sector" | "level" | "service", under = true) {
  const client = createFake({ assessments: ["sample"] });
  if (under) await client.call("set_sector", { id: "a1", sector: jfa, lang: "ja" });
  const rendered = await renderWith(OpenAssessment, { id: "a1", step, question: null }, { client });
  rendered.navigation.go({ screen: "assessment", id: "a1", step, question: null });
  await screen.findByRole("heading", { level: 1 });
  return { ...rendered, user: userEvent.setup() };
}

describe("the sector step", () => {
  it("stands between what to prepare and verification, under a guideline only", async () => {
    await open("sector");
    const steps = within(screen.getByRole("navigation", { name: "評価の手順" })).getAllByRole("button").map((button) => button.textContent ?? "");
    const at = steps.findIndex((text) => text.includes("業界ガイドライン"));
    expect(steps[at - 1]).toContain("対応事項");
    expect(steps[at + 1]).toContain("検証");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/8\s*業界ガイドライン/);
    await expectNoFindings();
  });

  it("is not there without one", async () => {
    await open("level", false);
    expect(within(screen.getByRole("navigation", { name: "評価の手順" })).queryByRole("button", { name: /業界ガイドライン/ })).not.toBeInTheDocument();
    expect(screen.queryByText("業界ガイドラインでは")).not.toBeInTheDocument();
  });

  it("asks the guideline's questions as any others", async () => {
    const { user, client } = await open("sector");
    expect(screen.getByRole("group", { name: /どの取引を評価しますか/ })).toBeInTheDocument();
    const counts = () => (/ガイドラインの質問（(\d+)\/(\d+) 回答済み）/.exec(document.body.textContent ?? "") ?? []).slice(1).map(Number);
    const [answered = -1, asked = -1] = counts();
    expect(asked).toBeGreaterThan(answered);
    await user.click(screen.getByRole("radio", { name: "たばこの販売" }));
    await waitFor(() => expect(counts(), "questions are counted, not clauses").toEqual([answered + 1, asked]));
    await waitFor(() => expect(client.calls.at(-1)).toMatchObject({ name: "save_answer", request: { question: "sector-transaction", answer: { options: ["tobacco-sale"] } } }));
    await waitFor(() => expect(screen.getByRole("radio", { name: "たばこの販売" })).toBeChecked());
  });

  it("shows what is left first, why, and leads to the missing answer", async () => {
    const { user, navigation } = await open("sector");
    expect(screen.getByText("まだ決まらない必須の条項があります", { selector: "strong" })).toBeInTheDocument();
    const list = screen.getByRole("region", { name: "条項ごとの適合" });
    expect(within(list).getByRole("radio", { name: /^まだの条項/ })).toBeChecked();
    expect(within(list).queryByText("満たしています")).not.toBeInTheDocument();
    expect(within(list).getAllByText("すること:").length).toBeGreaterThan(0);
    await user.click(within(list).getAllByRole("button", { name: /店舗のどこかに店員がいますか/ })[0]!);
    expect(navigation.place).toMatchObject({ step: "sector", question: "age-staff-present" });
    await user.click(within(list).getByRole("radio", { name: /^すべて/ }));
    expect(within(list).getAllByText("対象外です").length).toBeGreaterThan(0);
  });

  it("puts sector levels beside those of the base, here, at the levels, and in the instrument", async () => {
    await open("level");
    const region = screen.getByRole("region", { name: "基本と業界のレベル" });
    expect(region).toHaveTextContent("酒類・たばこの年齢確認（例） 第1.0.0版");
    expect(within(region).getByRole("row", { name: /当人認証保証レベル/ })).toHaveTextContent(/AAL 2〜3 未確定.*AAL 1〜2 未確定/);
    expect(within(region).getByText("基本と違います")).toBeInTheDocument();
    expect(within(screen.getByRole("complementary")).getByText("AAL 1〜2 未確定")).toBeInTheDocument();
    await expectNoFindings();
  });

  it("leaves the guideline and offers the way back", async () => {
    const { user, client, notices } = await open("sector");
    const select = await screen.findByRole<HTMLSelectElement>("combobox", { name: "業界ガイドライン" });
    await within(select).findByRole("option", { name: /マッチングアプリ/ });
    expect(select.value).toBe(jfa);
    await user.selectOptions(select, "なし");
    await waitFor(() => expect(screen.queryByRole("region", { name: "適合の状況" })).not.toBeInTheDocument());
    expect(client.calls.some(({ name, request }) => name === "set_sector" && (request as { sector: string }).sector === "")).toBe(true);
    notices.toast?.action?.run();
    expect(await screen.findByRole("region", { name: "適合の状況" })).toBeInTheDocument();
  });

  it("shows everything that a result file holds before it is saved", async () => {
    const { user, client } = await open("sector");
    await user.click(screen.getByRole("button", { name: "結果のファイルを作る" }));
    const dialog = await screen.findByRole("dialog", { name: "団体へ渡す結果のファイル" });
    const content = await within(dialog).findByRole("region", { name: "ファイルの内容" });
    const name = within(dialog).getByRole("checkbox", { name: "団体・会社の名前を入れる" });
    expect(name).not.toBeChecked();
    expect(content).not.toHaveTextContent("ゆずりば株式会社");
    await user.click(name);
    await waitFor(() => expect(content).toHaveTextContent("ゆずりば株式会社"));
    await expectNoFindings();
    await user.click(within(dialog).getByRole("button", { name: "結果のファイルを保存" }));
    await waitFor(() => expect(client.calls.find((call) => call.name === "export_member_result")?.request).toMatchObject({ withName: true, withNote: false, key: "" }));
  });
});
