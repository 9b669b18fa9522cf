import { formatMoney } from '@ordialog/core';
import { baseStyles, buttonStyles } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { NowTicker } from '../format/now-ticker.ts';
import { KeepInPlace } from '../layout/keep-in-place.ts';
import type { OrderList } from '../orders/order-list.ts';
import { Watching } from '../orders/watching.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import type { Lifted } from './board.ts';
import { boardCard } from './board-card.ts';
import { boardColumnStyles } from './board-column.styles.ts';
import type { ColumnSum } from './columns.ts';

/** One phase of the board: how many, how much, and the orders themselves. */
export class BoardColumn extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, boardColumnStyles];

  @property({ attribute: false }) column: ColumnSum | undefined;
  @property({ attribute: false }) list: OrderList | undefined;
  @property({ attribute: false }) lifted: Lifted | undefined;
  @property({ attribute: false }) comfortable = false;
  @query('.cards') private readonly cards: HTMLElement | undefined;

  readonly now = new NowTicker(this);
  readonly #watching = new Watching(this);
  readonly #place = new KeepInPlace();

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#watching.follow(this.list);
    this.#place.remember(changed.has('list') ? undefined : this.cards, '.card');
  }

  protected override updated(): void {
    this.#place.restore(this.cards);
  }

  protected override render() {
    const { column, list, say, t } = this;
    if (!column) return nothing;
    const { phase, count, totals } = column;
    return html`<section class="column ${phase} ${this.comfortable ? 'comfortable' : ''}" aria-labelledby="name">
      <header>
        <h2 id="name">${t(`phase.${phase}`)}</h2>
        <span class="count figures">${count}</span>
        <span class="sum figures">${totals.map((money) => html`<span>${formatMoney(money, say.locale)}</span>`)}</span>
      </header>
      <ul class="cards">
        ${repeat(
          list?.rows ?? [],
          ({ order }) => order.id,
          ({ order }) =>
            html`<li>${boardCard(order, { say, t, now: Date.now(), lifted: this.lifted, host: this })}</li>`,
        )}
        ${this.#rest(list)}
      </ul>
    </section>`;
  }

  #rest(list: OrderList | undefined) {
    if (!list || list.fresh)
      return html`<li class="card bones"><span class="bone"></span><span class="bone"></span></li>`;
    if (list.failure) {
      return html`<li class="none" role="alert">
        ${this.say('list.failed')} <button class="button quiet" @click=${() => list.reload()}>${this.t('panel.retry')}</button>
      </li>`;
    }
    if (list.rows.length === 0) return html`<li class="none">${this.say('board.none')}</li>`;
    if (!list.hasMore) return nothing;
    return html`<li>
      <button class="button quiet" aria-busy=${list.loadingMore} @click=${() => list.loadMore()}>${this.say('board.more')}</button>
    </li>`;
  }
}
