import type { OrderView } from '@ordialog/protocol';
import { formatCalendarDay, formatDay, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';

/** The parcels that are on their way, each with where it can be followed. */
export function parcels({ shipments, estimatedDelivery }: OrderView, t: Texts) {
  if (shipments.length === 0 && !estimatedDelivery) return nothing;
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
    ${estimatedDelivery ? html`<p class="small muted">${t('summary.expected')}: ${formatCalendarDay(estimatedDelivery, t.locale)}</p>` : nothing}
  </section>`;
}
