import type { OrderCounts } from '@ordialog/protocol';
import { html } from 'lit';
import { pathOf, type Route } from '../routing/route.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';

type OrdersRoute = Extract<Route, { page: 'my-orders' | 'history' }>;

/** Links that narrow a table to one state, each with how many orders stand in it. */
export function stateChips(
  states: OrderCounts['states'],
  { page, state: chosen }: OrdersRoute,
  say: InboxTexts,
) {
  const all = states.reduce((sum, { count }) => sum + count, 0);
  return html`<nav class="chips" aria-label=${say('table.filter')}>
    <a href=${pathOf({ page })} aria-current=${chosen === undefined}>${say('table.all')} <span class="figures">${all}</span></a>
    ${states.map(
      ({ state, stateName, phase, count }) =>
        html`<a class=${phase} href=${pathOf({ page, state })} aria-current=${chosen === state}>
          <i></i>${stateName} <span class="figures">${count}</span>
        </a>`,
    )}
  </nav>`;
}
