import type { ShipmentView } from '@ordialog/protocol';
import { formatMoment } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { TrackerTexts } from './tracker-texts.ts';

/** Where each parcel is: the carrier's news, the newest first, and the way to the carrier's own page. */
export function parcels(shipments: readonly ShipmentView[], t: TrackerTexts) {
  if (shipments.length === 0) return nothing;
  return html`<section>
    <h3>${t('parcels')}</h3>
    ${shipments.map((shipment) => parcel(shipment, t))}
  </section>`;
}

function parcel(shipment: ShipmentView, t: TrackerTexts) {
  const { carrierName, trackingNumber, trackingUrl, shippedAt, events } = shipment;
  const news = [
    { text: t('handedOver'), at: shippedAt, description: undefined },
    ...events.map(({ status, at, description }) => ({ text: t(`status.${status}`), at, description })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return html`<div class="parcel">
    <p>
      <strong>${carrierName}</strong> <span class="figures">${trackingNumber}</span>
      ${
        trackingUrl && /^https?:/i.test(trackingUrl)
          ? html`<a href=${trackingUrl} target="_blank" rel="noopener noreferrer">${t('track', { carrier: carrierName })}</a>`
          : nothing
      }
    </p>
    <ol class="events">
      ${news.map(
        ({ text, at, description }) =>
          html`<li>
            ${text}${description ? html` · ${description}` : nothing}
            <div class="small muted figures">${moment(at, t)}</div>
          </li>`,
      )}
    </ol>
  </div>`;
}

export function moment(at: string, t: TrackerTexts) {
  return html`<time datetime=${at}>${formatMoment(at, t.locale, Date.now())}</time>`;
}
