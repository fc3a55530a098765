/// Where things lie on the burden–assurance plane: points, bands, the front, and labels that do not cover each other.
import type { MethodView } from "../../ipc/bindings";

/** A box: left, top, right, bottom. */
export type Bounds = [number, number, number, number];

/** A line: from and to. */
export type Line = [number, number, number, number];

/** A method on the plane. */
export interface Placed {
  method: MethodView;
  x: number;
  y: number;
  /** Where its name stands. */
  label: Bounds;
  /** A thin line from the point to a name that stands apart; null when it is near. */
  leader: Line | null;
}

/** The box of the plot. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

// Size of the labels, and of the line they stand on.
const labelSize = 14;
const lineHeight = 18;
const point = 5;
const rounds = 4;

/** The height at which a level begins, 1 at the foot. Each level is a third of the height. */
export function levelEdge(frame: Frame, level: number): number {
  return height(frame, ((Math.min(Math.max(level, 1), 4) - 1) / 3) * 100);
}

/** Puts every method in its place; chosen and intermediate methods find room for their names first. */
export function place(methods: MethodView[], frame: Frame, taken: Bounds[]): Placed[] {
  const inset = 20;
  // The axis ends at the greatest burden there is: what differs shall be seen to differ.
  const most = Math.max(1, ...methods.map(({ burden }) => burden));
  const points: { method: MethodView; x: number; y: number }[] = [];
  for (const method of methods) {
    const y = height(frame, method.assurance);
    let x = frame.left + inset + (method.burden / most) * (frame.right - frame.left - 7 * inset);
    // Points on the same spot stand side by side, so that each is seen.
    while (points.some((other) => Math.hypot(other.x - x, other.y - y) < 2 * point)) x += 2 * point + 2;
    points.push({ method, x, y });
  }
  const marks = points.map(({ method, x, y }): Bounds => around(x, y, method.chosen ? point + 5 : point + 1));
  const rank = (method: MethodView) => Number(!method.chosen) * 2 + Number(!method.intermediate);
  const order = points.map((_, at) => at).sort((a, b) => rank(points[a]!.method) - rank(points[b]!.method) || points[b]!.x - points[a]!.x);
  const labels = new Map<number, { bounds: Bounds; leader: Line | null }>();
  // Each round gives every name another chance, now that the others are known.
  for (let round = 0; round < rounds; round += 1) {
    for (const at of order) {
      const { method, x, y } = points[at]!;
      labels.delete(at);
      const others = [...labels.values()];
      const bounds = best(x, y, textWidth(method.title, method.chosen || method.intermediate), {
        frame,
        words: [...taken, ...others.map((other) => other.bounds)],
        own: marks[at]!,
        marks: marks.filter((_, other) => other !== at),
        leaders: others.map((other) => other.leader).filter((line) => line !== null),
      });
      labels.set(at, { bounds, leader: leader(x, y, bounds) });
    }
  }
  return points.map((one, at) => ({ ...one, label: labels.get(at)!.bounds, leader: labels.get(at)!.leader }));
}

/** Methods that no other beats in both respects of the drawing. The ranking weighs more than these two, so not
    everything that stands up to it is on this front; the drawing in the report leaves out the same. */
export function frontier(methods: MethodView[]): MethodView[] {
  const able = methods.filter(({ pareto }) => pareto);
  return able.filter((own) => !able.some((other) => beats(other, own))).sort((a, b) => a.burden - b.burden);
}

/** The front as steps: everything to the right of and below them is beaten by a method on them. */
export function front(placed: Placed[], frame: Frame): [number, number][] {
  const on = frontier(placed.map(({ method }) => method))
    .map((method) => placed.find((one) => one.method === method))
    .filter((one) => one !== undefined)
    .sort((a, b) => a.x - b.x);
  const [first, last] = [on[0], on.at(-1)];
  if (!first || !last) return [];
  const corners: [number, number][] = [[first.x, frame.bottom]];
  for (const [at, { x, y }] of on.entries()) {
    const before = on[at - 1];
    if (before) corners.push([x, before.y]);
    corners.push([x, y]);
  }
  return [...corners, [frame.right, last.y]];
}

