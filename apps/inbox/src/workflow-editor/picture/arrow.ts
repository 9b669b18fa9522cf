import { anyState } from '@ordialog/core';
import { nothing, svg } from 'lit';
import { directWay, edgePath } from './edge-path.ts';
import type { PictureLayout, Point } from './lay-out.ts';
import { type GraphEdge, type GraphNode, labelWidth, rowHeight, rowsShown } from './picture-graph.ts';
import { rowLabel } from './row-label.ts';
import type { Scene } from './scene.ts';

type Placed = GraphNode & Partial<Point>;

interface Ends {
  readonly start: Placed;
  readonly end: Placed;
  readonly clocks: ReadonlyMap<number, readonly number[]>;
  /** There are so many that words stand only at what is chosen. */
  readonly quiet: boolean;
}

/** All transitions from one state to another: one line, and a row of words for each. */
export function arrow(
  of: Scene,
  edge: GraphEdge,
  way: PictureLayout['edges'][number],
  { start, end, clocks, quiet }: Ends,
) {
  const { selection } = of;
  const here =
    (selection.part === 'state' && (edge.from === selection.key || edge.to === selection.key)) ||
    (selection.part === 'transition' && edge.rows.includes(selection.index));
  const points = way.points.length > 2 ? way.points : directWay(pointOf(start), pointOf(end), start, end);
  const path = edgePath(points);
  const automatic = edge.rows.every((index) => of.document.transitions[index]?.automatic);
  const kind = `${here ? 'here' : ''} ${automatic ? 'automatic' : ''} ${edge.from === anyState ? 'from-any' : ''}`;
  const line = svg`<path class="way ${kind}" d=${path} marker-end="url(#tip)" />`;
  if (quiet && !here) return { line, label: nothing };
  const middle = way.label ?? points[Math.floor(points.length / 2)] ?? pointOf(end);
  return { line, label: rows(of, edge, middle, clocks) };
}

function rows(of: Scene, edge: GraphEdge, { x, y }: Point, clocks: Ends['clocks']) {
  const shown = edge.rows.slice(0, rowsShown);
  const more = edge.rows.length - shown.length;
  const height = (shown.length + (more > 0 ? 1 : 0)) * rowHeight;
  return svg`<g class="label" transform="translate(${x - labelWidth / 2} ${y - height / 2})">
    ${shown.map((index, at) => rowLabel(of, index, { x: 0, y: at * rowHeight + 1, width: labelWidth, clocks }))}
    ${more > 0 ? svg`<text class="more" x="6" y=${height - 6}>${of.words('picture.more', { count: more })}</text>` : nothing}
  </g>`;
}

function pointOf({ x = 0, y = 0 }: Partial<Point>): Point {
  return { x, y };
}
