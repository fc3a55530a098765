/// The diagnosis of readers, and the folder of further roots.
import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { createFake } from "../../ipc/fake";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import ReaderDoctor from "./ReaderDoctor.svelte";
import TrustFolder from "./TrustFolder.svelte";

describe("ReaderDoctor", () => {
  it("lists causes with remedy and code, and prints them", async () => {
    const client = createFake();
    client.cards.service = false;
    await renderWith(ReaderDoctor, {}, { client });
    expect(screen.queryByRole("button", { name: "診断結果を印刷" })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "診断する" }));
    const finding = await screen.findByRole("listitem");
    expect(finding).toHaveTextContent(/要対処.*サービスが動いていません.*pcscd を起動.*no-service/);
    await expectNoFindings();
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    await userEvent.click(screen.getByRole("button", { name: "診断結果を印刷" }));
    expect(print).toHaveBeenCalledOnce();
  });

  it("names the reader of each finding, in the language in force", async () => {
    const { words } = await renderWith(ReaderDoctor, {});
    await userEvent.click(screen.getByRole("button", { name: "診断する" }));
    const findings = await screen.findAllByRole("listitem");
    expect(within(findings[0]!).getByText("問題なし")).toBeInTheDocument();
    expect(findings[1]).toHaveTextContent(/参考.*Virtual PCD 00 00/);
    words.lang = "en";
    expect(await screen.findByText("Cards can be read.")).toBeInTheDocument();
  });

  it("says why it could not look", async () => {
    const { client } = await renderWith(ReaderDoctor, {});
    client.refuse("diagnose_readers", { code: "internal", params: {}, place: null });
    await userEvent.click(screen.getByRole("button", { name: "診断する" }));
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "診断する" })).toBeEnabled();
  });
});

describe("TrustFolder", () => {
  it("is kept with the settings, and emptied again", async () => {
    const { client, settings } = await renderWith(TrustFolder, {});
    const field = screen.getByRole("textbox", { name: "追加のルート証明書のフォルダー" });
    await userEvent.type(field, "/srv/roots{Enter}");
    await waitFor(() => expect(settings.view.trustFolder).toBe("/srv/roots"));
    await userEvent.clear(field);
    await userEvent.tab();
    await waitFor(() => expect(settings.view.trustFolder).toBe(""));
    expect(client.calls.at(-1)).toMatchObject({ name: "save_settings", request: { exportFolder: null, trustFolder: "" } });
    await expectNoFindings();
  });
});
