import { groupIban } from '@ordialog/core';
import type { EntryView, OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { entryDetailsStyles } from './entry-details.styles.ts';
import { fieldValue } from './field-value.ts';
import type { DetailedEntry } from './has-details.ts';
import { reviewDetails } from './review-details.ts';

type Field = Extract<EntryView, { kind: 'transition' }>['fields'][number];

/** What an entry of the log says beside its one line: what was filled in, or a review. */
export class EntryDetails extends TextsElement {
  static override styles = [baseStyles, entryDetailsStyles];

  @property({ attribute: false }) entry: DetailedEntry | undefined;
  @property({ attribute: false }) order: OrderView | undefined;

  protected override render() {
    const { entry, order, t } = this;
    if (entry?.kind === 'transition') return this.#fields(entry.fields);
    if (!entry) return nothing;
    return reviewDetails(entry, t, {
      buyer: order?.buyer.name ?? t('due.buyer'),
      seller: order?.shop.name ?? '',
    });
  }

  #fields(fields: readonly Field[]) {
    const short = fields.flatMap((field) =>
      typeof field.value === 'string' && field.value !== '' ? [{ field, text: field.value }] : [],
    );
    return html`${
      short.length > 0
        ? html`<dl>
            ${short.map(
              ({ field, text }) =>
                html`<dt>${field.label}</dt>
                  <dd>${fieldValue(field, text, this.t, this.#trackingUrl)}</dd>`,
            )}
          </dl>`
        : nothing
    }
    ${fields.map((field) => this.#payment(field))}`;
  }

  /** The card shows how to pay while it is due; later it is here for those who look. */
  #payment({ type, value }: Field) {
    const { t } = this;
    if (type !== 'paymentInstructions' || typeof value === 'string') return nothing;
    const parts = [
      [t('pay.holder'), value.holder],
      [t('pay.iban'), value.iban && groupIban(value.iban)],
      [t('pay.bic'), value.bic],
      [t('pay.bank'), value.bankName],
      [t('pay.note'), value.note],
    ].filter(([, part]) => part);
    if (parts.length === 0) return nothing;
    return html`<details>
      <summary>${t('entry.paymentDetails')}</summary>
      <dl>
        ${parts.map(
          ([name, part]) =>
            html`<dt>${name}</dt>
              <dd class="figures words">${part}</dd>`,
        )}
      </dl>
    </details>`;
  }

  readonly #trackingUrl = (number: string) =>
    this.order?.shipments.find(({ trackingNumber }) => trackingNumber === number)?.trackingUrl;
}
