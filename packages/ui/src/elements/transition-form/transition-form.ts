import { carriers } from '@ordialog/core';
import { paymentCatalogues } from '@ordialog/i18n';
import type { FieldView, OfferablePayment, TransitionView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Failure } from '../../client/answer.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles, fieldStyles } from '../../tokens/base-styles.ts';
import { defineAttachments } from '../attachments/define-attachments.ts';
import type { FileField } from '../attachments/file-field.ts';
import { request } from '../requests.ts';
import { fieldInput } from './field-input.ts';
import { type FormErrors, formErrors, formValues, instructionParts, refusedFields } from './form-values.ts';
import { paymentPick } from './payment-pick.ts';
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
  /** The ways to pay that the shop has saved, to pick from. */
  @property({ attribute: false }) paymentMethods: readonly OfferablePayment[] = [];
  readonly #own = new OwnTexts<'payment'>(this, paymentCatalogues);
  @state() private errors: FormErrors = {};
  @state() private uploaded: Readonly<Record<string, readonly string[]>> = {};
  @state() private uploading = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.transition?.fields.some(({ type }) => type === 'attachment')) void defineAttachments();
    if (changed.has('failure')) this.errors = refusedFields(this.transition?.fields ?? [], this.failure);
  }

  protected override firstUpdated(): void {
    this.#focus('input:not([type=hidden]), textarea, .back');
  }

  protected override render() {
    const { transition, t } = this;
    if (!transition) return nothing;
    return html`<form novalidate @submit=${this.#submit}>
      ${transition.confirmation ? html`<p>${transition.confirmation}</p>` : nothing}
      ${transition.fields.map((field) => this.#field(field))}
      <div class="actions">
        <button class="button ${transition.intent ?? 'primary'}" aria-busy=${this.running || this.uploading}>
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
        return fieldInput({ ...common, long: true, chips: field.suggestions ?? [] });
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
      case 'attachment':
        return this.#file(key, label);
      case 'paymentInstructions':
        return this.#instructions(key, label);
    }
  }

  #file(key: string, label: string) {
    const [id = ''] = this.uploaded[key] ?? [];
    const error = this.#error(key);
    return html`<div>
      <p class="label">${label}</p>
      <input type="hidden" name=${key} .value=${id} />
      <ordialog-file-field data-key=${key} @ordialog-files=${this.#uploads}></ordialog-file-field>
      ${error ? html`<p class="error">${error}</p>` : nothing}
    </div>`;
  }

  #uploads({ currentTarget }: Event): void {
    const field = currentTarget as FileField;
    this.uploaded = { ...this.uploaded, [field.dataset.key ?? '']: field.ids };
    this.uploading = field.busy;
  }

  #instructions(key: string, label: string) {
    const saved = this.paymentMethods;
    const own = saved.length > 0 ? this.#own.for(this.t) : undefined;
    const input = (part: (typeof instructionParts)[number]) =>
      fieldInput({
        name: `${key}.${part}`,
        label: this.t(partTexts[part]),
        required: false,
        error: this.#error(`${key}.${part}`),
        long: part === 'note',
        code: part === 'iban' || part === 'bic',
      });
    if (!own) return html`<fieldset><legend>${label}</legend>${instructionParts.map(input)}</fieldset>`;
    const typed = instructionParts.filter((part) => part !== 'note');
    return html`<fieldset>
      <legend>${label}</legend>
      ${paymentPick(key, saved, own)} ${input('note')}
      <details ?open=${typed.some((part) => this.#error(`${key}.${part}`))}>
        <summary>${own('pick.other')}</summary>
        <p class="hint">${own('pick.otherHint')}</p>
        ${typed.map(input)}
      </details>
    </fieldset>`;
  }

  #error(input: string): string | undefined {
    const error = this.errors[input];
    return error && this.t(errorTexts[error]);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { transition } = this;
    if (!transition || this.running || this.uploading || !(event.target instanceof HTMLFormElement)) return;
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
