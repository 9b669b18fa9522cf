import { formatMoney, type Party } from '@ordialog/core';
import type { OfferablePayment, OrderView, TransitionView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Act } from '../../store/order-state.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import { phaseStyles } from '../../tokens/phase-styles.ts';
import { defineLater } from '../define-later.ts';
import { definePickup } from '../pickup-card/define-pickup.ts';
import { request } from '../requests.ts';
import { actionCardStyles } from './action-card.styles.ts';
import { needsForm, takesFiles } from './needs-form.ts';

/**
 * The card of what can be done now. What that is comes from `order.availableTransitions`: no rule of the workflow is
 * known here, and what was asked for is done only once the order says so.
 *
 * @csspart actions - The buttons.
 */
export class ActionCard extends TextsElement {
  static override styles = [baseStyles, buttonStyles, phaseStyles, actionCardStyles];

  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) party: Party = 'buyer';
  @property({ attribute: false }) act: Act | undefined;
  @property({ attribute: false }) paymentMethods: readonly OfferablePayment[] = [];
  /** The transition whose form is open. */
  @state() private chosen: string | undefined;
  /** The code of forms could not be fetched. */
  @state() private formless = false;
  #asked = false;

  /** Does what a button of the card does: at once, or by its form where something is to be filled in. */
  async choose(transition: TransitionView, byForm = needsForm(transition)): Promise<void> {
    if (this.act?.status === 'running') return;
    this.#asked = true;
    if (!byForm) {
      request(this, 'transition', { name: transition.name, fields: {} });
      return;
    }
    this.formless = !(await defineLater(this.t));
    if (!this.formless) this.chosen = transition.name;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('order')?.version === this.order?.version || !changed.has('order')) return;
    this.chosen = undefined;
    if (this.#asked) requestAnimationFrame(() => this.#keepFocus());
    this.#asked = false;
  }

  /** A button that has done its work goes away, and the card moves on: whoever pressed it stays with the card. */
  #keepFocus(): void {
    if (document.activeElement !== document.body) return;
    this.renderRoot.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
  }

  protected override render() {
    const { order } = this;
    if (!order) return nothing;
    const chosen = order.availableTransitions.find(({ name }) => name === this.chosen);
    return html`<section class=${order.phase} tabindex="-1" aria-label=${order.stateName}>
      <div>
        <h2>${this.t(`phase.${order.phase}`)}</h2>
        ${this.#explanation(order)}
      </div>
      ${chosen ? this.#form(chosen) : html`${this.#payment(order)}${this.#pickup(order)}${this.#buttons(order)}`}
      ${this.#problem(chosen)}
    </section>`;
  }

  #explanation(order: OrderView) {
    const claimed = order.payment.claimedAt !== undefined && order.phase === 'payment';
    if (this.party === 'buyer') {
      const text = claimed ? this.t('pay.claimed') : order.stateComment;
      return text ? html`<p>${text}</p>` : nothing;
    }
    if (!claimed) return nothing;
    const { total: amount, currency } = order.totals;
    const money = formatMoney({ amount, currency }, this.t.locale);
    return html`<p>${this.t('pay.look', { amount: money, reference: order.number })}</p>`;
  }

  #payment(order: OrderView) {
    if (this.party !== 'buyer' || order.phase !== 'payment' || !order.payment.instructions) return nothing;
    const details = html`<ordialog-payment-details .order=${order}></ordialog-payment-details>`;
    if (order.payment.claimedAt === undefined) return details;
    return html`<details>
      <summary>${this.t('entry.paymentDetails')}</summary>
      ${details}
    </details>`;
  }

  #pickup(order: OrderView) {
    if (!order.pickup || this.party !== 'buyer') return nothing;
    void definePickup();
    return html`<ordialog-pickup-card .order=${order}></ordialog-pickup-card>`;
  }

  #buttons({ availableTransitions }: OrderView) {
    if (availableTransitions.length === 0) return nothing;
    const ahead = availableTransitions.filter(({ intent }) => intent !== 'danger');
    const away = availableTransitions.filter(({ intent }) => intent === 'danger');
    return html`<div class="actions" part="actions">
      ${ahead.map((transition, index) => this.#button(transition, index === 0 ? 'primary' : ''))}
      ${away.map((transition) => this.#button(transition, 'quiet'))}
    </div>`;
  }

  #button(transition: TransitionView, kind: string) {
    const [field] = transition.fields;
    return html`<button
        class="button ${kind}"
        aria-busy=${this.#running(transition)}
        @click=${() => void this.choose(transition)}
      >
        ${transition.label}
      </button>
      ${
        field && takesFiles(transition)
          ? html`<button class="button quiet" @click=${() => void this.choose(transition, true)}>
              ${field.label} +
            </button>`
          : nothing
      }`;
  }

  #form(transition: TransitionView) {
    return html`<ordialog-transition-form
      .transition=${transition}
      .running=${this.#running(transition)}
      .failure=${this.act?.status === 'refused' ? this.act.failure : undefined}
      .paymentMethods=${this.paymentMethods}
      @ordialog-back=${this.#back}
    ></ordialog-transition-form>`;
  }

  /** A refusal stands where it was asked for; the review's is shown by its own form. */
  #problem(chosen: TransitionView | undefined) {
    const { act, order } = this;
    if (this.formless) return html`<p class="error" role="alert">${this.t('card.network')}</p>`;
    const known = order?.availableTransitions.some(({ name }) => name === act?.name);
    if (act?.status !== 'refused' || (!known && !chosen)) return nothing;
    const { status, detail } = act.failure;
    return html`<p class="error" role="alert">
      ${status === 0 ? this.t('card.network') : (detail ?? this.t('card.failed'))}
    </p>`;
  }

  #running({ name }: TransitionView): boolean {
    return this.act?.status === 'running' && this.act.name === name;
  }

  async #back(): Promise<void> {
    const name = this.chosen;
    this.chosen = undefined;
    await this.updateComplete;
    const index = this.order?.availableTransitions.findIndex((transition) => transition.name === name) ?? -1;
    const label = this.order?.availableTransitions[index]?.label;
    for (const button of this.renderRoot.querySelectorAll('button')) {
      if (button.textContent?.trim() === label) button.focus();
    }
  }
}
