/// Titles give ids of small letters, digits and hyphens, or nothing.
import { describe, expect, it } from "vitest";
import { suggestId } from "./suggest-id";

describe("suggestId", () => {
  it.each([
    ["Age checks in shops", "age-checks-in-shops"],
    ["フリマアプリ", "furimaapuri"],
    ["マッチング・アプリ", "machingu-apuri"],
    ["シェアリング", "shearingu"],
    ["チャット", "chato"],
    ["たばこの販売", ""],
    ["たばこ", "tabako"],
    ["SNSの運営", "sns"],
    ["ＳＮＳ 2026", "sns-2026"],
    ["会議室の貸出", ""],
    ["本人確認", ""],
  ])("%s → %s", (title, id) => expect(suggestId(title)).toBe(id));
});
