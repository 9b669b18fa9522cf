import type { OfferablePayment, TransitionView } from '@ordialog/protocol';
import {
  baseStyles,
  buttonStyles,
  type Conversation,
  icon,
  type OrderStore,
  onRequest,
  type Requests,
  StoreController,
} from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ArrowLeft, MessageSquareText, PanelRight, Search, X } from 'lucide';
import { ask } from '../inbox-requests.ts';
import { onePane, threePanes } from '../layout/breakpoints.ts';
import { MediaQuery } from '../layout/media-query.ts';
import type { OrderPane } from '../order/order-pane.ts';
import { scannedCode } from '../order/scanned-code.ts';
import type { OrderDesk } from '../orders/order-desk.ts';
import type { OrderList } from '../orders/order-list.ts';
import { Watching } from '../orders/watching.ts';
import { type InboxView, pathOf, type Route } from '../routing/route.ts';
import { ReplyDesk } from '../saved-replies/reply-desk.ts';
import type { ReplyPicker } from '../saved-replies/reply-picker.ts';
import { replyTools } from '../saved-replies/reply-tools.ts';
import type { SavedReplies } from '../saved-replies/saved-replies.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { conversationsStyles } from './conversations.styles.ts';
import type { OrderRows } from './order-rows.ts';

/** Between a key and the search, in milliseconds. */
const patience = 220;

