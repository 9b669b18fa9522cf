import { compactIban, epcPayload, formatMoney, groupIban } from '@ordialog/core';
import type { OrderView, PaymentInstructionsView } from '@ordialog/protocol';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { definePaymentMethods } from './define-payment-methods.ts';

/** How much to pay, to whom and with which words; each value is copied by a tap, a bank's app scans them all at once. */
export class PaymentDetails extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 16px;
        align-items: center;
      }
      dt {
        font-size: 13px;
        color: var(--od-muted);
      }
      .amount {
        font-size: 17px;
      }
      .note {
        grid-column: 1 / -1;
        white-space: pre-line;
        overflow-wrap: anywhere;
        padding: 6px 0;
      }
      figure {
        margin: 12px 0 0;
        display: flex;
        align-items: center;
        gap: 12px;
      }
      ordialog-qr-code {
        flex: none;
        border: 1px solid var(--od-border);
        border-radius: var(--od-radius-field);
      }
    `,
  ];

  @property({ attribute: false }) order: Pick<OrderView, 'number' | 'totals' | 'payment'> | undefined;

  protected override render() {
    const { order, t } = this;
    const instructions = order?.payment.instructions;
    if (!order || !instructions) return nothing;
    const { holder, iban, bic, bankName, note, methods } = instructions;
    if (this.#drawsMore(methods)) {
      return html`<ordialog-payment-methods .methods=${methods} .note=${note}></ordialog-payment-methods>`;
    }
    const money = { amount: order.totals.total, currency: order.totals.currency };
    const code =
      iban && holder && epcPayload({ money, holder, iban, reference: order.number, ...(bic ? { bic } : {}) });
    return html`<dl>
        ${this.#value(t('pay.amount'), formatMoney(money, t.locale), 'amount')}
        ${this.#value(t('pay.holder'), holder)}
        ${iban ? this.#value(t('pay.iban'), groupIban(iban), '', compactIban(iban)) : nothing}
        ${this.#value(t('pay.bic'), bic)} ${this.#value(t('pay.bank'), bankName)}
        ${this.#value(t('pay.reference'), order.number)}
        ${note ? html`<dd class="note"><ordialog-linked-text .text=${note}></ordialog-linked-text></dd>` : nothing}
      </dl>
      ${
        code
          ? html`<figure>
              <ordialog-qr-code .text=${code} label=${t('pay.qr')}></ordialog-qr-code>
              <figcaption class="small muted">${t('pay.qr')}</figcaption>
            </figure>`
          : nothing
      }`;
  }

  /** More than one saved account; until what draws it is here, the plain details stand. */
  #drawsMore(methods: PaymentInstructionsView['methods'] = []): boolean {
    const [{ type, unsaved, note } = {}] = methods;
    if (methods.length === 0 || (methods.length === 1 && type === 'bank_transfer' && !unsaved && !note))
      return false;
    const known = customElements.get('ordialog-payment-methods') !== undefined;
    if (!known) void definePaymentMethods().then((defined) => defined && this.requestUpdate());
    return known;
  }

  #value(label: string, value: string | undefined, kind = '', copy = value) {
    if (!value) return nothing;
    return html`<dt>${label}</dt>
      <dd class=${kind}><ordialog-copy-value .label=${label} .value=${value} .copy=${copy}></ordialog-copy-value></dd>`;
  }
}
