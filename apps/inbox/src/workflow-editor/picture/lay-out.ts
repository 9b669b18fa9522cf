import { layout as dagre, Graph } from '@dagrejs/dagre';
import { type GraphEdge, labelWidth, type PictureGraph, rowHeight, rowsShown } from './picture-graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands: centers of cards and labels, and the ways of the arrows, in the order of the graph. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Point[];
  readonly edges: readonly { readonly points: readonly Point[]; readonly label?: Point }[];
}

/** From here on only the shortest ways decide where the states stand; the other arrows are drawn in between. */
const manyEdges = 120;

/** Lays out from top to bottom, or from left to right where that would be far too wide. */
export function layOut(graph: PictureGraph): PictureLayout {
  const down = layOutTowards(graph, 'TB');
  return down.width > 2.4 * down.height ? beginningUp(graph, layOutTowards(graph, 'LR')) : down;
}

/** From left to right the library may begin below: then it is turned over. */
function beginningUp(graph: PictureGraph, laid: PictureLayout): PictureLayout {
  const first = laid.nodes[graph.nodes.findIndex(({ key }) => key === graph.initial)];
  if (!first || first.y <= laid.height / 2) return laid;
  const turned = ({ x, y }: Point) => ({ x, y: laid.height - y });
  return {
    ...laid,
    nodes: laid.nodes.map(turned),
    edges: laid.edges.map(({ points, label }) => ({
      points: points.map(turned),
      ...(label ? { label: turned(label) } : {}),
    })),
  };
}

function layOutTowards(graph: PictureGraph, rankdir: 'TB' | 'LR'): PictureLayout {
  const dense = graph.edges.length > manyEdges;
  const laid = dense ? shortestWays(graph) : new Set(graph.edges);
  const g = new Graph();
  g.setGraph({ rankdir, nodesep: 20, ranksep: dense ? 60 : 34, edgesep: 16, marginx: 24, marginy: 24 });
  // By number, since the library keeps names as keys of plain objects.
  const ids = new Map(graph.nodes.map(({ key }, index) => [key, String(index)]));
  const idOf = (key: string) => ids.get(key) ?? '';
  for (const { key, width, height } of graph.nodes) g.setNode(idOf(key), { width, height });
  for (const edge of laid) g.setEdge(idOf(edge.from), idOf(edge.to), dense ? {} : labelBox(edge));
  dagre(g);
  const size = g.graph();
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: graph.nodes.map(({ key }) => pointOf(g.node(idOf(key)))),
    edges: graph.edges.map((edge) => {
      const [from, to] = [idOf(edge.from), idOf(edge.to)];
      if (!laid.has(edge)) return { points: [pointOf(g.node(from)), pointOf(g.node(to))] };
      const { points = [], x, y } = g.edge(from, to);
      return {
        points: points.map(pointOf),
        ...(typeof x === 'number' && typeof y === 'number' ? { label: { x, y } } : {}),
      };
    }),
  };
}

function labelBox({ rows }: GraphEdge) {
  return {
    width: labelWidth,
    height: rowHeight * Math.min(rows.length, rowsShown) + (rows.length > rowsShown ? rowHeight : 0),
    labelpos: 'c' as const,
  };
}

function pointOf({ x = 0, y = 0 }: { x?: number | undefined; y?: number | undefined }): Point {
  return { x, y };
}

/** The arrows by which each state is first reached, from the initial one. */
function shortestWays({ initial, nodes, edges }: PictureGraph): ReadonlySet<GraphEdge> {
  const leaving = Map.groupBy(edges, ({ from }) => from);
  const reached = new Set<string>();
  const ways = new Set<GraphEdge>();
  for (const start of [initial, ...nodes.map(({ key }) => key)]) {
    if (reached.has(start)) continue;
    reached.add(start);
    const waiting = [start];
    for (const at of waiting) {
      for (const edge of leaving.get(at) ?? []) {
        if (reached.has(edge.to)) continue;
        reached.add(edge.to);
        ways.add(edge);
        waiting.push(edge.to);
      }
    }
  }
  return ways;
}
