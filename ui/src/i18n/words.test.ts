/// Sentences, dates and numbers in both languages.
import { describe, expect, it } from "vitest";
import { Words } from "./words.svelte";

describe("Words", () => {
  it("puts values in without isolation marks", () => {
    expect(new Words("ja").t("ui-home-found", { count: 3 })).toBe("3件見つかりました。");
  });

  it("changes language at once", () => {
    const words = new Words("ja");
    words.lang = "en";
    expect(words.t("ui-next")).toBe("Next");
  });

  it("writes dates and times of Japan", () => {
    expect(new Words("ja").date("2026-11-23")).toBe("2026年11月23日");
    expect(new Words("en").date("2026-11-23T23:30:00+09:00")).toBe("23 Nov 2026");
    expect(new Words("en").time("2026-11-23T14:03:00+09:00")).toBe("14:03");
  });

  it("writes sizes with a unit", () => expect(new Words("en").bytes(1_482_752)).toBe("1.5 MB"));
  it("shows a missing key", () => expect(new Words("ja").t("ui-no-such")).toBe("ui-no-such"));
});