function beats(other: MethodView, own: MethodView): boolean {
  return other.burden <= own.burden && other.assurance >= own.assurance && (other.burden < own.burden || other.assurance > own.assurance);
}

/** Width of a text in the plane's units: full-width characters take a whole em, Latin ones by their shape. */
export function textWidth(text: string, bold = false): number {
  const ems = [...text].reduce((sum, char) => sum + (char >= "\u2000" ? 1 : /[iljI.,:;'|!]/.test(char) ? 0.29 : /[ frt()+-]/.test(char) ? 0.45 : /[mwMW]/.test(char) ? 0.95 : 0.67), 0);
  return ems * labelSize * (bold ? 1.06 : 1) + 4;
}

function height(frame: Frame, assurance: number): number {
  return frame.bottom - (Math.min(100, assurance) / 100) * (frame.bottom - frame.top);
}

function around(x: number, y: number, reach: number): Bounds {
  return [x - reach, y - reach, x + reach, y + reach];
}

const sides: [number, number][] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.7, -0.8],
  [0.7, 0.8],
  [-0.7, -0.8],
  [-0.7, 0.8],
];

/** What is in the way of a name. */
interface Obstacles {
  frame: Frame;
  words: Bounds[];
  /** The mark the name belongs to, and the others. */
  own: Bounds;
  marks: Bounds[];
  leaders: Line[];
}

function best(x: number, y: number, width: number, obstacles: Obstacles): Bounds {
  let cheapest: Bounds = [x, y, x + width, y + lineHeight];
  let least = Infinity;
  for (let ring = 0; ring < 16; ring += 1) {
    const reach = 11 + ring * 8;
    for (const [turn, [dx, dy]] of sides.entries()) {
      const middle = y + dy * (reach + lineHeight * 0.35);
      const left = dx > 0 ? x + dx * reach : dx < 0 ? x + dx * reach - width : x - width / 2;
      const bounds: Bounds = [left, middle - lineHeight / 2, left + width, middle + lineHeight / 2];
      const cost = ring * 6 + turn * 0.5 + trouble(bounds, leader(x, y, bounds), obstacles);
      if (cost < least) [cheapest, least] = [bounds, cost];
    }
  }
  return cheapest;
}

/** How much a name and its line are in the way of others. */
function trouble(bounds: Bounds, line: Line | null, { frame, words, own, marks, leaders }: Obstacles): number {
  const outside = bounds[0] < frame.left + 4 || bounds[2] > frame.right || bounds[1] < frame.top - 8 || bounds[3] > frame.bottom - 2;
  let cost = outside ? 8000 : 0;
  for (const other of [...words, ...marks, own]) {
    const wide = Math.min(bounds[2], other[2]) - Math.max(bounds[0], other[0]) + 4;
    const high = Math.min(bounds[3], other[3]) - Math.max(bounds[1], other[1]) + 1;
    if (wide > 0 && high > 0) cost += 200 + wide * high;
  }
  cost += 150 * leaders.filter((other) => crosses(other, bounds)).length;
  if (line) cost += 150 * words.filter((word) => crosses(line, word)).length + 80 * marks.filter((mark) => crosses(line, mark)).length;
  return cost;
}

function crosses([x1, y1, x2, y2]: Line, bounds: Bounds): boolean {
  return Array.from({ length: 9 }, (_, at) => at / 8).some((part) => {
    const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
    return x > bounds[0] && x < bounds[2] && y > bounds[1] && y < bounds[3];
  });
}

function leader(x: number, y: number, bounds: Bounds): Line | null {
  const nearX = Math.min(Math.max(x, bounds[0]), bounds[2]);
  const nearY = Math.min(Math.max(y, bounds[1] + 3), bounds[3] - 3);
  const distance = Math.hypot(nearX - x, nearY - y);
  if (distance < 16) return null;
  const [dx, dy] = [(nearX - x) / distance, (nearY - y) / distance];
  return [x + dx * (point + 2), y + dy * (point + 2), nearX - dx * 2, nearY - dy * 2];
}
