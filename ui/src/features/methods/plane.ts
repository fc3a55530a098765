/// Where things lie on the burden–assurance plane: points, bands, the front, and labels that do not cover each other.
import type { MethodView } from "../../ipc/bindings";

/** A box: left, top, right, bottom. */
export type Bounds = [number, number, number, number];

/** A method on the plane. */
export interface Placed {
  method: MethodView;
  x: number;
  y: number;
  /** Where its name stands. */
  label: Bounds;
  /** A thin line from the point to a name that stands apart; null when it is near. */
  leader: [number, number, number, number] | null;
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
const line = 18;
const point = 5;

/** The height at which a level begins, 1 at the foot. Each level is a third of the height. */
export function levelEdge(frame: Frame, level: number): number {
  return height(frame, ((Math.min(Math.max(level, 1), 4) - 1) / 3) * 100);
}

/** Puts every method in its place; chosen and intermediate methods find room for their names first. */
export function place(methods: MethodView[], frame: Frame, taken: Bounds[]): Placed[] {
  const inset = 20;
  // The axis ends at the greatest burden there is: what differs shall be seen to differ.
  const most = Math.max(1, ...methods.map(({ burden }) => burden));
  const points = methods.map((method) => ({
    method,
    x: frame.left + inset + (method.burden / most) * (frame.right - frame.left - 7 * inset),
    y: height(frame, method.assurance),
  }));
  const boxes: Bounds[] = [...taken, ...points.map(({ method, x, y }): Bounds => around(x, y, method.chosen ? point + 5 : point + 1))];
  const rank = (method: MethodView) => Number(!method.chosen) * 2 + Number(!method.intermediate);
  const order = points.map((_, at) => at).sort((a, b) => rank(points[a]!.method) - rank(points[b]!.method) || points[b]!.x - points[a]!.x);
  const labels = new Map<number, Bounds>();
  for (const at of order) {
    const { method, x, y } = points[at]!;
    const found = best(x, y, textWidth(method.title, method.chosen || method.intermediate), boxes, frame);
    labels.set(at, found);
    boxes.push(found);
  }
  return points.map((one, at) => ({ ...one, label: labels.get(at)!, leader: leader(one.x, one.y, labels.get(at)!) }));
}

/** The front from the least burden to the greatest. */
export function front(placed: Placed[]): string {
  return placed
    .filter(({ method }) => method.pareto)
    .sort((a, b) => a.x - b.x || b.y - a.y)
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");
}

/** Width of a text in the plane's units: full-width characters take a whole em. */
export function textWidth(text: string, bold = false): number {
  const ems = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.56 : 1), 0);
  return ems * labelSize * (bold ? 1.04 : 1) + 2;
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

function best(x: number, y: number, width: number, taken: Bounds[], frame: Frame): Bounds {
  let cheapest: Bounds = [x, y, x + width, y + line];
  let least = Infinity;
  for (let ring = 0; ring < 10; ring += 1) {
    const reach = 10 + ring * 9;
    for (const [turn, [dx, dy]] of sides.entries()) {
      const middle = y + dy * (reach + line * 0.35);
      const left = dx > 0 ? x + dx * reach : dx < 0 ? x + dx * reach - width : x - width / 2;
      const bounds: Bounds = [left, middle - line / 2, left + width, middle + line / 2];
      const cost = ring * 4 + turn * 0.5 + overlap(bounds, taken, frame);
      if (cost < least) [cheapest, least] = [bounds, cost];
    }
  }
  return cheapest;
}

function overlap(bounds: Bounds, taken: Bounds[], frame: Frame): number {
  const outside = bounds[0] < frame.left + 4 || bounds[2] > frame.right || bounds[1] < frame.top - 8 || bounds[3] > frame.bottom - 2;
  return taken.reduce(
    (cost, other) => {
      const wide = Math.min(bounds[2], other[2]) - Math.max(bounds[0], other[0]) + 4;
      const high = Math.min(bounds[3], other[3]) - Math.max(bounds[1], other[1]) + 1;
      return wide > 0 && high > 0 ? cost + 100 + wide * high : cost;
    },
    outside ? 8000 : 0,
  );
}

function leader(x: number, y: number, bounds: Bounds): Placed["leader"] {
  const nearX = Math.min(Math.max(x, bounds[0]), bounds[2]);
  const nearY = Math.min(Math.max(y, bounds[1] + 3), bounds[3] - 3);
  const distance = Math.hypot(nearX - x, nearY - y);
  if (distance < 16) return null;
  const [dx, dy] = [(nearX - x) / distance, (nearY - y) / distance];
  return [x + dx * (point + 2), y + dy * (point + 2), nearX - dx * 2, nearY - dy * 2];
}
