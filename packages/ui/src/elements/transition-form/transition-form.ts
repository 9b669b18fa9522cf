import { carriers } from '@ordialog/core';
import type { FieldView, PaymentInstructionsView, TransitionView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Failure } from '../../client/answer.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles, fieldStyles } from '../../tokens/base-styles.ts';
import { request } from '../requests.ts';
import { fieldInput } from './field-input.ts';
import { type FormErrors, formErrors, formValues, instructionParts, refusedFields } from './form-values.ts';
import { transitionFormStyles } from './transition-form.styles.ts';

const errorTexts = { missing: 'field.missing', wrong: 'field.wrong', ibanWrong: 'pay.ibanWrong' } as const;
const partTexts = {
  holder: 'pay.holder',
  iban: 'pay.iban',
  bic: 'pay.bic',
  bankName: 'pay.bank',
  note: 'pay.note',
} as const;

/**
 * What has to be filled in or confirmed before a transition. It does not know what the transition does.
 *
 * @fires ordialog-back - The person would rather not.
 */
export class TransitionForm extends TextsElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, transitionFormStyles];

  @property({ attribute: false }) transition: TransitionView | undefined;
  @property({ attribute: false }) running = false;
  @property({ attribute: false }) failure: Failure | undefined;
  /** A shop's saved accounts; the first one is filled in. */
  @property({ attribute: false }) paymentMethods: readonly PaymentInstructionsView[] = [];
  @state() private errors: FormErrors = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('failure')) this.errors = refusedFields(this.transition?.fields ?? [], this.failure);
  }

  protected override firstUpdated(): void {
    this.#focus('input, textarea, .back');
  }

  protected override render() {
    const { transition, t } = this;
    if (!transition) return nothing;
    return html`<form novalidate @submit=${this.#submit}>
      ${transition.confirmation ? html`<p>${transition.confirmation}</p>` : nothing}
      ${transition.fields.map((field) => this.#field(field))}
      <div class="actions">
        <button class="button ${transition.intent ?? 'primary'}" aria-busy=${this.running}>
          ${transition.label}
        </button>
        <button class="button back" type="button" @click=${this.#back}>${t('card.back')}</button>
      </div>
    </form>`;
  }

  #field(field: FieldView) {
    const { key, type, required } = field;
    const label = required ? field.label : `${field.label} (${this.t('card.optional')})`;
    const common = { name: key, label, required, error: this.#error(key) };
    switch (type) {
      case 'text':
        return fieldInput({ ...common, long: true });
      case 'staff':
        return fieldInput(common);
      case 'date':
      case 'estimatedDelivery':
        return fieldInput({ ...common, type: 'date' });
      case 'url':
        return fieldInput({ ...common, type: 'url' });
      case 'carrier':
        return fieldInput({ ...common, suggestions: carriers.map(({ name }) => name) });
      case 'trackingNumber':
        return fieldInput({ ...common, code: true });
      case 'paymentInstructions':
        return this.#instructions(key, label);
    }
  }

  #instructions(key: string, label: string) {
    const [saved] = this.paymentMethods;
    return html`<fieldset>
      <legend>${label}</legend>
      ${instructionParts.map((part) =>
        fieldInput({
          name: `${key}.${part}`,
          label: this.t(partTexts[part]),
          value: saved?.[part] ?? '',
          required: false,
          error: this.#error(`${key}.${part}`),
          long: part === 'note',
          code: part === 'iban' || part === 'bic',
        }),
      )}
    </fieldset>`;
  }

  #error(input: string): string | undefined {
    const error = this.errors[input];
    return error && this.t(errorTexts[error]);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { transition } = this;
    if (!transition || this.running || !(event.target instanceof HTMLFormElement)) return;
    const fields = formValues(transition.fields, new FormData(event.target));
    this.errors = formErrors(transition.fields, fields);
    if (Object.keys(this.errors).length === 0) {
      request(this, 'transition', { name: transition.name, fields });
      return;
    }
    await this.updateComplete;
    this.#focus('[aria-invalid]');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #back(): void {
    this.dispatchEvent(new CustomEvent('ordialog-back'));
  }
}
