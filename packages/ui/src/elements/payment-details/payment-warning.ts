import type { Party } from '@ordialog/core';
import { paymentCatalogues } from '@ordialog/i18n';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ShieldAlert } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { cautionStyles } from './caution.styles.ts';

/** What stands at a message with payment details that are not the shop's. */
export class PaymentWarning extends TextsElement {
  static override styles = [
    baseStyles,
    cautionStyles,
    css`
      :host {
        display: block;
        margin-top: 4px;
        max-width: 340px;
      }
    `,
  ];

  @property({ attribute: false }) party: Party = 'buyer';
  readonly #own = new OwnTexts<'payment'>(this, paymentCatalogues);

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    return html`<p class="caution" role="alert">
      ${icon(ShieldAlert, 18)}<span>${own(this.party === 'buyer' ? 'warning' : 'warningSeller')}</span>
    </p>`;
  }
}
