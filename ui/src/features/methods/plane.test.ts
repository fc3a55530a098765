import { describe, expect, it } from "vitest";
import { createFake } from "../../ipc/fake";
import { front, frontier, levelEdge, place, type Bounds } from "./plane";

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

  it("leaves out of the front what another method beats in both respects drawn, whatever else speaks for it", async () => {
    const [some] = await methods("ja", "settled");
    const at = (id: string, burden: number, assurance: number, pareto = true) => ({ ...some!, id, burden, assurance, pareto });
    const list = [at("c", 60, 90), at("beaten", 40, 50), at("a", 10, 30), at("b", 30, 60), at("level", 50, 60), at("excluded", 5, 95, false)];
    expect(frontier(list).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("draws the front as steps that never go down and that no usable method lies above", async () => {
    const placed = place(await methods("ja", "settled"), frame, []);
    const corners = front(placed, frame);
    expect(corners.length).toBeGreaterThan(2);
    expect(corners[0]![1]).toBe(frame.bottom);
    expect(corners.at(-1)![0]).toBe(frame.right);
    for (const [at, [x, y]] of corners.entries()) {
      const [left, below] = corners[at - 1] ?? [x, y];
      expect(x === left || y === below, "steps run along the axes").toBe(true);
      expect(x).toBeGreaterThanOrEqual(left);
      expect(y).toBeLessThanOrEqual(below);
    }
    for (const { method, x, y } of placed.filter((one) => one.method.pareto)) {
      const height = Math.min(...corners.filter(([left]) => left <= x + 0.01).map(([, top]) => top));
      expect(y, method.title).toBeGreaterThanOrEqual(height);
    }
  });
});
