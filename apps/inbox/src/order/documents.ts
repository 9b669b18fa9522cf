import type { OrderView } from '@ordialog/protocol';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Download } from 'lucide';
import type { InboxTexts } from '../texts/inbox-texts.ts';

/** The order's papers, each to be saved with one click. */
export function documents({ id, documents: all = [] }: OrderView, say: InboxTexts) {
  if (all.length === 0) return nothing;
  return html`<section class="documents" aria-label=${say('order.documents')}>
    ${all.map(
      ({ type, number }) =>
        html`<a class="button quiet" href="/v1/orders/${encodeURIComponent(id)}/${type}" download>
          ${icon(Download, 16)}${say(`document.${type}`, { number })}
        </a>`,
    )}
  </section>`;
}
