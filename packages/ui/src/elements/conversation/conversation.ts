import type { Party } from '@ordialog/core';
import type { OfferablePayment, OrderView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WifiOff } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { OrderState } from '../../store/order-state.ts';
import type { OrderStore } from '../../store/order-store.ts';
import { StoreController } from '../../store/store-controller.ts';
import { unreadIn } from '../../store/unread.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import { phaseStyles } from '../../tokens/phase-styles.ts';
import type { PendingFile } from '../../uploads/pending-file.ts';
import type { ActionCard } from '../action-card/action-card.ts';
import { nextStep } from '../action-card/needs-form.ts';
import type { Composer } from '../composer/composer.ts';
import { defineLater } from '../define-later.ts';
import type { Log } from '../log/log.ts';
import { defineMessageParts } from '../message/define-message-parts.ts';
import { onRequest, type Subject } from '../requests.ts';
import { conversationStyles } from './conversation.styles.ts';
import { notLoaded, skeleton } from './not-shown.ts';
import { presence } from './presence.ts';

/**
 * One order's conversation for one party: log, card of what can be done now, composer. It hands what its elements
 * ask for to the store and draws what the store holds; opening and closing the store is left to its owner.
 *
 * @csspart log - The scrolling log.
 * @csspart message - One message.
 * @csspart composer - Where one writes.
 * @csspart actions - The buttons of the card.
 */
export class Conversation extends TextsElement {
  static override styles = [baseStyles, buttonStyles, phaseStyles, conversationStyles];

