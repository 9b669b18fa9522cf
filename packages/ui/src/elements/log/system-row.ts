import type { EntryView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { formatTime } from '../../format/dates.ts';
import { groupIban } from '../../payment/iban.ts';
import type { Texts } from '../../texts/texts.ts';
import { fieldValue } from './field-value.ts';

type SystemEntry = Extract<EntryView, { kind: 'order_placed' | 'transition' | 'event' }>;
type Field = Extract<EntryView, { kind: 'transition' }>['fields'][number];
type TrackingUrlOf = (number: string) => string | undefined;

/**
 * What happened to the order, as one quiet line, with what was filled in for it. Whether the buyer is shown it is said
 * by an element that the sellers' app alone defines.
 */
export function systemRow(entry: SystemEntry, t: Texts, trackingUrlOf: TrackingUrlOf) {
  const fields = entry.kind === 'transition' ? entry.fields : [];
  return html`<div class="system">
    <span>${entry.text} · <span class="figures">${formatTime(entry.at, t.locale)}</span></span
    ><ordialog-publication .entry=${entry}></ordialog-publication>
    ${shortFields(fields, t, trackingUrlOf)} ${fields.map((field) => paymentField(field, t))}
  </div>`;
}

function shortFields(fields: readonly Field[], t: Texts, trackingUrlOf: TrackingUrlOf) {
  const short = fields.flatMap((field) =>
    typeof field.value === 'string' && field.value !== '' ? [{ field, text: field.value }] : [],
  );
  if (short.length === 0) return nothing;
  return html`<div>
    <dl>
      ${short.map(
        ({ field, text }) =>
          html`<dt>${field.label}</dt>
            <dd>${fieldValue(field, text, t, trackingUrlOf)}</dd>`,
      )}
    </dl>
  </div>`;
}

/** The card shows how to pay while it is due; later it is here for those who look. */
function paymentField({ type, value }: Field, t: Texts) {
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
