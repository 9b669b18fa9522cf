import { anyState, leavesFrom, type Workflow } from '@ordialog/core';
import { statesInOrder } from '../document/states-in-order.ts';

const cardWidth = 176;
export const cardHeight = 56;
export const rowHeight = 20;
export const labelWidth = 148;
/** More transitions between two states than these are counted, not written. */
export const rowsShown = 3;

export interface GraphNode {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Transitions that stay in the state, by their place. */
  readonly own: readonly number[];
}

/** All transitions from one state to another, by their place. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly number[];
}

/** What the picture is laid out from: nothing of it depends on names or colors. */
export interface PictureGraph {
  readonly initial: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export function pictureGraph(document: Workflow): PictureGraph {
  const { initial, states, transitions } = document;
  const own = new Map<string, number[]>();
  const edges = new Map<string, { from: string; to: string; rows: number[] }>();
  let free = false;
  transitions.forEach(({ from, to }, index) => {
    if (!Object.hasOwn(states, to)) return;
    for (const start of new Set(from)) {
      if (start === anyState) free = true;
      else if (!Object.hasOwn(states, start)) continue;
      if (start === to) {
        own.set(to, [...(own.get(to) ?? []), index]);
        continue;
      }
      const between = `${start} ${to}`;
      const edge = edges.get(between);
      if (edge) edge.rows.push(index);
      else edges.set(between, { from: start, to, rows: [index] });
    }
  });
  const ordered = statesInOrder(document);
  const names = free ? [anyState, ...ordered] : ordered;
  return {
    initial,
    nodes: names.map((key) => {
      const rows = own.get(key) ?? [];
      const shown = Math.min(rows.length, rowsShown);
      return {
        key,
        width: cardWidth,
        height: cardHeight + (shown > 0 ? shown * rowHeight + 8 : 0),
        own: rows,
      };
    }),
    edges: [...edges.values()],
  };
}

/** The deadlines that make the system take a transition, by their place. */
export function deadlinesOf({ transitions, deadlines }: Workflow): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const named = Map.groupBy(transitions.keys(), (index) => transitions[index]?.name ?? '');
  deadlines.forEach(({ state, transition }, at) => {
    for (const index of named.get(transition) ?? []) {
      const row = transitions[index];
      if (!row?.actors.includes('system') || !leavesFrom(row, state)) continue;
      found.set(index, [...(found.get(index) ?? []), at]);
    }
  });
  return found;
}
