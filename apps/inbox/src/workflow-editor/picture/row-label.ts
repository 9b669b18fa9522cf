import type { Actor } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { nothing, svg } from 'lit';
import { Clock, Cog, type IconNode, RotateCw, Store, UserRound, Wrench } from 'lucide';
import { transitionName } from '../document/named.ts';
import { spanText } from '../document/span.ts';
import type { Scene } from './scene.ts';
import { wrapWords } from './wrap-words.ts';

/** Who acts, as a sign beside their word. */
export const actorIcons: Readonly<Record<Actor, IconNode>> = {
  buyer: UserRound,
  seller: Store,
  system: Cog,
  operator: Wrench,
};

export interface RowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly clocks: ReadonlyMap<number, readonly number[]>;
  /** It leads back into its own state. */
  readonly stays?: boolean;
}

const sign = 15;

/** One transition as words on an arrow: who may take it, what it is called, and by when the system does. */
export function rowLabel({ document, selection, mistakes, words }: Scene, index: number, place: RowPlace) {
  const row = document.transitions[index];
  if (!row) return nothing;
  const { x, y, width, clocks, stays } = place;
  const [clock] = clocks.get(index) ?? [];
  const deadline = clock === undefined ? undefined : document.deadlines[clock];
  const span = deadline ? spanText(deadline.after, words.locale, 'narrow') : '';
  const signs = [...(stays ? [RotateCw] : []), ...row.actors.slice(0, 2).map((actor) => actorIcons[actor])];
  const start = 6 + signs.length * sign;
  const clockWidth = deadline ? 20 + span.length * 6.5 : 0;
  const name = transitionName(document, index, words.locale) || words('unnamed');
  const letterWidth = /\p{Script=Cyrillic}/u.test(name) ? 6.9 : 6.3;
  const letters = Math.max(4, Math.floor((width - start - clockWidth - 4) / letterWidth));
  const chosen = selection.part === 'transition' && selection.index === index;
  const wrong = mistakes?.within(`transitions.${index}`) === true;
  const who = row.actors.map((actor) => words(`actor.${actor}`)).join(', ');
  return svg`<g
    class="row ${chosen ? 'chosen' : ''} ${wrong ? 'wrong' : ''} ${row.intent === 'danger' ? 'danger' : ''}"
    transform="translate(${x} ${y})"
    data-row=${index}
  >
    <title>${name}${who === '' ? '' : ` (${who})`}</title>
    <rect width=${width} height="18" rx="5" />
    ${signs.map((each, at) => svg`<g class="sign" transform="translate(${4 + at * sign} 3)">${icon(each, 12)}</g>`)}
    <text x=${start} y="13">${wrapWords(name, letters, 1).join('')}</text>
    ${
      deadline
        ? svg`<g class="clock" transform="translate(${width - clockWidth} 0)">
          <g transform="translate(0 3)">${icon(Clock, 12)}</g><text x="15" y="13">${span}</text>
        </g>`
        : nothing
    }
  </g>`;
}
