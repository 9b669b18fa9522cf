import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { Download } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { Texts } from '../../texts/texts.ts';
import { request } from '../requests.ts';

/** Addresses are good for ten minutes; one that is about to end is asked for again. */
const margin = 15_000;

/** Saves the order's invoice with one tap; nothing while there is none. */
export function receiptLink(host: EventTarget, { documents = [] }: OrderView, t: Texts) {
  const invoice = documents.find(({ type }) => type === 'invoice');
  if (!invoice) return nothing;
  const save = (event: Event) => {
    if (Date.parse(invoice.expiresAt) - margin > Date.now()) return;
    event.preventDefault();
    request(host, 'reach', {
      use: async (store) => {
        await store.refresh();
        const fresh = store.state.order?.documents?.find(({ type }) => type === 'invoice');
        if (fresh) location.assign(fresh.url);
      },
    });
  };
  return html`<a class="button" href=${invoice.url} rel="noreferrer" download @click=${save}>
    ${icon(Download, 18)}${t('receipt.save')}
  </a>`;
}
