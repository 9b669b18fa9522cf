import type { FieldValue } from '@ordialog/core';
import type { OfferablePayment } from '@ordialog/protocol';
import { baseStyles, buttonStyles, defineLater, icon, onRequest } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { X } from 'lucide';
import type { TransitionPlan } from '../orders/transition-plan.ts';
import { Watching } from '../orders/watching.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { transitionDialogStyles } from './transition-dialog.styles.ts';
import { whatIsSent } from './what-is-sent.ts';

/**
 * Before a transition: what is to be filled in, what it changes and what will be sent to whom. Nothing happens
 * without a yes; it may be done without telling the buyer, or without showing it to them.
 *
 * @fires inbox-done - The order has moved.
 * @fires inbox-close - It is closed, whatever came of it.
 */
export class TransitionDialog extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, dialogStyles, transitionDialogStyles];

  @property({ attribute: false }) plan: TransitionPlan | undefined;
  @property({ attribute: false }) paymentMethods: readonly OfferablePayment[] = [];
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;
  @state() private silent = false;
  /** As the seller chose; until then as the workflow says. */
  @state() private publish: boolean | undefined;

  readonly #watching = new Watching(this);

  constructor() {
    super();
    onRequest(this, 'transition', ({ fields }) => void this.#run(fields));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#watching.follow(this.plan);
    if (!changed.has('plan')) return;
    this.silent = false;
    this.publish = undefined;
    if (this.plan) void defineLater(this.t);
  }

  protected override updated(): void {
    if (this.plan && this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    const { plan, say, t } = this;
    if (!plan) return nothing;
    const { order, transition } = plan;
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @click=${this.#outside}>
      <div class="head">
        <div>
          <h1 id="title">${transition.label}</h1>
          <p class="small muted">${t('panel.order', { number: order.number })} · ${order.buyer.name ?? order.buyer.email}</p>
        </div>
        <button class="icon" aria-label=${say('dialog.close')} @click=${this.#close}>${icon(X)}</button>
      </div>
      <div class="body">
        ${
          plan.obsolete
            ? this.#obsolete(plan)
            : html`${this.#message(plan)} ${whatIsSent(plan, this.silent, this.#toggle, { say, t })} ${this.#showing(plan)}
            ${this.#form(plan)}`
        }
      </div>
    </dialog>`;
  }

  /** What goes out with it. */
  #message({ message }: TransitionPlan) {
    if (!message) return nothing;
    return html`<blockquote class="message" lang=${message.locale} dir="auto">${message.text}</blockquote>`;
  }

  /** Only where a step may stay with the shop: elsewhere there is nothing to choose. */
  #showing({ shown }: TransitionPlan) {
    if (shown === undefined) return nothing;
    return html`<label class="silent">
      <input type="checkbox" .checked=${this.publish ?? shown} @change=${this.#show} />${this.say('act.publish')}
    </label>`;
  }

  #form(plan: TransitionPlan) {
    const transition = plan.fields ? { ...plan.transition, fields: [] } : plan.transition;
    return html`${this.#problem(plan)}
      <ordialog-transition-form
        .transition=${transition}
        .running=${plan.running}
        .failure=${plan.failure}
        .paymentMethods=${this.paymentMethods}
        @ordialog-back=${this.#close}
      ></ordialog-transition-form>`;
  }

  #problem({ failure }: TransitionPlan) {
    if (!failure) return nothing;
    const text = failure.status === 0 ? this.t('card.network') : (failure.detail ?? this.t('card.failed'));
    return html`<p class="error" role="alert">${text}</p>`;
  }

  /** Refused, and by now the order stands where this is no longer possible. */
  #obsolete({ order, failure }: TransitionPlan) {
    return html`<p class="error" role="alert">${failure?.detail ?? this.t('card.failed')}</p>
      <p>${this.say('act.standsAt', { state: order.stateName })}</p>
      <div><button class="button primary" @click=${this.#close}>${this.say('dialog.close')}</button></div>`;
  }

  async #run(filled: Record<string, FieldValue>): Promise<void> {
    const { plan } = this;
    if (!plan || plan.running) return;
    const done = await plan.run(plan.fields ?? filled, { silent: this.silent, publish: this.publish });
    if (!done) return;
    this.dispatchEvent(new CustomEvent('inbox-done'));
    this.#close();
  }

  readonly #toggle = () => {
    this.silent = !this.silent;
  };

  readonly #show = (event: Event) => {
    if (event.target instanceof HTMLInputElement) this.publish = event.target.checked;
  };

  readonly #close = () => this.dialog?.close();

  #outside(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }

  #closed(): void {
    this.dispatchEvent(new CustomEvent('inbox-close'));
  }
}