  @property({ attribute: false }) store: OrderStore | undefined;
  /** A seller's saved accounts, to fill in how to pay. */
  @property({ attribute: false }) paymentMethods: readonly OfferablePayment[] = [];
  /** What can be done now is shown elsewhere: no card, and nothing of it pinned. */
  @property({ type: Boolean }) cardless = false;
  /** The reader has it before their eyes; while not, nothing is marked as read. */
  @property({ attribute: false }) active = true;
  @state() private cardInView = true;
  @query('[slot=card]') private readonly card: (HTMLElement & Partial<ActionCard>) | undefined;
  @query('ordialog-composer') private readonly composer: Composer | undefined;
  @query('ordialog-log') private readonly log: Log | undefined;
  /** What the next words are about. */
  @state() subject: Subject | undefined;
  @state() private searching = false;
  readonly #follow = new StoreController(this);
  readonly #watcher = new IntersectionObserver((seen) => {
    this.cardInView = seen.at(-1)?.isIntersecting ?? true;
  });
  #watched: Element | undefined;
  #hadFocus = false;

  constructor() {
    super();
    onRequest(this, 'message', ({ text, files }) => this.#send(text, files));
    for (const type of ['dragover', 'dragleave', 'drop'] as const) this.addEventListener(type, this.#dragged);
    onRequest(this, 'draft', ({ text }) => {
      // Another wording of what is there is nothing that was begun.
      if (this.subject?.act !== 'edit') this.store?.keepDraft(text);
      if (text !== '') this.store?.typing();
    });
    onRequest(this, 'retry', ({ clientMessageId }) => void this.store?.retry(clientMessageId));
    onRequest(this, 'discard', ({ clientMessageId }) => void this.store?.discard(clientMessageId));
    onRequest(this, 'older', () => void this.store?.reading.loadOlder());
    onRequest(this, 'newer', () => void this.store?.reading.loadNewer());
    onRequest(this, 'latest', () => this.store?.reading.latest());
    onRequest(this, 'show-entry', ({ seq }) => void this.show(seq));
    onRequest(this, 'subject', (subject) => this.#begin(subject));
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.subject) return;
      event.preventDefault();
      this.#begin(undefined);
    });
    onRequest(this, 'seen', ({ upTo }) => void this.store?.seen(upTo));
    onRequest(this, 'transition', ({ name, fields }) => void this.store?.transition(name, fields));
    onRequest(this, 'reach', ({ use }) => this.store && void use(this.store));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
    this.#watched = undefined;
  }

  /** Puts the cursor where one writes. */
  override focus(): void {
    this.composer?.focus();
  }

  /** Brings an entry into view, wherever in the log it stands. */
  async show(seq: number): Promise<void> {
    await this.store?.reading.show(seq);
    await this.updateComplete;
    await this.log?.updateComplete;
    this.log?.reveal(seq);
  }

  /** Opens the search in this conversation. */
  async search(): Promise<void> {
    this.searching = await defineMessageParts();
  }

  /** Puts a text where one writes, such as a saved reply. */
  insert(text: string, files?: readonly PendingFile[]): void {
    this.composer?.insert(text, files);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.matches(':focus-within');
    if (!changed.has('store')) return;
    this.#follow.follow(this.store);
    this.subject = undefined;
    this.searching = false;
  }

  protected override updated(): void {
    if (this.#hadFocus && !this.matches(':focus-within')) this.log?.focus();
    const card = this.card ?? undefined;
    if (card === this.#watched) return;
    this.#watcher.disconnect();
    this.#watched = card;
    if (card) this.#watcher.observe(card);
  }

  protected override render() {
    const { state: now } = this.#follow;
    const { order } = now;
    const { party } = this.store ?? {};
    if (!order && !now.loading)
      return notLoaded(this.t, now.failure?.detail, () => void this.store?.refresh());
    const name = party === 'buyer' ? order?.shop.name : (order?.buyer.name ?? order?.buyer.email);
    return html`${this.searching ? html`<ordialog-log-search @ordialog-done=${this.#endSearch}></ordialog-log-search>` : nothing}
      ${order && party && !now.loading ? this.#conversation(now, order, party, name) : skeleton(this.t)}
      ${this.subject ? html`<ordialog-composer-subject .subject=${this.subject} @ordialog-done=${() => this.#begin(undefined)}></ordialog-composer-subject>` : nothing}
      <slot name="beside"></slot>
      <ordialog-composer
        exportparts="composer"
        .name=${name}
        .draft=${now.draft}
        .conversation=${this.store?.orderId}
        .waiting=${now.loading || !order}
        ><slot name="tools" slot="tools"></slot
      ></ordialog-composer>`;
  }

  #conversation(now: OrderState, order: OrderView, party: Party, name: string | undefined) {
    const typing = now.typing && this.t('typing', { name: now.typing.name ?? name ?? '' });
    const { entries, older, newer } = now.stretch ?? { ...now, newer: 'none' };
    return html`<ordialog-log
        exportparts="log, message"
        .entries=${entries}
        .pending=${now.pending}
        .read=${now.read}
        .older=${older}
        .newer=${newer}
        .unread=${unreadIn(now, party)}
        .order=${order}
        .party=${party}
        .active=${this.active}
        >${this.#card(now)}</ordialog-log
      >
      <div class="typing" aria-live="polite">${typing}</div>
      ${typing ? nothing : presence(order, this.t)}
      ${this.#pinned(now)} ${this.#notice(now)}`;
  }

  /** Writes an answer or another wording from now on, or what was begun before. */
  #begin(subject: Subject | undefined): void {
    const { composer } = this;
    if (subject?.act === 'edit') composer?.write(subject.message.text, true);
    else if (this.subject?.act === 'edit') composer?.write(this.#follow.state.draft, false);
    this.subject = subject;
    composer?.focus();
  }

  #send(text: string, files: readonly PendingFile[] | undefined): void {
    const { subject, store } = this;
    const { seq } = subject?.message ?? {};
    if (subject?.act === 'edit' && seq) void store?.change(seq, text, files);
    else void store?.send(text, files, seq);
    // The composer empties itself after this; what was begun comes back then.
    if (subject) queueMicrotask(() => this.#begin(undefined));
  }

  #endSearch(): void {
    this.searching = false;
    this.focus();
  }

  #card({ order, act }: OrderState) {
    if (!order || !this.store || this.cardless) return nothing;
    const { party } = this.store;
    const canAct = order.availableTransitions.length > 0;
    const closes = order.ended || order.survey;
    if (closes) void defineLater(this.t);
    const closing = html`<ordialog-closing slot="card" .order=${order} .party=${party} .act=${act}></ordialog-closing>`;
    // A buyer is told whose turn it is also where there is nothing to do.
    const actions = html`<ordialog-action-card
      slot="card"
      exportparts="actions"
      .order=${order}
      .party=${party}
      .act=${act}
      .paymentMethods=${this.paymentMethods}
    ></ordialog-action-card>`;
    return html`${closes ? closing : nothing}${canAct || (!order.ended && party === 'buyer') ? actions : nothing}`;
  }

  /** The card in short, while it has scrolled away. */
  #pinned({ order, act }: OrderState) {
    const step = order && nextStep(order.availableTransitions);
    if (this.cardless || this.cardInView || !step) return nothing;
    return html`<div class="pinned ${order.phase}">
      <button class="what" @click=${this.#showCard}>${order.stateName}</button>
      <button
        class="button primary"
        aria-busy=${act?.status === 'running'}
        @click=${() => {
          this.#showCard();
          void this.card?.choose?.(step);
        }}
      >
        ${step.label}
      </button>
    </div>`;
  }

  #notice({ connection }: OrderState) {
    const offline = html`<div class="notice">${icon(WifiOff, 16)}${this.t('connection.offline')}</div>`;
    return html`<div role="status">${connection === 'offline' ? offline : nothing}</div>`;
  }

  /** Files go to the composer; a text that is dragged about is the browser's affair. */
  readonly #dragged = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('drop', event.type === 'dragover');
    if (event.type === 'drop') void this.composer?.attach(event.dataTransfer.files);
  };

  #showCard(): void {
    this.card?.scrollIntoView({ block: 'center' });
  }
}
