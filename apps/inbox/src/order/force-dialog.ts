import type { OrderView } from '@ordialog/protocol';
import { baseStyles, buttonStyles, fieldStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { TriangleAlert, X } from 'lucide';
import type { OrderDesk } from '../orders/order-desk.ts';
import { Watching } from '../orders/watching.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { selectStyles } from '../styles/select-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { forceDialogStyles } from './force-dialog.styles.ts';
import { stateChoices } from './state-choices.ts';

/**
 * Puts an order into a state that its workflow would not lead to, for a reason that stands in the log.
 *
 * @fires inbox-close - It is closed, whatever came of it.
 */
export class ForceDialog extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    selectStyles,
    pageStyles,
    dialogStyles,
    forceDialogStyles,
  ];

  @property({ attribute: false }) desk: OrderDesk | undefined;
  @property({ attribute: false }) order: OrderView | undefined;
  @state() private missing: 'state' | 'reason' | undefined;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;

  readonly #watching = new Watching(this);

  protected override willUpdate(): void {
    this.#watching.follow(this.desk);
  }

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  protected override render() {
    const { order, desk, say, t } = this;
    if (!order || !desk) return nothing;
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @click=${this.#outside}>
      <div class="head">
        <div>
          <h1 id="title">${say('force.title')}</h1>
          <p class="small muted">${t('panel.order', { number: order.number })} · ${order.stateName}</p>
        </div>
        <button class="icon" aria-label=${say('dialog.close')} @click=${this.#close}>${icon(X)}</button>
      </div>
      <div class="body">
        <p class="warning">${icon(TriangleAlert, 16)}<span>${say('force.warning')}</span></p>
        ${this.#form(desk, order)}
      </div>
    </dialog>`;
  }

  #form(desk: OrderDesk, order: OrderView) {
    const { say, t, missing } = this;
    const act = desk.actOf('force');
    return html`<form novalidate @submit=${this.#submit}>
      <div>
        <label for="state">${say('force.state')}</label>
        ${this.#select(desk, order)} ${this.#missing('state')}
      </div>
      <div>
        <label for="reason">${say('force.reason')}</label>
        <textarea
          id="reason" name="reason" rows="2" maxlength="1000" aria-required="true"
          aria-invalid=${missing === 'reason' ? 'true' : nothing} aria-describedby=${missing === 'reason' ? 'reason-error' : nothing}
        ></textarea>
        ${this.#missing('reason')}
      </div>
      ${act?.status === 'refused' ? html`<p class="error" role="alert">${act.failure.detail ?? t('card.network')}</p>` : nothing}
      <div class="actions">
        <button class="button danger" aria-busy=${act?.status === 'running'}>${say('force.do')}</button>
        <button class="button" type="button" @click=${this.#close}>${t('card.back')}</button>
      </div>
    </form>`;
  }

  #select({ workflow }: OrderDesk, { state: current }: OrderView) {
    const { say, t, missing } = this;
    const choices = workflow ? stateChoices(workflow, current, say.locale) : [];
    return html`<select
      id="state" name="state" aria-required="true" ?disabled=${!workflow}
      aria-invalid=${missing === 'state' ? 'true' : nothing} aria-describedby=${missing === 'state' ? 'state-error' : nothing}
    >
      <option value="">${workflow ? say('force.choose') : t('panel.loading')}</option>
      ${choices.map(
        ({ phase, states }) =>
          html`<optgroup label=${t(`phase.${phase}`)}>
            ${states.map(({ state: value, name }) => html`<option value=${value}>${name}</option>`)}
          </optgroup>`,
      )}
    </select>`;
  }

  #missing(field: 'state' | 'reason') {
    if (this.missing !== field) return nothing;
    return html`<p class="error" id="${field}-error">${this.t('field.missing')}</p>`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.desk || !(event.target instanceof HTMLFormElement)) return;
    const filled = new FormData(event.target);
    const state = String(filled.get('state') ?? '');
    const reason = String(filled.get('reason') ?? '').trim();
    this.missing = state === '' ? 'state' : reason === '' ? 'reason' : undefined;
    if (this.missing) {
      this.renderRoot.querySelector<HTMLElement>(`#${this.missing}`)?.focus();
      return;
    }
    if (await this.desk.force(state, reason)) this.#close();
  }

  readonly #close = () => this.dialog?.close();

  #outside(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }

  #closed(): void {
    this.desk?.forget();
    this.dispatchEvent(new CustomEvent('inbox-close'));
  }
}
