import { anyState, type Workflow } from '@ordialog/core';
import { svg } from 'lit';
import type { Mistakes } from '../document/mistake.ts';
import type { Selection } from '../document/selection.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';
import { arrow } from './arrow.ts';
import { anyCard, card } from './card.ts';
import type { PictureLayout } from './lay-out.ts';
import { deadlinesOf, type PictureGraph } from './picture-graph.ts';

export interface Scene {
  readonly document: Workflow;
  readonly graph: PictureGraph;
  readonly layout: PictureLayout;
  readonly selection: Selection;
  readonly mistakes: Mistakes | undefined;
  readonly words: EditorTexts;
}

/** More arrows than these are drawn without words, except those at what is chosen. */
const manyArrows = 120;

/** Arrows first, cards over them, the words of the arrows on top. */
export function scene(of: Scene) {
  const { document, graph, layout } = of;
  const clocks = deadlinesOf(document);
  const quiet = graph.edges.length > manyArrows;
  const boxes = new Map(graph.nodes.map((node, index) => [node.key, { ...node, ...layout.nodes[index] }]));
  const arrows = graph.edges.flatMap((edge, index) => {
    const way = layout.edges[index];
    const [start, end] = [boxes.get(edge.from), boxes.get(edge.to)];
    return way && start && end ? [arrow(of, edge, way, { start, end, clocks, quiet })] : [];
  });
  return svg`<defs>
      <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
        <path d="M0.5 0.5 L7 4 L0.5 7.5 Z" fill="context-stroke" />
      </marker>
    </defs>
    <g id="scene">
      <g class=${quiet ? 'quiet' : ''}>${arrows.map(({ line }) => line)}</g>
      <g>${graph.nodes.map((node, index) => {
        const point = layout.nodes[index] ?? { x: 0, y: 0 };
        return node.key === anyState ? anyCard(of, node, point) : card(of, node, point, clocks);
      })}</g>
      <g>${arrows.map(({ label }) => label)}</g>
    </g>`;
}
