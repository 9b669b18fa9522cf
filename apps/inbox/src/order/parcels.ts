import type { OrderView } from '@ordialog/protocol';
import { formatDay, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';

/** The parcels that are on their way, each with where it can be followed. */
export function parcels({ shipments }: OrderView, t: Texts) {
  if (shipments.length === 0) return nothing;
  return html`<section aria-label=${t('phase.shipping')}>
    ${shipments.map(
      ({ carrierName, trackingNumber, trackingUrl, shippedAt }) =>
        html`<div class="parcel">
          <h3>${carrierName} · ${formatDay(shippedAt, t.locale, Date.now())}</h3>
          <ordialog-copy-value .label=${carrierName} .value=${trackingNumber}></ordialog-copy-value>
          ${
            trackingUrl
              ? html`<a href=${trackingUrl} target="_blank" rel="noopener noreferrer">${t('entry.track')}</a>`
              : nothing
          }
        </div>`,
    )}
  </section>`;
}
