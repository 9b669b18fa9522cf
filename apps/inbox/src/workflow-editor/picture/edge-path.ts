import type { Point } from './lay-out.ts';

/** A smooth way through points, for the `d` of a path. */
export function edgePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? next : between(point, next);
    return `Q${at(point)} ${at(end)}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** A bent way between the borders of two cards; there and back do not cover each other. */
export function directWay(from: Point, to: Point, start: Box, end: Box): readonly Point[] {
  const middle = between(from, to);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = { x: middle.x - dy * 0.12, y: middle.y + dx * 0.12 };
  return [border(from, bend, start), bend, border(to, bend, end)];
}

/** Where the line from a card's center towards a point leaves the card. */
function border(center: Point, towards: Point, { width, height }: Box): Point {
  const [dx, dy] = [towards.x - center.x, towards.y - center.y];
  const scale = Math.min(width / 2 / Math.abs(dx || 1e-9), height / 2 / Math.abs(dy || 1e-9), 1);
  return { x: center.x + dx * scale, y: center.y + dy * scale };
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
