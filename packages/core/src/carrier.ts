/** A carrier that shops name by key; `{number}` in its address is where the tracking number goes. */
export interface Carrier {
  readonly key: string;
  readonly name: string;
  /** Left out where there is no public page for a number. */
  readonly tracking?: string;
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
  { key: 'amazon', name: 'Amazon' },
  {
    key: 'canada_post',
    name: 'Canada Post',
    tracking: 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}',
  },
  {
    key: 'canpar',
    name: 'Canpar',
    tracking: 'https://www.canpar.com/en/track/tracking.jsp?reference={number}&locale=en',
  },
  {
    key: 'gofo',
    name: 'GOFO Express',
    tracking: 'https://www.gofoexpress.com/tracking.html?searchID={number}',
  },
  { key: 'landmark', name: 'Landmark Global', tracking: 'https://track.landmarkglobal.com/?search={number}' },
  { key: 'lasership', name: 'LaserShip' },
  {
    key: 'old_dominion',
    name: 'Old Dominion',
    tracking: 'https://www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers={number}',
  },
  { key: 'ontrac', name: 'OnTrac', tracking: 'https://www.ontrac.com/tracking/?number={number}' },
  {
    key: 'purolator',
    name: 'Purolator',
    tracking: 'https://www.purolator.com/en/shipping/tracker?searchValue={number}',
  },
  { key: 's10', name: 'International post' },
  { key: 'speedee', name: 'Spee-Dee', tracking: 'https://www.speedeedelivery.com/track/?tracking={number}' },
  { key: 'yodel', name: 'Yodel', tracking: 'https://www.yodel.co.uk/tracking/{number}' },
  {
    key: 'yunexpress',
    name: 'YunExpress',
    tracking: 'https://www.yuntrack.com/parcelTracking?id={number}',
  },
];

/** The carrier meant by a key or a name, however it is capitalized. */
export function carrierOf(keyOrName: string): Carrier | undefined {
  const wanted = keyOrName.trim().toLowerCase();
  return carriers.find(({ key, name }) => key === wanted || name.toLowerCase() === wanted);
}

/** Where a parcel can be followed; undefined for a carrier we do not know. */
export function trackingUrl(carrier: string, trackingNumber: string): string | undefined {
  return carrierOf(carrier)?.tracking?.replace(
    '{number}',
    encodeURIComponent(trackingNumber.replace(/\s+/g, '')),
  );
}
