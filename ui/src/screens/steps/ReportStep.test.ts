import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectNoFindings } from "../../test/axe";
import "../../test/observers";
import { renderWith } from "../../test/render";
import ReportStep from "./ReportStep.svelte";

// The tests' document has no canvas: pages are opened but not drawn.
vi.mock("../../components/pdf/pdf-pages", () => ({
  openPages: async () => ({ sizes: [{ width: 595, height: 842 }, { width: 595, height: 842 }], draw: async () => ({ text: "" }), close: () => {} }),
}));

describe("ReportStep", () => {
  it("lists open points as links to where they are mended", async () => {
    const user = userEvent.setup();
    const { navigation, assessment } = await renderWith(ReportStep, {}, { withSample: true });
    navigation.go({ screen: "assessment", id: "a1", step: "report", question: null });
    const section = screen.getByRole("region", { name: "この報告書はまだ「案」です" });
    await user.click(within(section).getByRole("button", { name: /すべての点を見る/ }));
    expect(within(section).getAllByRole("listitem")).toHaveLength(assessment?.view.openPoints.length ?? 0);
    const point = assessment?.view.openPoints[0];
    await user.click(within(section).getByRole("button", { name: point?.text ?? "" }));
    expect(navigation.place).toMatchObject({ step: point?.step, question: point?.question });
  });

  it("shows the pages, each with a name", async () => {
    await renderWith(ReportStep, {}, { withSample: true });
    expect(await screen.findByRole("region", { name: "1/2 ページ" })).toBeInTheDocument();
    expect(screen.getByText("全2ページ")).toBeInTheDocument();
    await expectNoFindings();
  });

  it("saves at once, then offers the folder and another place", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(ReportStep, {}, { withSample: true });
    await user.click(screen.getByRole("radio", { name: "English" }));
    await user.click(screen.getByRole("button", { name: "報告書を保存" }));
    expect(await screen.findByText("/home/user/Documents/Tashika/報告書.pdf")).toBeInTheDocument();
    expect(client.calls.filter(({ name }) => name === "choose_save_path")).toEqual([]);
    expect(client.calls.find(({ name }) => name === "export_file")).toMatchObject({ request: { what: "report", lang: "en" } });
    await user.click(screen.getByRole("button", { name: "フォルダーを開く" }));
    await waitFor(() => expect(client.calls.at(-1)).toMatchObject({ name: "open_folder", request: { path: "/home/user/Documents/Tashika" } }));
    await user.click(screen.getByRole("button", { name: "別の場所に保存…" }));
    expect(await screen.findByText("/home/user/報告書.pdf")).toBeInTheDocument();
  });

  it("says what went wrong when saving fails, and what to do", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(ReportStep, {}, { withSample: true });
    client.refuse("export_file", { code: "disk", params: {}, place: null });
    await user.click(screen.getByRole("button", { name: "報告書を保存" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("空き容量");
    expect(screen.getByRole("button", { name: "報告書を保存" })).toBeEnabled();
  });

  it("names the characters its font lacks before anything is saved", async () => {
    const { client, assessment } = await renderWith(ReportStep, {}, { withSample: true });
    await assessment?.saveService({ ...assessment.view.service, name: "𠮷野商店" });
    expect(await screen.findByText(/U\+20BB7/)).toBeInTheDocument();
    expect(client.calls.some(({ name }) => name === "export_file")).toBe(false);
  });
});
