import { describe, expect, it } from "vitest";
import { readLines, readNumber, withLine } from "./per-method";

describe("lines per method", () => {
  it("are read and written back", () => {
    expect(readLines("ic-selfie=150\nreliance=2: 契約=済み")).toEqual(new Map([["ic-selfie", "150"], ["reliance", "2: 契約=済み"]]));
    expect(withLine("ic-selfie=150", "passkey", "20")).toBe("ic-selfie=150\npasskey=20");
    expect(withLine("ic-selfie=150\npasskey=20", "ic-selfie", null)).toBe("passkey=20");
  });

  it("stay on one line", () => {
    expect(withLine("", "reliance", "3: 一行目\n二行目")).toBe("reliance=3: 一行目 二行目");
  });

  it("take numbers as people type them", () => {
    expect([readNumber("1,200"), readNumber("200円"), readNumber("")]).toEqual([1200, 200, null]);
    expect([readNumber("二百"), readNumber("-5"), readNumber("1.5")]).toEqual([null, null, null]);
  });
});
