import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ChevronDown } from 'lucide';
import type { SentList } from '../orders/sent-list.ts';
import { Watching } from '../orders/watching.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { foldStyles } from './fold.styles.ts';
import { sentStyles } from './sent.styles.ts';
import { sentRow } from './sent-row.ts';

/** What an order caused to be sent or made, folded. Nothing is asked for until it is unfolded. */
export class Sent extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, foldStyles, sentStyles];

  @property({ attribute: false }) list: SentList | undefined;
  @state() private open = false;

  readonly #watching = new Watching(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.list?.lookAway();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#watching.follow(this.list);
    if (!changed.has('list')) return;
    changed.get('list')?.lookAway();
    if (this.open) this.list?.look();
  }

  protected override render() {
    return html`<details ?open=${this.open} @toggle=${this.#toggled}>
      <summary>${this.say('order.sent')}${icon(ChevronDown, 16)}</summary>
      <div class="body">${this.open ? this.#body() : nothing}</div>
    </details>`;
  }

  #body() {
    const { list, say, t } = this;
    if (!list) return nothing;
    const { items, failure } = list;
    const problem = failure
      ? html`<p class="error" role="alert">${failure.detail ?? t('card.network')}</p>`
      : nothing;
    if (!items) return failure ? problem : this.#skeleton();
    if (items.length === 0) return html`<p class="muted">${say('sent.nothing')}</p>`;
    return html`${problem}
      <ul>
        ${items.map((item) =>
          sentRow(item, {
            retrying: list.isRetrying(item.id),
            retry: () => void list.retry(item.id),
            say,
            t,
          }),
        )}
      </ul>`;
  }

  #skeleton() {
    return html`<div role="status" aria-label=${this.t('panel.loading')}><span class="bone"></span></div>`;
  }

  #toggled(event: Event): void {
    if (!(event.target instanceof HTMLDetailsElement) || event.target.open === this.open) return;
    this.open = event.target.open;
    if (this.open) this.list?.look();
    else this.list?.lookAway();
  }
}
