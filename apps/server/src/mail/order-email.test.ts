import { dialogMarketplace, type Locale, type Order, placeOrders } from '@ordialog/core';
import { expect, test } from 'vitest';
import { orderEmail } from './order-email.ts';

const now = '2026-11-22T09:00:00.000Z';
const shop = { name: 'Dolls & Co', settings: { timeZone: 'Europe/Rome' } };

function orderOf(locale: Locale): Order {
  const [placed] = placeOrders(
    dialogMarketplace,
    {
      shopId: 's',
      externalId: 'x',
      placedAt: now,
      currency: 'EUR',
      buyer: { email: 'maria@example.com', name: 'Maria', locale },
      lines: [{ title: 'Doll', quantity: 1, unitPrice: 6400, availability: 'in_stock' }],
      delivery: { method: 'post', price: 0 },
      payment: { method: 'bank_transfer' },
    },
    { groupId: 'g', number: '1042', ids: ['ord_1'] },
    now,
  );
  if (!placed) throw new Error('no order was placed');
  const deadline = {
    name: 'payment',
    transition: 'expirePayment',
    startedAt: now,
    dueAt: '2026-11-25T17:00:00.000Z',
  };
  return { ...placed.order, state: 'awaiting_payment', deadlines: [deadline] };
}

const write = (
  locale: Locale,
  template: 'reminder' | 'survey' | 'orderPlaced',
  changed: Partial<Order> = {},
) =>
  orderEmail(
    dialogMarketplace,
    { ...orderOf(locale), ...changed },
    { type: 'email', to: 'buyer', template, state: 'awaiting_payment' },
    { shop, locale, href: 'https://dialog.example/o/token', hasInvoice: false },
  );

test.each([
  ['en', /^Order 1042: .*November 25, 2026.* 06:00.PM GMT\+1$/],
  ['ru', /^Заказ 1042: .*25 ноября 2026 г\..* 18:00 GMT\+1$/],
  ['it', /^Ordine 1042: .*25 novembre 2026.* 18:00 CET$/],
  ['fr', /^Commande 1042\u202f: .*25 novembre 2026.* 18:00 UTC\+1$/],
] as const)('a reminder in %s begins with what is due when, on the shop’s clock', (locale, subject) => {
  expect(write(locale, 'reminder').subject).toMatch(subject);
});

test('a reminder names the state when no clock is running', () => {
  expect(write('en', 'reminder', { deadlines: [] }).subject).toBe('Order 1042: Awaiting payment');
  const [deadline] = orderOf('en').deadlines;
  if (!deadline) throw new Error('no deadline');
  const paused = { ...deadline, pausedAt: now };
  expect(write('en', 'reminder', { deadlines: [paused] }).subject).toBe('Order 1042: Awaiting payment');
});

test('a survey asks for nothing but an answer', () => {
  const { button, paragraphs } = write('en', 'survey');
  expect(button).toEqual({ label: 'Answer in a minute', href: 'https://dialog.example/o/token#survey' });
  expect(paragraphs).toHaveLength(1);
});

test('the confirmation carries the link to the order’s page', () => {
  expect(write('it', 'orderPlaced').button).toEqual({
    label: 'Apri il mio ordine',
    href: 'https://dialog.example/o/token',
  });
});
