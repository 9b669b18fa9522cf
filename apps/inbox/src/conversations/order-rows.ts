import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CircleCheck, SearchX } from 'lucide';
import { NowTicker } from '../format/now-ticker.ts';
import { ask } from '../inbox-requests.ts';
import { moveFocus } from '../keyboard/move-focus.ts';
import { KeepInPlace } from '../layout/keep-in-place.ts';
import type { OrderList } from '../orders/order-list.ts';
import { Watching } from '../orders/watching.ts';
import type { InboxView } from '../routing/route.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { orderRowStyles } from './order-row.styles.ts';
import { orderRow, rowSkeleton } from './order-row.ts';

/** So far from the end the next page is asked for, in pixels. */
const near = 600;

/** The rows of the inbox. What comes in does not move what one reads; it does not know how to fetch. */
export class OrderRows extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    orderRowStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        flex: 1;
      }
      .scroller {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overflow-anchor: none;
        overscroll-behavior: contain;
        --row-padding: 8px;
      }
      .end {
        padding: 12px 16px;
        font-size: 13px;
        color: var(--od-muted);
      }
      .scroller.comfortable {
        --row-padding: 13px;
      }
    `,
  ];

  @property({ attribute: false }) list: OrderList | undefined;
  @property({ attribute: false }) view: InboxView = 'waiting';
  /** The order that is open. */
  @property({ attribute: false }) current: string | undefined;
  @property({ attribute: false }) comfortable = false;
  @query('.scroller') private readonly scroller: HTMLElement | undefined;

  readonly now = new NowTicker(this);
  readonly #watching = new Watching(this);
  readonly #place = new KeepInPlace();

  /** Focuses the next row, or the one before. */
  move(step: 1 | -1): void {
    moveFocus([...this.renderRoot.querySelectorAll<HTMLElement>('a.row')], step);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#watching.follow(this.list);
    this.#place.remember(changed.has('list') ? undefined : this.scroller, '.row');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('list')) this.scroller?.scrollTo(0, 0);
    else this.#place.restore(this.scroller);
    this.#scrolled();
  }

  protected override render() {
    const { list, say } = this;
    if (!list) return nothing;
    return html`<div class="scroller ${this.comfortable ? 'comfortable' : ''}" @scroll=${this.#scrolled}>
      ${list.fresh ? html`<div role="status" aria-label=${this.t('panel.loading')}>${Array.from({ length: 8 }, () => rowSkeleton())}</div>` : nothing}
      ${this.#problem(list)} ${this.#empty(list)}
      <ul aria-label=${say(`view.${this.view}`)}>
        ${repeat(
          list.rows,
          ({ order }) => order.id,
          (row) =>
            html`<li>
              ${orderRow(row, {
                say,
                now: Date.now(),
                current: row.order.id === this.current,
                comfortable: this.comfortable,
              })}
            </li>`,
        )}
      </ul>
      ${this.#end(list)}
    </div>`;
  }

  #problem({ failure, rows }: OrderList) {
    if (!failure || rows.length > 0) return nothing;
    return html`<div class="empty" role="alert">
      <strong>${this.say('list.failed')}</strong>
      <span>${failure.status === 0 ? this.say('problem.network') : failure.detail}</span>
      <button class="button" @click=${() => ask(this, 'reload')}>${this.t('panel.retry')}</button>
    </div>`;
  }

  #empty({ fresh, failure, rows, query: { q } }: OrderList) {
    if (fresh || failure || rows.length > 0) return nothing;
    const { say } = this;
    if (q !== undefined) {
      return html`<div class="empty">
        ${icon(SearchX, 24)}<strong>${say('list.nothingFound')}</strong><span>${say('list.nothingFoundHint')}</span>
      </div>`;
    }
    return html`<div class="empty">
      ${icon(CircleCheck, 24)}<strong>${say(`empty.${this.view}`)}</strong><span>${say(`empty.${this.view}Hint`)}</span>
    </div>`;
  }

  #end({ loadingMore, failure, rows }: OrderList) {
    if (loadingMore) return rowSkeleton();
    if (!failure || rows.length === 0) return nothing;
    return html`<p class="end" role="alert">
      ${this.say('list.failed')} <button class="button quiet" @click=${() => ask(this, 'more')}>${this.t('panel.retry')}</button>
    </p>`;
  }

  #scrolled(): void {
    const { scroller, list } = this;
    if (!scroller || !list?.hasMore || list.loadingMore || list.failure) return;
    if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near) ask(this, 'more');
  }
}
