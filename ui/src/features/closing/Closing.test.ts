/// What happens to texts when the window is asked to close.
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
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

  it("takes what an input method is composing as it stands", async () => {
    const { client, field } = await openSample();
    field.focus();
    await fireEvent.compositionStart(field);
    await fireEvent.input(field, { target: { value: "出品の" } });
    expect(await client.close()).toBe(true);
    expect(client.calls.at(-1)).toMatchObject({ name: "save_service", request: { service: { name: "出品の" } } });
  });

  it("waits for an answer that is on its way", async () => {
    const { client, user } = await openSample();
    const call = client.call.bind(client);
    let answer = () => {};
    const stored: string[] = [];
    vi.spyOn(client, "call").mockImplementation((async (name: "save_answer", ...request: never[]) => {
      if (name === "save_answer") await new Promise<void>((resolve) => (answer = resolve));
      stored.push(name);
      return call(name, ...(request as [never]));
    }) as typeof client.call);
    await user.click((await screen.findAllByRole("radio", { name: "わからない" }))[0]!);
    const closing = client.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(stored, "it is still on its way").not.toContain("save_answer");
    answer();
    expect(await closing).toBe(true);
    expect(stored).toContain("save_answer");
  });

  it("asks once, however often it is asked", async () => {
    const { client, user, write } = await openSample();
    client.refuse("save_service", { code: "disk", params: {}, place: null });
    await write("出品の窓口");
    const [closing, again] = [client.close(), client.close()];
    await question();
    expect(await again).toBe(false);
    await user.click(screen.getByRole("button", { name: "入力に戻る" }));
    expect(await closing).toBe(false);
  });

  it("asks before a text is lost that cannot be stored, and leads back to it", async () => {
    const { client, user, field, write } = await openSample();
    client.refuse("save_service", { code: "disk", params: {}, place: null });
    await write("出品の窓口");
    const closing = client.close();
    await question();
    await expectNoFindings();
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

  it("does not wait for ever, and closes when storing has come to its end after all", async () => {
    const { client, user, write } = await openSample();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    const call = client.call.bind(client);
    let answer = () => {};
    vi.spyOn(client, "call").mockImplementation((async (name: "save_service", ...request: never[]) => {
      if (name === "save_service") await new Promise<void>((resolve) => (answer = resolve));
      return call(name, ...(request as [never]));
    }) as typeof client.call);
    await write("出品の窓口");
    const closing = client.close();
    await vi.advanceTimersByTimeAsync(3000);
    await question();
    await user.click(screen.getByRole("button", { name: "入力に戻る" }));
    expect(await closing).toBe(false);
    const again = client.close();
    await vi.advanceTimersByTimeAsync(3000);
    await question();
    answer();
    expect(await again).toBe(true);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
