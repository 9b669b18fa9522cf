/** A carrier that shops name by key; `{number}` in its address is where the tracking number goes. */
export interface Carrier {
  readonly key: string;
  readonly name: string;
  readonly tracking: string;
}

/** Public tracking pages, as the carriers print them. */
export const carriers: readonly Carrier[] = [
  {
    key: 'poste-italiane',
    name: 'Poste Italiane',
    tracking: 'https://www.poste.it/cerca/index.html#/risultati-spedizioni/{number}',
  },
  {
    key: 'la-poste',
    name: 'La Poste',
    tracking: 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
  },
  {
    key: 'chronopost',
    name: 'Chronopost',
    tracking: 'https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}',
  },
  { key: 'pochta-rossii', name: 'Почта России', tracking: 'https://www.pochta.ru/tracking?barcode={number}' },
  { key: 'cdek', name: 'CDEK', tracking: 'https://www.cdek.ru/ru/tracking?order_id={number}' },
  { key: 'ups', name: 'UPS', tracking: 'https://www.ups.com/track?tracknum={number}' },
  { key: 'fedex', name: 'FedEx', tracking: 'https://www.fedex.com/fedextrack/?trknbr={number}' },
  { key: 'dhl', name: 'DHL', tracking: 'https://www.dhl.com/en/express/tracking.html?AWB={number}' },
  { key: 'usps', name: 'USPS', tracking: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={number}' },
  { key: 'gls', name: 'GLS', tracking: 'https://gls-group.com/track/{number}' },
  {
    key: 'dpd',
    name: 'DPD',
    tracking: 'https://www.dpdgroup.com/mydpd/my-parcels/track?parcelNumber={number}',
  },
  { key: 'brt', name: 'BRT', tracking: 'https://vas.brt.it/vas/sped_det_show.hsm?Nspediz={number}' },
];

/** The carrier meant by a key or a name, however it is capitalized. */
export function carrierOf(keyOrName: string): Carrier | undefined {
  const wanted = keyOrName.trim().toLowerCase();
  return carriers.find(({ key, name }) => key === wanted || name.toLowerCase() === wanted);
}

/** Where a parcel can be followed; undefined for a carrier we do not know. */
export function trackingUrl(carrier: string, trackingNumber: string): string | undefined {
  return carrierOf(carrier)?.tracking.replace(
    '{number}',
    encodeURIComponent(trackingNumber.replace(/\s+/g, '')),
  );
}
