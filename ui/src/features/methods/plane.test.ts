import { describe, expect, it } from "vitest";
import { createFake } from "../../ipc/fake";
import { front, levelEdge, place, type Bounds } from "./plane";

const frame = { left: 56, top: 30, right: 680, bottom: 446 };

async function methods(lang: string, kind: "sample" | "settled") {
  const client = createFake({ assessments: [kind] });
  const view = await client.call("open_assessment", { id: "a1", lang });
  return view.methods.filter((method) => method.kind === "proofing" && !method.legalOnly);
}

const cover = (a: Bounds, b: Bounds) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

describe("plane", () => {
  for (const lang of ["ja", "en"]) {
    it(`keeps names apart and inside (${lang})`, async () => {
      const placed = place(await methods(lang, "settled"), frame, []);
      for (const [at, one] of placed.entries()) {
        expect(one.label[0], one.method.title).toBeGreaterThanOrEqual(frame.left);
        expect(one.label[2], one.method.title).toBeLessThanOrEqual(frame.right);
        for (const other of placed.slice(at + 1)) expect(cover(one.label, other.label), `${one.method.title} / ${other.method.title}`).toBe(false);
      }
    });
  }

  it("gives every level a third of the height", () => {
    expect([1, 2, 3].map((level) => Math.round(levelEdge(frame, level)))).toEqual([446, 307, 169]);
  });

  it("draws the front through its methods only", async () => {
    const placed = place(await methods("ja", "settled"), frame, []);
    expect(front(placed).split(" ")).toHaveLength(placed.filter(({ method }) => method.pareto).length);
  });
});
