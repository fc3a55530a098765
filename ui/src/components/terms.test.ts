/// Terms are found once, whole, and the longest first.
import { describe, expect, it } from "vitest";
import { pieces, type Term } from "./terms";

const term = (id: string): Term => ({ id, term: id, other: "", meaning: "" });
const found = (text: string, ...terms: string[]) =>
  pieces(text, terms.map(term))
    .filter((piece) => piece.term)
    .map((piece) => piece.text);

describe("pieces", () => {
  it("keeps the text whole", () => {
    expect(
      pieces("AALとIAL、AAL", [term("AAL"), term("IAL")])
        .map(({ text }) => text)
        .join(""),
    ).toBe("AALとIAL、AAL");
  });

  it("marks the first use only", () => expect(found("AALとAAL", "AAL")).toEqual(["AAL"]));
  it("prefers the longer term", () => expect(found("身元確認保証レベル", "身元確認", "身元確認保証レベル")).toEqual(["身元確認保証レベル"]));
  it("takes Latin words only whole", () => expect(found("pins and a PIN", "PIN")).toEqual(["PIN"]));
  it("finds nothing in an empty text", () => expect(pieces("", [term("PIN")])).toEqual([]));
});
