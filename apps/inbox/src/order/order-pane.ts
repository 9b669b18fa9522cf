import type { OfferablePayment, OrderView, TransitionView } from '@ordialog/protocol';
import {
  baseStyles,
  buttonStyles,
  defineAttachments,
  defineLater,
  icon,
  type OrderState,
  type OrderStore,
  onRequest,
  StoreController,
} from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { EyeOff } from 'lucide';
import { ask } from '../inbox-requests.ts';
import type { OrderDesk } from '../orders/order-desk.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { buyerCard } from './buyer-card.ts';
import { documents } from './documents.ts';
import { orderDetails } from './order-details.ts';
import { orderPaneStyles } from './order-pane.styles.ts';
import { parcels } from './parcels.ts';

/** The order beside its dialog: where it stands, what can be done, who bought what. It asks; the root acts. */
export class OrderPane extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, orderPaneStyles];

  @property({ attribute: false }) store: OrderStore | undefined;
  @property({ attribute: false }) desk: OrderDesk | undefined;
  /** With the buttons of what can be done; on a phone the dialog has them. */
  @property({ attribute: false }) acting = true;
  @property({ attribute: false }) paymentMethods: readonly OfferablePayment[] = [];

  readonly #follow = new StoreController(this);

  constructor() {
    super();
    void defineAttachments();
    onRequest(this, 'reach', ({ use }) => this.store && void use(this.store));
  }

  /** Focuses the first thing that can be done with the order. */
  focusActions(): void {
    this.renderRoot.querySelector<HTMLElement>('.actions button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store')) this.#follow.follow(this.store);
    const review = this.#follow.state.order?.review;
    if (review && !review.reply) void defineLater(this.t);
  }

  protected override render() {
    const { order } = this.#follow.state;
    if (order) return this.#order(order, this.#follow.state);
    return this.#follow.state.failure ? nothing : this.#skeleton();
  }

  #order(order: OrderView, { act }: OrderState) {
    const { say, t } = this;
    return html`<header>
        <h2>${t('panel.order', { number: order.number })}</h2>
        <ordialog-stepper .order=${order}></ordialog-stepper>
        <ordialog-due-line .order=${order} .party=${'seller'}></ordialog-due-line>
        ${order.seller?.visible === false ? html`<p class="unseen-by-buyer">${icon(EyeOff, 16)}${say('order.hidden')}</p>` : nothing}
        ${this.acting ? this.#actions(order) : nothing}
      </header>
      ${order.pickup ? html`<inbox-pickup-check .order=${order} .act=${act}></inbox-pickup-check>` : nothing}
      ${parcels(order, t)}
      <inbox-order-review .order=${order} .act=${act} .mayHide=${this.desk?.mayOverride ?? false}></inbox-order-review>
      <inbox-buyer-rating .order=${order} .act=${act}></inbox-buyer-rating>
      <inbox-survey-answers .order=${order}></inbox-survey-answers>
      <section aria-label=${say('order.buyer')}>${buyerCard(order, say)}</section>
      ${orderDetails(order, { say, t })} ${documents(order, say)}
      <ordialog-order-files .orderId=${order.id} .version=${order.head}></ordialog-order-files>
      <inbox-sent .list=${this.desk?.sent}></inbox-sent>
      ${
        this.desk?.mayOverride
          ? html`<inbox-other-actions .desk=${this.desk} .order=${order}></inbox-other-actions>`
          : nothing
      }`;
  }

  #actions(order: OrderView) {
    const { availableTransitions: all } = order;
    if (all.length === 0) {
      return order.ended ? nothing : html`<p class="hint">${this.say('order.buyersMove')}</p>`;
    }
    const ahead = all.filter(({ intent }) => intent !== 'danger');
    const away = all.filter(({ intent }) => intent === 'danger');
    return html`<div class="actions" role="group" aria-label=${this.say('order.actions')}>
      ${ahead.map((transition, index) => this.#action(order, transition, index === 0 ? 'primary' : ''))}
      ${away.map((transition) => this.#action(order, transition, 'quiet'))}
    </div>`;
  }

  #action(order: OrderView, transition: TransitionView, kind: string) {
    return html`<button class="button ${kind}" @click=${() => ask(this, 'act', { order, transition })}>
      ${transition.label}
    </button>`;
  }

  #skeleton() {
    return html`<header role="status" aria-label=${this.t('panel.loading')}>
        <span class="bone title"></span><span class="bone"></span><span class="bone half"></span>
      </header>
      <section><span class="bone half"></span><span class="bone"></span><span class="bone"></span></section>`;
  }
}
