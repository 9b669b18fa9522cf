import type { Party } from '@ordialog/core';
import type { EntryView, OrderView, ReadMarkers } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown } from 'lucide';
import { formatNearDay } from '../../format/dates.ts';
import { icon } from '../../icons/icon.ts';
import type { OrderState } from '../../store/order-state.ts';
import type { PendingMessage } from '../../store/pending-message.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { request } from '../requests.ts';
import { logStyles } from './log.styles.ts';
import { type LogRow, logRows } from './log-rows.ts';
import { messageRow } from './message-row.ts';
import { reviewRow } from './review-row.ts';
import { systemRow } from './system-row.ts';

/** So near to an end counts as being there, in pixels. */
const near = 48;
const nearTop = 300;
const margin = 12;

/**
 * The log of an order. It stays where the reader is: at the end while they are there, and where they read
 * otherwise. It does not know where entries come from; it asks for older ones and says what was seen.
 *
 * @slot card - The card of what can be done now, placed after the entry that made it so.
 * @csspart message - One message.
 */
export class Log extends TextsElement {
  static override styles = [baseStyles, logStyles];

  @property({ attribute: false }) entries: readonly EntryView[] = [];
  @property({ attribute: false }) pending: readonly PendingMessage[] = [];
  @property({ attribute: false }) read: ReadMarkers = { buyer: 0, seller: 0 };
  @property({ attribute: false }) older: OrderState['older'] = 'none';
  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) party: Party = 'buyer';
  /** The reader has it before their eyes, as far as the page can know. */
  @property({ attribute: false }) active = true;

  @query('.scroller') private readonly scroller: HTMLElement | undefined;
  @query('.content') private readonly content: HTMLElement | undefined;
  @state() private atEnd = true;
  @state() private unseen = 0;
  /** How far above the bottom one reads, while older entries come in above. */
  #aboveBottom: number | undefined;
  readonly #resized = new ResizeObserver(() => {
    this.#stay();
    this.#aboveBottom = undefined;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#tellSeen);
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#tellSeen);
    this.#resized.disconnect();
  }

  override focus(): void {
    this.scroller?.focus();
  }

  /** Goes to the newest entry and stays there. */
  scrollToEnd(): void {
    this.atEnd = true;
    this.unseen = 0;
    this.#stay();
    this.#tellSeen();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('entries');
    if (changed.has('order') && changed.get('order')?.id !== this.order?.id) {
      this.atEnd = true;
      this.unseen = 0;
      return;
    }
    if (!this.hasUpdated || !before) return;
    if (this.scroller && !this.atEnd && (this.entries[0]?.seq ?? 0) < (before[0]?.seq ?? 0)) {
      this.#aboveBottom = this.scroller.scrollHeight - this.scroller.scrollTop;
    }
    const newest = before.at(-1)?.seq ?? 0;
    const arrived = this.entries.filter(
      (entry) => entry.seq > newest && entry.kind !== 'withheld' && entry.author.type !== this.party,
    ).length;
    if (!this.atEnd && before.length > 0) this.unseen += arrived;
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const wrote = changed.has('pending') && this.pending.length > (changed.get('pending')?.length ?? 0);
    if (wrote && this.pending.at(-1)?.failure === undefined) this.scrollToEnd();
    this.#stay();
    if (changed.has('entries') || changed.has('active')) this.#tellSeen();
  }

  protected override render() {
    const { t } = this;
    const number = this.order?.number ?? '';
    const label = this.unseen > 0 ? t('log.new', { count: this.unseen }) : t('log.newest');
    return html`<div
        class="scroller"
        part="log"
        role="log"
        tabindex="0"
        aria-label=${t('log.label', { number })}
        aria-busy=${this.older === 'loading'}
        @scroll=${this.#scrolled}
      >
        <div class="content">
          ${this.older === 'none' ? nothing : html`<div class="older small muted">${this.older === 'loading' ? t('log.loadingOlder') : nothing}</div>`}
          ${repeat(
            logRows(this),
            ({ key }) => key,
            (row) => this.#row(row),
          )}
        </div>
      </div>
      <button class="jump" ?hidden=${this.atEnd} @click=${this.scrollToEnd}>
        <span class=${this.unseen > 0 ? '' : 'unseen'}>${label}</span>${icon(ArrowDown, 16)}
      </button>`;
  }

  #row(row: LogRow) {
    switch (row.kind) {
      case 'day':
        return html`<div class="day">${formatNearDay(row.at, this.t.locale, Date.now())}</div>`;
      case 'message':
        return messageRow(row, this.t, this);
      case 'system':
        return systemRow(row.entry, this.t, this.#trackingUrl);
      case 'review':
        return reviewRow(row.entry, this.t, {
          buyer: this.order?.buyer.name ?? this.t('due.buyer'),
          seller: this.order?.shop.name ?? '',
        });
      case 'card':
        return html`<div class="card"><slot name="card"></slot></div>`;
    }
  }

  readonly #trackingUrl = (number: string) =>
    this.order?.shipments.find(({ trackingNumber }) => trackingNumber === number)?.trackingUrl;

  #observe(): void {
    if (this.scroller) this.#resized.observe(this.scroller);
    if (this.content) this.#resized.observe(this.content);
  }

  /** Where the newest is best read: at the bottom, or at the top of a card too tall to be seen whole. */
  #endOf({ scrollHeight, clientHeight }: HTMLElement): number {
    const bottom = scrollHeight - clientHeight;
    const last = this.content?.lastElementChild;
    const isCard = last instanceof HTMLElement && last.classList.contains('card');
    return isCard ? Math.min(bottom, last.offsetTop - margin) : bottom;
  }

  /** Heights change after an update too: pictures load, a card opens, the keyboard comes up. */
  #stay(): void {
    if (!this.scroller) return;
    const end = this.#endOf(this.scroller);
    if (this.atEnd && this.scroller.scrollTop < end) this.scroller.scrollTop = end;
    if (this.#aboveBottom !== undefined)
      this.scroller.scrollTop = this.scroller.scrollHeight - this.#aboveBottom;
    if (this.older === 'there' && this.scroller.scrollTop < nearTop) request(this, 'older');
  }

  #scrolled(): void {
    if (!this.scroller) return;
    const { scrollTop } = this.scroller;
    this.atEnd = scrollTop > this.#endOf(this.scroller) - near;
    if (this.atEnd) {
      this.unseen = 0;
      this.#tellSeen();
    }
    if (this.older === 'there' && scrollTop < nearTop) request(this, 'older');
  }

  readonly #tellSeen = () => {
    const upTo = this.entries.at(-1)?.seq;
    const watched = this.active && this.atEnd && document.visibilityState === 'visible';
    if (watched && upTo !== undefined) request(this, 'seen', { upTo });
  };
}
