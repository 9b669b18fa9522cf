import { formatMoney } from '@ordialog/core';
import type { OrderCounts } from '@ordialog/protocol';
import { baseStyles, buttonStyles, formatDay, formatMoment, icon } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown, ArrowUp } from 'lucide';
import { NowTicker } from '../format/now-ticker.ts';
import { ask } from '../inbox-requests.ts';
import { moveFocus } from '../keyboard/move-focus.ts';
import { KeepInPlace } from '../layout/keep-in-place.ts';
import type { ListRow } from '../orders/list-rows.ts';
import type { OrderList } from '../orders/order-list.ts';
import { Watching } from '../orders/watching.ts';
import { pathOf } from '../routing/route.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { sumByCurrency } from './columns.ts';
import { ordersTableStyles } from './orders-table.styles.ts';
import { endedColumns, firstWay, openColumns, type Sorting, type SortKey, sorted } from './sorting.ts';

const near = 800;

/** Orders in rows. What their totals come to is the server's to say, since not every row need be here. */
export class OrdersTable extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, ordersTableStyles];

  @property({ attribute: false }) list: OrderList | undefined;
  /** The states whose orders the table shows, with what they come to. */
  @property({ attribute: false }) states: OrderCounts['states'] = [];
  @property({ attribute: false }) comfortable = false;
  @query('.scroller') private readonly scroller: HTMLElement | undefined;
  /** Undefined: as the server sorts, the newest first. */
  @state() private sorting: Sorting | undefined;

  readonly now = new NowTicker(this);
  readonly #watching = new Watching(this);
  readonly #place = new KeepInPlace();

  move(step: 1 | -1): void {
    moveFocus([...this.renderRoot.querySelectorAll<HTMLElement>('tbody a')], step);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#watching.follow(this.list);
    this.#place.remember(changed.has('list') ? undefined : this.scroller, 'tbody tr');
  }

  protected override updated(): void {
    this.#place.restore(this.scroller);
    this.#scrolled();
  }

  protected override render() {
    const { list, say } = this;
    if (!list) return nothing;
    const rows = this.sorting ? sorted(list.rows, this.sorting, say.locale) : list.rows;
    return html`<div class="scroller ${this.comfortable ? 'comfortable' : ''}" tabindex="0" role="group" aria-label=${say('table.label')} @scroll=${this.#scrolled}>
      <table>
        <thead>
          <tr>
            ${this.#columns.map((key) => this.#head(key))}
          </tr>
        </thead>
        <tbody>
          ${list.fresh ? skeleton() : nothing}
          ${repeat(
            rows,
            ({ order }) => order.id,
            (row) => this.#row(row),
          )}
        </tbody>
        ${this.#foot()}
      </table>
      <slot></slot>
    </div>`;
  }

  get #columns(): readonly SortKey[] {
    return this.list?.query.view === 'history' ? endedColumns : openColumns;
  }

  #head(key: SortKey) {
    const way = this.sorting?.key === key ? this.sorting.way : undefined;
    return html`<th scope="col" class=${key} aria-sort=${way ?? 'none'}>
      <button @click=${() => this.#sort(key)}>
        ${this.say(`table.${key}`)}${way ? icon(way === 'ascending' ? ArrowUp : ArrowDown, 14) : nothing}
      </button>
    </th>`;
  }

  #row({ order, settled }: ListRow) {
    const { locale } = this.say;
    const { number, buyer, stateName, phase, totals, placedAt, stateEnteredAt, deadline, unread, id } = order;
    const now = Date.now();
    const late = deadline !== null && Date.parse(deadline.dueAt) < now + 86_400_000;
    return html`<tr class=${settled ? 'settled' : ''} @click=${(event: MouseEvent) => this.#open(event, id)}>
      <th scope="row" class="number figures"><a href=${pathOf({ page: 'order', orderId: id })}>${number}</a></th>
      <td class="buyer">
        <span>${buyer.name ?? buyer.email}</span>
        ${unread > 0 ? html`<span class="badge"><span class="unseen">${this.say('row.unread')} </span>${unread}</span>` : nothing}
      </td>
      <td class="state"><span class="phase ${phase}">${stateName}</span></td>
      <td class="total figures">${formatMoney({ amount: totals.total, currency: totals.currency }, locale)}</td>
      <td class="placed figures">${formatDay(placedAt, locale, now)}</td>
      ${
        this.list?.query.view === 'history'
          ? html`<td class="due figures">${formatDay(stateEnteredAt, locale, now)}</td>`
          : html`<td class="due figures ${late ? 'late' : ''}">${deadline ? formatMoment(deadline.dueAt, locale, now) : ''}</td>`
      }
    </tr>`;
  }

  #foot() {
    const count = this.states.reduce((sum, state) => sum + state.count, 0);
    if (count === 0) return nothing;
    const totals = sumByCurrency(this.states);
    return html`<tfoot>
      <tr>
        <th scope="row" colspan="3">${this.say('table.sum', { count })}</th>
        <td class="total figures">${totals.map((money) => html`<div>${formatMoney(money, this.say.locale)}</div>`)}</td>
        <td colspan="2"></td>
      </tr>
    </tfoot>`;
  }

  /** Once up, once down, then as before. To sort them, all rows have to be here. */
  #sort(key: SortKey): void {
    const first = firstWay(key);
    const other = first === 'ascending' ? 'descending' : 'ascending';
    if (this.sorting?.key !== key) this.sorting = { key, way: first };
    else this.sorting = this.sorting.way === first ? { key, way: other } : undefined;
    this.#scrolled();
  }

  #open(event: MouseEvent, orderId: string): void {
    if (event.defaultPrevented || event.composedPath().some((target) => target instanceof HTMLAnchorElement))
      return;
    if (getSelection()?.isCollapsed === false) return;
    ask(this, 'go', { route: { page: 'order', orderId } });
  }

  #scrolled(): void {
    const { scroller, list } = this;
    if (!scroller || !list?.hasMore || list.loadingMore || list.failure) return;
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    if (this.sorting || left < near) void list.loadMore();
  }
}

function skeleton() {
  return Array.from(
    { length: 6 },
    () => html`<tr class="bones">${openColumns.map(() => html`<td><span class="bone"></span></td>`)}</tr>`,
  );
}
