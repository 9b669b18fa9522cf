import type { State } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { nothing, svg } from 'lit';
import { CircleAlert, EyeOff, Flag, Play } from 'lucide';
import { nameIn } from '../document/named.ts';
import { ownHue } from '../own-hue.ts';
import type { Point } from './lay-out.ts';
import { cardHeight, type GraphNode, rowHeight, rowsShown } from './picture-graph.ts';
import { rowLabel } from './row-label.ts';
import type { Scene } from './scene.ts';
import { wrapWords } from './wrap-words.ts';

const lineHeight = 16;
const nameWidth = 19;

/** A state: its name and phase in its hue, where orders begin and end, what can be done without leaving it. */
export function card(
  of: Scene,
  node: GraphNode,
  { x, y }: Point,
  clocks: ReadonlyMap<number, readonly number[]>,
) {
  const { document, selection, mistakes, words } = of;
  const state = document.states[node.key];
  if (!state) return nothing;
  const { width, height, key } = node;
  const name = nameIn(state.name, words.locale) || key;
  const chosen = selection.part === 'state' && selection.key === key;
  const wrong = mistakes?.within(`states.${key}`) === true;
  const lines = wrapWords(name, nameWidth, 2);
  const top = lines.length > 1 ? 18 : 25;
  const marks = [
    ...(key === document.initial ? [Play] : []),
    ...(state.final ? [Flag] : []),
    ...(state.unpublished ? [EyeOff] : []),
    ...(wrong ? [CircleAlert] : []),
  ];
  return svg`<g
    class="card ${state.phase} ${chosen ? 'chosen' : ''} ${wrong ? 'wrong' : ''}"
    transform="translate(${x - width / 2} ${y - height / 2})"
    data-state=${key}
    ${ownHue(state.hue)}
  >
    <title>${name}</title>
    <rect class="ground" width=${width} height=${height} rx="10" />
    ${state.final ? svg`<rect class="final" x="3" y="3" width=${width - 6} height=${height - 6} rx="7" />` : nothing}
    ${lines.map((line, index) => svg`<text class="name" x="12" y=${top + index * lineHeight}>${line}</text>`)}
    <text class="phase-name" x="12" y=${top + lines.length * lineHeight}>${aside(of, key, state)}</text>
    ${marks.map((mark, index) => svg`<g class="mark" transform="translate(${width - 22 - index * 17} 8)">${icon(mark, 14)}</g>`)}
    ${node.own.slice(0, rowsShown).map((row, index) =>
      rowLabel(of, row, {
        x: 8,
        y: cardHeight + 2 + index * rowHeight,
        width: width - 16,
        clocks,
        stays: true,
      }),
    )}
  </g>`;
}

/** Where a transition leads out of any state. */
export function anyCard({ words }: Scene, { width, height }: GraphNode, { x, y }: Point) {
  return svg`<g class="card any" transform="translate(${x - width / 2} ${y - height / 2})">
    <rect class="ground" width=${width} height=${height} rx="10" />
    <text class="name" x="12" y="24">${words('any.name')}</text>
    <text class="phase-name" x="12" y="40">${words('any.but')}</text>
  </g>`;
}

function aside({ document, words }: Scene, key: string, { phase, final }: State): string {
  const parts = [
    ...(key === document.initial ? [words('state.start')] : []),
    ...(final ? [words('state.end')] : []),
    words(`phase.${phase}`),
  ];
  return wrapWords(parts.join(' · '), 26, 1).join('');
}
