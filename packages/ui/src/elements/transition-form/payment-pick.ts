import type { Translator } from '@ordialog/i18n';
import type { OfferablePayment } from '@ordialog/protocol';
import { html } from 'lit';

/** Which of the shop's saved ways to pay the buyer is offered: those that fit the order, or the ones that are ticked. */
export function paymentPick(key: string, saved: readonly OfferablePayment[], own: Translator<'payment'>) {
  return html`<p class="hint" id="${key}-hint">${own('pick.hint')}</p>
    <div class="picks" role="group" aria-describedby="${key}-hint">
      ${saved.map(
        ({ id, name, iban }) =>
          html`<label class="pick">
            <input type="checkbox" name="${key}.methods" value=${id} />
            <span>${name}${iban ? html` <small class="figures">…${iban.slice(-4)}</small>` : ''}</span>
          </label>`,
      )}
    </div>`;
}
