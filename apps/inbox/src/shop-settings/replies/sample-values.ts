import {
  dialogMarketplace,
  type Locale,
  type Order,
  type ReplyValues,
  replyValues,
  stateOf,
  trackingUrl,
} from '@ordialog/core';

const hour = 60 * 60 * 1000;
const state = 'awaiting_payment';

/** What an order of a made-up buyer says for each variable, for trying a text. */
export function sampleValues(
  locale: Locale,
  { shop, seller, timeZone, now }: { shop: string; seller: string; timeZone: string; now: number },
): ReplyValues {
  const at = new Date(now).toISOString();
  const trackingNumber = '1Z5R89390357567127';
  const url = trackingUrl('ups', trackingNumber);
  const order: Order = {
    id: 'sample',
    shopId: 'sample',
    number: '1042',
    externalId: '1042',
    groupId: 'sample',
    placedAt: at,
    currency: 'EUR',
    buyer: { email: 'anna@example.com', name: buyers[locale], locale },
    lines: [{ title: '', quantity: 1, unitPrice: 12_000, availability: 'in_stock' }],
    delivery: { method: 'post', price: 900 },
    payment: { method: 'bank_transfer' },
    availability: 'in_stock',
    workflow: { key: dialogMarketplace.key, version: 1 },
    state,
    stateEnteredAt: at,
    publishedState: state,
    assignees: {},
    version: 1,
    facts: {},
    deadlines: [
      { name: state, transition: '', startedAt: at, dueAt: new Date(now + 52 * hour).toISOString() },
    ],
    shipments: [
      {
        id: 'sample.1',
        carrier: 'ups',
        trackingNumber,
        ...(url === undefined ? {} : { trackingUrl: url }),
        shippedAt: at,
        events: [],
      },
    ],
  };
  if (!stateOf(dialogMarketplace, state)) throw new Error(`the sample's workflow lacks ${state}`);
  const link = `${location.origin}/track/…/1042`;
  return replyValues(dialogMarketplace, order, { locale, timeZone, now: at, shop, seller, link });
}

const buyers: Readonly<Record<Locale, string>> = {
  en: 'Emma Clark',
  ru: 'Мария Соколова',
  it: 'Anna Rossi',
  fr: 'Claire Dubois',
};