/** List, dialog and order: three panes where there is room, on a phone one at a time. It holds none of the data. */
export class Conversations extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, conversationsStyles];

  @property({ attribute: false }) list: OrderList | undefined;
  @property({ attribute: false }) view: InboxView = 'waiting';
  /** What is searched for. */
  @property({ attribute: false }) q: string | undefined;
  @property({ attribute: false }) store: OrderStore | undefined;
  @property({ attribute: false }) desk: OrderDesk | undefined;
  @property({ attribute: false }) replies: SavedReplies | undefined;
  /** Where one came from. */
  @property({ attribute: false }) back: Route = { page: 'list', view: 'waiting' };
  @property({ attribute: false }) comfortable = false;
  @property({ attribute: false }) paymentMethods: readonly OfferablePayment[] = [];
  /** The order lies over the dialog, where there is no room beside it. */
  @state() private details = false;
  @query('inbox-order-rows') private readonly rows: OrderRows | undefined;
  @query('inbox-order-pane') private readonly pane: OrderPane | undefined;
  @query('inbox-reply-picker') private readonly picker: ReplyPicker | undefined;
  @query('ordialog-conversation') private readonly conversation: Conversation | undefined;

  @query('[type=search]') private readonly input: HTMLInputElement | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #wide = new MediaQuery(this, threePanes);
  readonly #narrow = new MediaQuery(this, onePane);
  readonly #follow = new StoreController(this);
  readonly #watching = new Watching(this);
  readonly #replying = new ReplyDesk(this, {
    store: () => this.store,
    replies: () => this.replies,
    conversation: () => this.conversation ?? undefined,
    picker: () => this.picker ?? undefined,
  });

  constructor() {
    super();
    // Caught before the conversation acts on it: a seller first sees what will be sent.
    this.addEventListener('ordialog-request-transition', this.#intercept, { capture: true });
    onRequest(this, 'publication', ({ seq, shown }) => void this.desk?.publish(seq, shown));
  }

  move(step: 1 | -1): void {
    this.rows?.move(step);
  }

  reply(): void {
    this.details = false;
    this.conversation?.focus();
  }

  async act(): Promise<void> {
    if (!this.#wide.matches) this.details = true;
    await this.updateComplete;
    this.pane?.focusActions();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('q') && this.q === undefined && this.input) this.input.value = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#follow.follow(this.store);
    this.#watching.follow(this.desk);
    if (!changed.has('store')) return;
    // Who scanned a buyer's code wants the order, not the dialog.
    this.details = scannedCode() !== '';
    this.#replying.reset();
  }

  protected override render() {
    const open = this.store !== undefined;
    return html`<div class="panes ${open ? 'open' : ''}">
      <section class="list" aria-label=${this.say(`view.${this.view}`)}>
        ${this.#search()}
        <inbox-order-rows
          .list=${this.list}
          .view=${this.view}
          .current=${this.store?.orderId}
          .comfortable=${this.comfortable}
        ></inbox-order-rows>
      </section>
      ${this.store ? this.#open(this.store) : this.#choose()}
    </div>`;
  }

  #search() {
    const { say } = this;
    return html`<div class="head search" role="search">
      <h1>${say(`view.${this.view}`)}</h1>
      <input
        type="search"
        aria-label=${say('list.search')}
        placeholder=${say('list.find')}
        @input=${this.#searched}
      />
    </div>`;
  }

  #open(store: OrderStore) {
    const { order, there } = this.#follow.state;
    const wide = this.#wide.matches;
    const beside = wide || this.details;
    const title = order ? (order.buyer.name ?? order.buyer.email) : '';
    return html`<section class="dialog" aria-label=${this.say('pane.dialog')}>
        <div class="head">
          <a class="icon back" href=${pathOf(this.back)} aria-label=${this.say('pane.back')}>${icon(ArrowLeft)}</a>
          <div class="who">
            <h1 class="cut">${title}</h1>
            <div class="sub">
              <span class="number">${order?.number}</span>
              <ordialog-here-now .there=${there}></ordialog-here-now>
            </div>
          </div>
          <button class="icon" aria-label=${this.t('panel.search')} @click=${() => void this.conversation?.search()}>
            ${icon(Search, 18)}
          </button>
          ${
            wide
              ? nothing
              : html`<button class="button toggle" aria-expanded=${this.details} @click=${this.#toggle}>
                  ${icon(PanelRight, 18)}${this.say('pane.order')}
                </button>`
          }
        </div>
        ${this.#refusal()}
        <ordialog-conversation
          ?cardless=${wide}
          .store=${store}
          .active=${wide || !this.details}
          .paymentMethods=${this.paymentMethods}
          >${replyTools(this.#replying, this.say)}</ordialog-conversation
        >
        ${this.#replying.ready ? this.#picker(store) : nothing}
      </section>
      ${
        beside
          ? html`<aside class="order" aria-label=${this.say('pane.order')}>
              ${
                wide
                  ? nothing
                  : html`<button class="icon close" aria-label=${this.say('dialog.close')} @click=${this.#toggle}>
                      ${icon(X)}
                    </button>`
              }
              <inbox-order-pane
                .store=${store}
                .desk=${this.desk}
                .acting=${!this.#narrow.matches} .paymentMethods=${this.paymentMethods}></inbox-order-pane>
            </aside>`
          : nothing
      }`;
  }

  #picker({ orderId }: OrderStore) {
    return html`<inbox-reply-picker
      .replies=${this.replies}
      .orderId=${orderId}
      @inbox-reply=${this.#replying.choose}
    ></inbox-reply-picker>`;
  }

  /** An entry could not be shown or hidden. */
  #refusal() {
    const act = this.desk?.actOf('publication');
    if (act?.status !== 'refused') return nothing;
    return html`<p class="error refusal" role="alert">
      <span>${act.failure.detail ?? this.t('card.network')}</span>
      <button class="icon" aria-label=${this.say('dialog.close')} @click=${() => this.desk?.forget()}>${icon(X, 16)}</button>
    </p>`;
  }

  #choose() {
    return html`<section class="dialog none">
      <div class="empty">
        ${icon(MessageSquareText, 28)}<strong>${this.say('pane.choose')}</strong
        ><span>${this.say('pane.chooseHint')} <kbd>J</kbd> <kbd>K</kbd></span>
      </div>
    </section>`;
  }

  #toggle(): void {
    this.details = !this.details;
  }

  #searched(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => ask(this, 'search', { q: this.input?.value ?? '' }), patience);
  }

  readonly #intercept = (event: Event) => {
    const { order } = this.#follow.state;
    const { name, fields } = (event as CustomEvent<Requests['transition']>).detail;
    const transition = order?.availableTransitions.find((each: TransitionView) => each.name === name);
    if (!order || !transition) return;
    event.stopPropagation();
    ask(this, 'act', { order, transition, fields });
  };
}
