import type { PaymentInstructionsView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WifiOff } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { OrderState } from '../../store/order-state.ts';
import type { OrderStore } from '../../store/order-store.ts';
import { StoreController } from '../../store/store-controller.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import { phaseStyles } from '../../tokens/phase-styles.ts';
import type { ActionCard } from '../action-card/action-card.ts';
import { nextStep } from '../action-card/needs-form.ts';
import type { Composer } from '../composer/composer.ts';
import { defineLater } from '../define-later.ts';
import { onRequest } from '../requests.ts';
import { conversationStyles } from './conversation.styles.ts';

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
  @property({ attribute: false }) paymentMethods: readonly PaymentInstructionsView[] = [];
  /** What can be done now is shown elsewhere: no card, and nothing of it pinned. */
  @property({ type: Boolean }) cardless = false;
  /** The reader has it before their eyes; while not, nothing is marked as read. */
  @property({ attribute: false }) active = true;
  @state() private cardInView = true;
  @query('[slot=card]') private readonly card: (HTMLElement & Partial<ActionCard>) | undefined;
  @query('ordialog-composer') private readonly composer: Composer | undefined;
  @query('ordialog-log') private readonly log: HTMLElement | undefined;

  readonly #follow = new StoreController(this);
  readonly #watcher = new IntersectionObserver((seen) => {
    this.cardInView = seen.at(-1)?.isIntersecting ?? true;
  });
  #watched: Element | undefined;
  #hadFocus = false;

  constructor() {
    super();
    onRequest(this, 'message', ({ text }) => void this.store?.send(text));
    onRequest(this, 'draft', ({ text }) => {
      this.store?.keepDraft(text);
      if (text !== '') this.store?.typing();
    });
    onRequest(this, 'retry', ({ clientMessageId }) => void this.store?.retry(clientMessageId));
    onRequest(this, 'discard', ({ clientMessageId }) => void this.store?.discard(clientMessageId));
    onRequest(this, 'older', () => void this.store?.loadOlder());
    onRequest(this, 'seen', ({ upTo }) => void this.store?.seen(upTo));
    onRequest(this, 'transition', ({ name, fields }) => void this.store?.transition(name, fields));
    onRequest(this, 'review', ({ rating, text }) => void this.store?.review(rating, text));
    onRequest(this, 'review-reply', ({ text }) => void this.store?.replyToReview(text));
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

  /** Puts a text where one writes, such as a saved reply. */
  insert(text: string): void {
    this.composer?.insert(text);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.matches(':focus-within');
    if (changed.has('store')) this.#follow.follow(this.store);
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
    if (!this.store || (now.loading && now.entries.length === 0)) return this.#skeleton();
    if (!now.order) return this.#failure();
    const { party } = this.store;
    const name = party === 'buyer' ? now.order.shop.name : (now.order.buyer.name ?? now.order.buyer.email);
    const typing = now.typing && this.t('typing', { name: now.typing.name ?? name });
    return html`<ordialog-log
        exportparts="log, message"
        .entries=${now.entries}
        .pending=${now.pending}
        .read=${now.read}
        .older=${now.older}
        .order=${now.order}
        .party=${party}
        .active=${this.active}
        >${this.#card(now)}</ordialog-log
      >
      <div class="typing" aria-live="polite">${typing}</div>
      ${this.#pinned(now)} ${this.#notice(now)}
      <ordialog-composer
        exportparts="composer"
        .name=${name}
        .draft=${now.draft}
        .conversation=${this.store.orderId}
      ></ordialog-composer>`;
  }

  #card({ order, act }: OrderState) {
    if (!order || !this.store || this.cardless) return nothing;
    const { party } = this.store;
    const canAct = order.availableTransitions.length > 0;
    if (order.ended) void defineLater();
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
    return html`${order.ended ? closing : nothing}${canAct || (!order.ended && party === 'buyer') ? actions : nothing}`;
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
    if (connection !== 'offline') return nothing;
    return html`<div class="notice" role="status">${icon(WifiOff, 16)}${this.t('connection.offline')}</div>`;
  }

  #failure() {
    return html`<div class="center">
      <div>
        <h2>${this.t('panel.failed')}</h2>
        <p class="muted">${this.#follow.state.failure?.detail ?? this.t('panel.failedHint')}</p>
      </div>
      <button class="button" @click=${() => this.store?.refresh()}>${this.t('panel.retry')}</button>
    </div>`;
  }

  #skeleton() {
    return html`<div class="skeleton" role="status">
      <i></i><i></i><i></i><span class="unseen">${this.t('panel.loading')}</span>
    </div>`;
  }

  #showCard(): void {
    this.card?.scrollIntoView({ block: 'center' });
  }
}
