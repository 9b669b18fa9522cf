import type { Party } from '@ordialog/core';
import type { EntryView, OrderView, ReadMarkers } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ArrowDown } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { OrderState } from '../../store/order-state.ts';
import type { PendingMessage } from '../../store/pending-message.ts';
import { isNews } from '../../store/unread.ts';
import type { Texts } from '../../texts/texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { defineLater } from '../define-later.ts';
import { defineMessageParts } from '../message/define-message-parts.ts';
import { request } from '../requests.ts';
import { endOf } from './end-of.ts';
import { hasDetails } from './has-details.ts';
import { isAloud } from './is-aloud.ts';
import { KeyedRows } from './keyed-rows.ts';
import { logStyles } from './log.styles.ts';
import { keyOf, type LogRow, logRows } from './log-rows.ts';
import { type Place, placeOf } from './place-of.ts';
import { rowTemplate } from './row-template.ts';

/** So near to an end counts as being there, in pixels. */
const near = 48;
/** So near to what is loaded, more of it is asked for. */
const nearEdge = 1200;
/** In milliseconds. */
const markedFor = 1600;
const readingTakes = 300;

/**
 * The log of an order, or a stretch of it. It stays where the reader is: at the end while they are there, and where
 * they read otherwise. It does not know where entries come from; it asks for more of them and says what was seen.
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
  /** Entries that follow these. */
  @property({ attribute: false }) newer: OrderState['older'] = 'none';
  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) party: Party = 'buyer';
  /** The reader has it before their eyes, as far as the page can know. */
  @property({ attribute: false }) active = true;
  /** How many entries of others the reader has not seen. */
  @property({ attribute: false }) unread = 0;

  @query('.scroller') private readonly scroller: HTMLElement | undefined;
  @query('.content') private readonly content: HTMLElement | undefined;
  @state() private atEnd = true;
  /** Where the line above what is new stands. */
  @state() newFrom: number | undefined;
  readonly rows = new KeyedRows<LogRow>();
  /** Where one reads, to be kept while heights above it change. */
  #place: Place | undefined;
  #opened = false;
  #heard: number | undefined;
  #top = 0;
  #words: Texts | undefined;
  #seenSoon: ReturnType<typeof setTimeout> | undefined;
  readonly #resized = new ResizeObserver(() => this.#stay());

  constructor() {
    super();
    for (const sign of ['pointerover', 'focusin'])
      this.addEventListener(sign, () => void defineMessageParts(), { once: true });
  }

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
    if (this.newer !== 'none') request(this, 'latest');
    this.atEnd = true;
    this.#stay();
    this.#tellSeen();
  }

  /** Brings an entry that is here into view, and marks it for a moment. False when it is not here. */
  reveal(seq: number): boolean {
    const entry = this.entries.find((each) => each.seq === seq);
    const row = entry && this.rows.elementOf(keyOf(entry));
    if (!row) return false;
    this.atEnd = false;
    row.scrollIntoView({ block: 'center' });
    row.classList.add('marked');
    setTimeout(() => row.classList.remove('marked'), markedFor);
    this.#scrolled();
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.entries.some((entry) => hasDetails(entry, this.isPaying))) void defineLater(this.t);
    if (this.entries.some((entry) => entry.kind === 'message' && entry.replyTo)) void defineMessageParts();
    if (changed.has('order') && changed.get('order')?.id !== this.order?.id) {
      this.atEnd = true;
      this.#opened = false;
      this.newFrom = undefined;
      this.#heard = undefined;
    }
    const isSeen = this.#opened && this.atEnd && this.#isWatched;
    if (this.newFrom !== undefined || !changed.has('entries') || isSeen) return;
    const newest = Math.max(
      this.read[this.party],
      (this.#opened && changed.get('entries')?.at(-1)?.seq) || 0,
    );
    // Who was never here before has nothing old to tell it from.
    if (newest === 0) return;
    this.newFrom = this.entries.find((entry) => entry.seq > newest && isNews(entry, this.party))?.seq;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const anew = changed.has('order') || this.#words !== this.t;
    this.#words = this.t;
    const template = (row: LogRow) => rowTemplate(row, this.t, this);
    const aloud = (row: LogRow) => isAloud(row, this.#heard);
    if (this.content) this.rows.draw(this.content, logRows(this), { host: this, template, aloud, anew });
    this.#heard = Math.max(this.#heard ?? this.order?.head ?? 0, this.entries.at(-1)?.seq ?? 0);
    const wrote = changed.has('pending') && this.pending.length > (changed.get('pending')?.length ?? 0);
    if (wrote && this.pending.at(-1)?.failure === undefined && !this.pending.at(-1)?.change) {
      this.newFrom = undefined;
      this.scrollToEnd();
    }
    this.#observe();
    this.#open();
    this.#stay();
    if (changed.has('entries') || changed.has('active')) this.#tellSeen();
  }

  protected override render() {
    const { t, unread } = this;
    const loading = this.older === 'loading' || this.newer === 'loading';
    return html`<div
        class="scroller"
        part="log"
        role="log"
        aria-relevant="additions"
        tabindex="0"
        aria-label=${t('log.label', { number: this.order?.number ?? '' })}
        aria-busy=${loading}
        @scroll=${this.#scrolled}
      >
        <div class="older small muted" ?hidden=${this.older === 'none'}>${loading ? t('log.loadingOlder') : nothing}</div>
        <div class="content"></div>
        <ordialog-message-menu aria-live="off" .log=${this}></ordialog-message-menu>
      </div>
      <button class="jump" ?hidden=${this.atEnd} @click=${this.scrollToEnd}>
        <span class=${unread > 0 ? '' : 'unseen'}
          >${unread > 0 ? t('log.new', { count: unread }) : t('log.newest')}</span
        >${icon(ArrowDown, 16)}
      </button>`;
  }

  /** The log goes on after what is here. */
  get isPast(): boolean {
    return this.newer !== 'none';
  }

  /** The buyer's card shows how to pay. */
  get isPaying(): boolean {
    return this.party === 'buyer' && this.order?.phase === 'payment';
  }

  get #isWatched(): boolean {
    return this.active && document.visibilityState === 'visible';
  }

  #observe(): void {
    for (const part of [this.scroller, this.content]) if (part) this.#resized.observe(part);
  }

  /** Begins to read at what is new. */
  #open(): void {
    if (this.#opened || this.entries.length === 0 || !this.order) return;
    this.#opened = true;
    const line = this.rows.elementOf('new');
    if (!line) return;
    this.atEnd = false;
    line.scrollIntoView();
    this.#scrolled();
  }

  /** Heights change after an update too: pictures load, a card opens, the keyboard comes up. */
  #stay(): void {
    const { scroller } = this;
    if (!scroller) return;
    const end = endOf(scroller, this.content);
    if (this.atEnd && !this.isPast) {
      if (scroller.scrollTop < end) scroller.scrollTop = end;
    } else {
      this.#keepPlace(scroller);
    }
    this.#askForMore(scroller);
  }

  #keepPlace(scroller: HTMLElement): void {
    const grown = this.#place?.grown();
    if (grown) scroller.scrollTop += grown;
  }

  #scrolled(): void {
    const { scroller, content } = this;
    if (!scroller || !content) return;
    if (!this.atEnd) this.#keepPlace(scroller);
    const { scrollTop } = scroller;
    // What grows at the end takes nobody away from it; only scrolling back does.
    const stays = this.atEnd && scrollTop >= this.#top;
    this.#top = scrollTop;
    this.atEnd = !this.isPast && (stays || scrollTop > endOf(scroller, content) - near);
    this.#place = placeOf(scroller, content, this.rows);
    clearTimeout(this.#seenSoon);
    if (this.atEnd) this.#tellSeen();
    else this.#seenSoon = setTimeout(this.#tellSeen, readingTakes);
    this.#askForMore(scroller);
  }

  #askForMore({ scrollTop, scrollHeight, clientHeight }: HTMLElement): void {
    if (this.older === 'there' && scrollTop < nearEdge) request(this, 'older');
    else if (this.newer === 'there' && scrollHeight - clientHeight - scrollTop < nearEdge)
      request(this, 'newer');
  }

  readonly #tellSeen = () => {
    if (!this.#isWatched) return;
    const upTo = this.atEnd ? this.entries.at(-1)?.seq : this.#place?.lastSeen;
    if (upTo !== undefined) request(this, 'seen', { upTo });
  };
}
