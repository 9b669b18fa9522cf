import { describe, expect, it } from 'vitest';
import { durationInWords } from './duration-in-words.ts';
import type { Order } from './order.ts';
import { replyValues } from './reply-values.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const now = '2026-11-22T17:00:00.000Z';
const order: Order = {
  id: 'o',
  shopId: 's',
  number: '1042',
  externalId: 'x',
  groupId: 'g',
  placedAt: now,
  currency: 'EUR',
  buyer: { email: 'anna@example.com', name: ' Anna  Maria Rossi', locale: 'it' },
  lines: [{ title: 'Doll', quantity: 2, unitPrice: 6000, availability: 'in_stock' }],
  delivery: { method: 'post', price: 900 },
  payment: { method: 'bank_transfer' },
  availability: 'in_stock',
  workflow: { key: 'dialog-marketplace', version: 1 },
  state: 'awaiting_payment',
  stateEnteredAt: now,
  publishedState: 'awaiting_payment',
  assignees: {},
  version: 1,
  facts: {},
  deadlines: [
    { name: 'later', transition: 't', startedAt: now, dueAt: '2026-12-01T10:00:00.000Z' },
    { name: 'next', transition: 't', startedAt: now, dueAt: '2026-11-24T21:30:00.000Z' },
    { name: 'paused', transition: 't', startedAt: now, dueAt: '2026-11-22T18:00:00.000Z', pausedAt: now },
  ],
  shipments: [],
};
const setting = { timeZone: 'Europe/Rome', now, shop: 'Dolls & Co', seller: 'Marta' };

describe('what a saved reply says of an order', () => {
  it('is in the buyer’s language and the shop’s time zone', () => {
    expect(replyValues(dialogMarketplace, order, { ...setting, locale: 'it' })).toEqual({
      'buyer.name': ' Anna  Maria Rossi',
      'buyer.firstName': 'Anna',
      'order.number': '1042',
      'order.total': '129,00\u00a0€',
      'order.state': 'In attesa di pagamento',
      deadline: 'martedì 24 novembre alle ore 22:30',
      'deadline.left': '2 giorni 4 ore',
      'shop.name': 'Dolls & Co',
      'seller.name': 'Marta',
    });
    const russian = replyValues(dialogMarketplace, order, { ...setting, locale: 'ru', timeZone: 'UTC' });
    expect(russian.deadline).toBe('вторник, 24 ноября в 21:30');
  });

  it('tells nothing of what the buyer is not to know', () => {
    const secret = { ...order, state: 'preparing_shipment' };
    const values = replyValues(dialogMarketplace, secret, { ...setting, locale: 'en' });
    expect(values['order.state']).toBe('Awaiting payment');
    expect(values).not.toHaveProperty('deadline');
  });

  it('has nothing left of a deadline that has passed', () => {
    const late = '2026-12-02T10:00:00.000Z';
    const values = replyValues(dialogMarketplace, order, { ...setting, locale: 'en', now: late });
    expect(values).not.toHaveProperty(['deadline.left']);
  });
});

it.each([
  ['en', '2 days 4 hours'],
  ['ru', '2 дня 4 часа'],
  ['it', '2 giorni 4 ore'],
  ['fr', '2\u00a0jours 4\u00a0heures'],
] as const)('a length of time in %s', (locale, words) => {
  const hour = 3_600_000;
  expect(durationInWords(52 * hour + 60_000, locale)).toBe(words);
  expect(durationInWords(1000, 'en')).toBe('1 minute');
  expect(durationInWords(24 * hour + 60_000, 'en')).toBe('1 day');
});
