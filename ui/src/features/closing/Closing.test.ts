/// What happens to texts when the window is asked to close.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { createFake } from "../../ipc/fake";
import { expectNoFindings } from "../../test/axe";
import "../../test/observers";

async function openSample() {
  const client = createFake({ assessments: ["sample"] });
  render(App, { client });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "初めての出品 / 個人の出品者" }));
  await user.click(await screen.findByRole("button", { name: "すべての質問を並べて表示" }));
  const field = await screen.findByRole("textbox", { name: /サービス名/ });
  const write = async (text: string) => {
    await user.clear(field);
    await user.type(field, text);
  };
  return { client, user, field, write };
}

const question = () => screen.findByRole("dialog", { name: "保存できていない入力があります" });

describe("a window that is asked to close", () => {
  afterEach(() => vi.useRealTimers());

  it("closes at once when nothing is being written", async () => {
    const { client } = await openSample();
    expect(await client.close()).toBe(true);
    expect(client.calls.some(({ name }) => name === "save_service")).toBe(false);
  });

  it("stores what was typed a moment ago", async () => {
    const { client, write } = await openSample();
    await write("出品の窓口");
    expect(await client.close()).toBe(true);
    expect(client.calls.at(-1)).toMatchObject({ name: "save_service", request: { service: { name: "出品の窓口" } } });
  });

  it("asks before a text is lost that cannot be stored, and leads back to it", async () => {
    const { client, user, field, write } = await openSample();
    client.refuse("save_service", { code: "disk", params: {}, place: null });
    await write("出品の窓口");
    const closing = client.close();
    await question();
    await expectNoFindings();
    expect(await client.close(), "the question is asked once").toBe(false);
    await user.click(screen.getByRole("button", { name: "入力に戻る" }));
    expect(await closing).toBe(false);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(field).toHaveValue("出品の窓口");
    expect(await client.close(), "it can be stored now").toBe(true);
  });

  it("closes without the text when told so", async () => {
    const { client, user, write } = await openSample();
    client.refuse("save_service", { code: "disk", params: {}, place: null });
    await write("出品の窓口");
    const closing = client.close();
    await question();
    await user.click(screen.getByRole("button", { name: "入力を捨てて閉じる" }));
    expect(await closing).toBe(true);
  });

  it("does not wait for ever", async () => {
    const { client, user, write } = await openSample();
    await write("出品の窓口");
    vi.spyOn(client, "call").mockReturnValue(new Promise<never>(() => {}));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    const closing = client.close();
    await vi.advanceTimersByTimeAsync(3000);
    await question();
    await user.click(screen.getByRole("button", { name: "入力を捨てて閉じる" }));
    expect(await closing).toBe(true);
  });
});
