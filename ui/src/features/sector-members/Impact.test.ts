/// What a draft would change: whom and which days to look at, what comes out, and saving it.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { createFake, type Fake } from "../../ipc/fake";
import { expectNoFindings } from "../../test/axe";
import { renderWith } from "../../test/render";
import Impact from "./Impact.svelte";

const props = { id: "d1", today: "2026-11-23" };

function withDraft(results: boolean): Fake {
  const client = createFake();
  client.addDraft(results);
  return client;
}

const asked = (client: Fake) => client.calls.filter(({ name }) => name === "impact").map(({ request }) => request);
const workOut = () => screen.getByRole("button", { name: "試算する" });
const days = () => within(screen.getByRole("list", { name: "試算する日" })).getAllByRole("listitem").map((item) => item.textContent?.replace("外す", "").trim());

async function add(day: string) {
  await fireEvent.input(screen.getByLabelText("加える日"), { target: { value: day } });
  await userEvent.click(screen.getByRole("button", { name: "この日を加える" }));
}

describe("Impact", () => {
  it("replays the results of members today and on the day the law changes", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(Impact, props, { client: withDraft(true) });
    expect(days()).toEqual(["2026年11月23日", "2027年4月1日"]);
    await user.click(workOut());
    expect(await screen.findByText("会員の結果 38件を、草案に当てはめました。")).toBeInTheDocument();
    expect(screen.getAllByRole("figure").length).toBe(2);
    expect(asked(client)).toEqual([{ key: "d1", useResults: true, population: 0, seed: 0, days: ["2026-11-23", "2027-04-01"], lang: "ja" }]);
    expect(screen.queryByText("架空の会員の前提")).toBeNull();
    await expectNoFindings();
  });

  it("names a day only once when today is the day the law changes", async () => {
    await renderWith(Impact, { ...props, today: "2027-04-01" }, { client: withDraft(true) });
    expect(days()).toEqual(["2027年4月1日"]);
    expect(screen.queryByRole("button", { name: /^外す/ })).toBeNull();
  });

  it("makes up members from a seed, and says what was assumed", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(Impact, props, { client: withDraft(false) });
    await user.click(screen.getByRole("radio", { name: "架空の会員" }));
    expect(screen.getByRole("spinbutton", { name: "架空の会員の数" })).toHaveValue(1000);
    expect(screen.getByRole("spinbutton", { name: "乱数の種" })).toHaveValue(1);
    await user.click(workOut());
    expect(await screen.findByText(/架空の会員 1000社/)).toBeInTheDocument();
    expect(screen.getByText("架空の会員の前提")).toBeInTheDocument();
    expect(asked(client)).toEqual([{ key: "d1", useResults: false, population: 1000, seed: 1, days: ["2026-11-23", "2027-04-01"], lang: "ja" }]);
    await expectNoFindings();
  });

  it.each([
    ["架空の会員の数", "0", "1から10,000までの整数を入れてください。"],
    ["架空の会員の数", "10001", "1から10,000までの整数を入れてください。"],
    ["乱数の種", "-1", "0以上の整数を入れてください。"],
    ["乱数の種", "4294967296", "4,294,967,295以下の整数を入れてください。"],
  ])("works nothing out while %s is %s", async (name, typed, said) => {
    const user = userEvent.setup();
    await renderWith(Impact, props, { client: withDraft(false) });
    await user.click(screen.getByRole("radio", { name: "架空の会員" }));
    const field = screen.getByRole("spinbutton", { name });
    await fireEvent.input(field, { target: { value: typed } });
    expect(field).toHaveAccessibleDescription(expect.stringContaining(said));
    expect(workOut()).toBeDisabled();
    // What is wrong about imagined members does not stand in the way of real ones.
    await user.click(screen.getByRole("radio", { name: "取り込んだ会員の結果" }));
    expect(workOut()).toBeEnabled();
  });

  it("adds days in order and once, and takes them out with the focus kept", async () => {
    const user = userEvent.setup();
    await renderWith(Impact, props, { client: withDraft(true) });
    await add("2026-12-01");
    await add("2026-12-01");
    expect(days()).toEqual(["2026年11月23日", "2026年12月1日", "2027年4月1日"]);
    expect(screen.getByLabelText("加える日")).toHaveValue("");
    await user.click(screen.getByRole("button", { name: "外す: 2026年11月23日" }));
    expect(days()).toEqual(["2026年12月1日", "2027年4月1日"]);
    await waitFor(() => expect(screen.getByRole("list", { name: "試算する日" })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "外す: 2026年12月1日" }));
    expect(screen.queryByRole("button", { name: /^外す/ })).toBeNull();
  });

  it("takes twelve days at most, and keeps the thirteenth in its field", async () => {
    await renderWith(Impact, props, { client: withDraft(true) });
    for (let day = 1; day <= 10; day += 1) await add(`2026-12-${String(day).padStart(2, "0")}`);
    expect(days()).toHaveLength(12);
    expect(screen.getByLabelText("加える日")).not.toHaveAccessibleDescription();
    await add("2026-12-11");
    expect(days()).toHaveLength(12);
    expect(screen.getByLabelText("加える日")).toHaveValue("2026-12-11");
    expect(screen.getByLabelText("加える日")).toHaveAccessibleDescription("一度に試算できるのは12日までです。");
  });

  it("tells what to do when there are no results, and saves nothing of it", async () => {
    const client = withDraft(false);
    const call = client.call.bind(client);
    // The host draws no charts of nobody.
    client.call = (async (name: string, request: never) => {
      const answer = await call(name as "impact", request);
      return name === "impact" ? { ...answer, charts: [] } : answer;
    }) as Fake["call"];
    await renderWith(Impact, props, { client });
    await userEvent.click(workOut());
    expect(await screen.findByText("取り込んだ結果がありません")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "CSVを保存" })).toBeNull();
    await expectNoFindings();
  });

  it("saves what was worked out, whatever was typed since", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(Impact, props, { client: withDraft(true) });
    await user.click(workOut());
    await screen.findByText("会員の結果 38件を、草案に当てはめました。");
    await user.click(screen.getByRole("button", { name: "外す: 2027年4月1日" }));
    await user.click(screen.getByRole("button", { name: "PDFを保存" }));
    await waitFor(() =>
      expect(client.calls.at(-1)).toEqual({
        name: "export_members",
        request: { key: "d1", kind: "impact-pdf", k: 5, impact: asked(client)[0], lang: "ja" },
      }),
    );
  });

  it("asks for the same again in another language, even when a field is wrong by then", async () => {
    const user = userEvent.setup();
    const { client, words } = await renderWith(Impact, props, { client: withDraft(false) });
    await user.click(screen.getByRole("radio", { name: "架空の会員" }));
    await user.click(workOut());
    await screen.findByText(/架空の会員 1000社/);
    await user.clear(screen.getByRole("spinbutton", { name: "架空の会員の数" }));
    words.lang = "en";
    expect(await screen.findByText(/1000 imaginary members/)).toBeInTheDocument();
    expect(asked(client)[1]).toEqual({ ...(asked(client)[0] as object), lang: "en" });
  });

  it("says what went wrong and lets one try again", async () => {
    const user = userEvent.setup();
    const { client } = await renderWith(Impact, props, { client: withDraft(true) });
    client.refuse("impact", { code: "draft-has-errors", params: {}, place: null });
    await user.click(workOut());
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    expect(screen.queryByRole("progressbar")).toBeNull();
    await user.click(workOut());
    expect(await screen.findByText("会員の結果 38件を、草案に当てはめました。")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
