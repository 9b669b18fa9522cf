import { type Phase, phases } from '@ordialog/core';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { Archive, Columns3, FileDown, PackageOpen, Table2 } from 'lucide';
import { ask } from '../inbox-requests.ts';
import type { OrderCounter } from '../orders/order-counter.ts';
import type { OrderList } from '../orders/order-list.ts';
import { Watching } from '../orders/watching.ts';
import { pathOf, type Route } from '../routing/route.ts';
import type { Settings } from '../settings/settings.ts';
import { isManager } from '../shop-settings/sections.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import type { Board, Lifted } from './board.ts';
import { ordersPageStyles } from './orders-page.styles.ts';
import type { OrdersTable } from './orders-table.ts';
import { stateChips } from './state-chips.ts';

/** All orders that run, as a board or a table; or all that have ended, as the same table. */
export class OrdersPage extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, ordersPageStyles];

  @property({ attribute: false }) route: Extract<Route, { page: 'my-orders' | 'history' }> = {
    page: 'my-orders',
  };
  @property({ attribute: false }) counter: OrderCounter | undefined;
  /** What the table shows. */
  @property({ attribute: false }) list: OrderList | undefined;
  /** What the board's columns show. */
  @property({ attribute: false }) lists: Readonly<Partial<Record<Phase, OrderList>>> = {};
  @property({ attribute: false }) settings: Settings | undefined;
  @property({ attribute: false }) lifted: Lifted | undefined;
  @property({ attribute: false }) staffRole = '';
  @query('inbox-board, inbox-orders-table') private readonly shown: Board | OrdersTable | undefined;

  readonly #watching = new Watching(this);

  move(step: 1 | -1): void {
    this.shown?.move(step);
  }

  protected override willUpdate(): void {
    this.#watching.follow(this.counter);
  }

  protected override render() {
    const { route, say, settings } = this;
    const counts = this.counter?.counts;
    const states = (counts?.states ?? [])
      .filter(({ ended }) => ended === (route.page === 'history'))
      .toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
    const asBoard = route.page === 'my-orders' && settings?.ordersAs === 'board';
    const comfortable = settings?.density === 'comfortable';
    const shown = route.state === undefined ? states : states.filter(({ state }) => state === route.state);
    return html`<header>
        <h1>${say(`nav.${route.page}`)}</h1>
        ${route.page === 'my-orders' ? this.#switch(asBoard) : nothing}
        ${asBoard ? nothing : stateChips(states, route, say)}
        ${asBoard || !isManager(this.staffRole) ? nothing : this.#export()}
      </header>
      ${
        asBoard
          ? html`<inbox-board .counts=${counts} .lists=${this.lists} .lifted=${this.lifted} .comfortable=${comfortable}></inbox-board>`
          : html`<inbox-orders-table .list=${this.list} .states=${shown} .comfortable=${comfortable}>${this.#empty(shown)}</inbox-orders-table>`
      }`;
  }

  /** Where a file is made of what the table shows. */
  #export() {
    const { page, state } = this.route;
    const view = page === 'history' ? 'history' : 'open';
    const listed = { view, ...(state === undefined ? {} : { state }) } as const;
    const href = pathOf({ page: 'settings', section: 'exports', listed });
    return html`<a class="export button quiet" href=${href}>${icon(FileDown, 16)}${this.say('orders.export')}</a>`;
  }

  #switch(asBoard: boolean) {
    const { say } = this;
    return html`<div class="switch" role="group" aria-label=${say('orders.as')}>
      <button aria-pressed=${asBoard} @click=${() => ask(this, 'settings', { ordersAs: 'board' })}>
        ${icon(Columns3, 16)}${say('orders.board')}
      </button>
      <button aria-pressed=${!asBoard} @click=${() => ask(this, 'settings', { ordersAs: 'table' })}>
        ${icon(Table2, 16)}${say('orders.table')}
      </button>
    </div>`;
  }

  #empty(states: readonly unknown[]) {
    if (!this.counter?.counts || states.length > 0) return nothing;
    const { page } = this.route;
    return html`<div class="empty">
      ${icon(page === 'history' ? Archive : PackageOpen, 24)}<strong>${this.say(`empty.${page}`)}</strong
      ><span>${this.say(`empty.${page}Hint`)}</span>
    </div>`;
  }
}
