import type { EntryView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { formatTime } from '../../format/dates.ts';
import { groupIban } from '../../payment/iban.ts';
import type { Texts } from '../../texts/texts.ts';

type SystemEntry = Extract<EntryView, { kind: 'order_placed' | 'transition' }>;
type Field = Extract<EntryView, { kind: 'transition' }>['fields'][number];

/** What happened to the order, as one quiet line, with what was filled in for it. */
export function systemRow(
  entry: SystemEntry,
  t: Texts,
  trackingUrlOf: (number: string) => string | undefined,
) {
  const fields = entry.kind === 'transition' ? entry.fields : [];
  return html`<div class="system">
    <span>${entry.text} · <span class="figures">${formatTime(entry.at, t.locale)}</span></span>
    ${shortFields(fields, t, trackingUrlOf)} ${fields.map((field) => paymentField(field, t))}
  </div>`;
}

function shortFields(
  fields: readonly Field[],
  t: Texts,
  trackingUrlOf: (number: string) => string | undefined,
) {
  const short = fields.filter(({ value }) => typeof value === 'string' && value !== '');
  if (short.length === 0) return nothing;
  return html`<div>
    <dl>
      ${short.map(({ label, type, value }) => {
        const text = String(value);
        return html`<dt>${label}</dt>
          <dd>${type === 'trackingNumber' ? trackingNumber(label, text, t, trackingUrlOf(text)) : text}</dd>`;
      })}
    </dl>
  </div>`;
}

function trackingNumber(label: string, number: string, t: Texts, url: string | undefined) {
  return html`<ordialog-copy-value label=${label} value=${number}></ordialog-copy-value>
    ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${t('entry.track')}</a>` : nothing}`;
}

/** The card shows how to pay while it is due; later it is here for those who look. */
function paymentField({ type, value }: Field, t: Texts) {
  if (type !== 'paymentInstructions' || typeof value === 'string') return nothing;
  const parts = [
    [t('pay.holder'), value['holder']],
    [t('pay.iban'), value['iban'] && groupIban(value['iban'])],
    [t('pay.bic'), value['bic']],
    [t('pay.bank'), value['bankName']],
    [t('pay.note'), value['note']],
  ].filter(([, part]) => part);
  if (parts.length === 0) return nothing;
  return html`<details>
    <summary>${t('entry.paymentDetails')}</summary>
    <dl>
      ${parts.map(([name, part]) => html`<dt>${name}</dt><dd class="figures">${part}</dd>`)}
    </dl>
  </details>`;
}
