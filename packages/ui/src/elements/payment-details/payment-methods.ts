import { decimalOf, formatMoney } from '@ordialog/core';
import { paymentCatalogues, type Translator } from '@ordialog/i18n';
import type { PaymentMethodShown } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ExternalLink, ShieldAlert } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import { cautionStyles } from './caution.styles.ts';
import { methodCode } from './method-code.ts';
import { methodValues } from './method-values.ts';
import { paymentMethodsStyles } from './payment-methods.styles.ts';

/** The ways to pay an order, one of them open: its values are copied by a tap, a bank's app scans them at once. */
export class PaymentMethods extends TextsElement {
  static override styles = [baseStyles, buttonStyles, cautionStyles, paymentMethodsStyles];

  @property({ attribute: false }) methods: readonly PaymentMethodShown[] = [];
  /** What the seller wrote beside them. */
  @property({ attribute: false }) note: string | undefined;
  /** The id of the one that is open; the first one until another is chosen. */
  @state() private chosen: string | undefined;

  readonly #own = new OwnTexts<'payment'>(this, paymentCatalogues);

  protected override render() {
    const own = this.#own.for(this.t);
    const { methods } = this;
    const open = methods.find(({ id }) => id === this.chosen) ?? methods[0];
    if (!own || !open) return nothing;
    return html`${methods.length > 1 ? this.#choice(open, own) : nothing} ${this.#method(open, own)}
    ${this.note && this.note !== open.note ? this.#words(this.note) : nothing}`;
  }

  #choice(open: PaymentMethodShown, own: Translator<'payment'>) {
    return html`<fieldset>
      <legend class="unseen">${own('choose')}</legend>
      <div class="choice">
        ${this.methods.map(
          ({ id, name }) =>
            html`<label
              ><input type="radio" name="method" value=${id} .checked=${id === open.id} @change=${() => this.#choose(id)} />${name}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #method(method: PaymentMethodShown, own: Translator<'payment'>) {
    const { amount, currency, type, unsaved, note } = method;
    const money = formatMoney({ amount, currency }, this.t.locale);
    return html`${
      unsaved
        ? html`<p class="caution" role="alert">${icon(ShieldAlert, 18)}<span>${own('unsaved')}</span></p>`
        : nothing
    }
    ${type === 'cash_on_delivery' ? html`<p>${own('cash', { amount: money })}</p>` : this.#values(method, money, own)}
    ${note ? this.#words(note) : nothing} ${this.#link(method, own)} ${this.#code(method, own)}`;
  }

  #values(method: PaymentMethodShown, money: string, own: Translator<'payment'>) {
    const { amount, currency } = method;
    return html`<dl>
      ${this.#value(own('amount'), money, decimalOf({ amount, currency }), 'amount')}
      ${methodValues(method).map(({ label, value, copy }) => this.#value(own(label), value, copy))}
    </dl>`;
  }

  #value(label: string, value: string, copy = value, kind = '') {
    return html`<dt>${label}</dt>
      <dd class=${kind}><ordialog-copy-value .label=${label} .value=${value} .copy=${copy}></ordialog-copy-value></dd>`;
  }

  #words(text: string) {
    return html`<p class="note"><ordialog-linked-text .text=${text}></ordialog-linked-text></p>`;
  }

  /** Where it leads is said before it is followed. */
  #link({ url, host }: PaymentMethodShown, own: Translator<'payment'>) {
    if (!url?.startsWith('https://') || !host) return nothing;
    return html`<div class="open">
      <a class="button" href=${url} target="_blank" rel="noopener noreferrer"
        >${own('open', { host })}${icon(ExternalLink, 16)}</a
      >
      <p class="small muted">${own('openHint', { host })}</p>
    </div>`;
  }

  #code(method: PaymentMethodShown, own: Translator<'payment'>) {
    const code = methodCode(method, own('purpose', { number: method.reference }));
    if (!code || !method.qr) return nothing;
    const label = own(`qr.${method.qr}`);
    return html`<figure class=${method.qr}>
      <ordialog-qr-code .text=${code} label=${label}></ordialog-qr-code>
      <figcaption class="small muted">${label}</figcaption>
    </figure>`;
  }

  #choose(id: string): void {
    this.chosen = id;
  }
}
