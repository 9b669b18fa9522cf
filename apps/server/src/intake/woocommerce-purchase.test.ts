import { totalsOf } from '@ordialog/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shop } from '../db/tables/shops.ts';
import { orderWith } from './test-order.ts';
import { wooCommerceOrderSchema } from './woocommerce-order.ts';
import { wooCommercePurchase } from './woocommerce-purchase.ts';

const shop: Shop = {
  id: 'shop_1',
  public_key: 'pk_1',
  name: 'Dolls & Co',
  locale: 'en',
  locales: ['en'],
  currency: 'EUR',
  identity_secret: 'x'.repeat(32),
  origins: [],
  email: 'shop@dolls.test',
  intake_secrets: {},
  settings: {},
  version: 1,
  next_number: 1001,
  created_at: new Date(0),
};

function read(changes: Readonly<Record<string, unknown>> = {}, at: Shop = shop) {
  const reported = wooCommercePurchase(at, wooCommerceOrderSchema.parse(orderWith(changes)));
  if (!reported) throw new Error('the order was refused');
  return reported.purchase;
}

const item = (name: string, fields: Readonly<Record<string, unknown>>) => ({
  name,
  quantity: 1,
  subtotal: '10.00',
  subtotal_tax: '0.00',
  total: '10.00',
  total_tax: '0.00',
  meta_data: [],
  ...fields,
});
const backordered = (count: number | string) => ({
  meta_data: [{ id: 1, key: 'Backordered', value: count }],
});
const shipping = (total: string, tax = '0.00', method = 'flat_rate') => [
  { method_title: 'x', method_id: method, total, total_tax: tax },
];
const short = (purchase: ReturnType<typeof read>) =>
  purchase.lines.map(({ quantity, title, unitPrice, availability }) =>
    [quantity, title, unitPrice, availability === 'made_to_order' ? 'made' : 'stock'].join(' | '),
  );

test('the documented order becomes what the buyer saw', () => {
  expect(read()).toEqual({
    shopId: 'shop_1',
    externalId: 'woocommerce:727',
    placedAt: '2017-03-22T19:28:02.000Z',
    currency: 'USD',
    buyer: { email: 'john.doe@example.com', name: 'John Doe', phone: '(555) 555-5555', locale: 'en' },
    lines: [
      { title: 'Woo Single #1', quantity: 2, unitPrice: 300, availability: 'in_stock' },
      {
        sku: 'Bar3',
        title: 'Ship Your Idea – Color: Black, Size: M Test',
        quantity: 1,
        unitPrice: 1200,
        availability: 'in_stock',
      },
      { title: 'State Tax', quantity: 1, unitPrice: 135, availability: 'in_stock' },
    ],
    delivery: {
      method: 'flat_rate',
      name: 'Flat Rate',
      price: 1000,
      address: 'John Doe\n969 Market\nSan Francisco, CA 94103\nUnited States',
    },
    payment: { method: 'bank_transfer', state: 'paid' },
  });
  expect(totalsOf(read()).total).toBe(2935);
});

describe('what it costs', () => {
  test('prices that include tax have it', () => {
    const purchase = read({
      currency: 'EUR',
      prices_include_tax: true,
      line_items: [
        item('Doll', {
          quantity: 3,
          subtotal: '8.20',
          subtotal_tax: '1.80',
          total: '8.20',
          total_tax: '1.80',
        }),
      ],
      shipping_lines: shipping('4.10', '0.90'),
      total: '15.00',
    });
    expect(short(purchase)).toEqual(['1 | Doll | 334 | stock', '2 | Doll | 333 | stock']);
    expect(purchase.delivery.price).toBe(500);
  });

  test('a coupon is seen, in each part for its own products', () => {
    const purchase = read({
      prices_include_tax: true,
      line_items: [
        item('Doll', { subtotal: '20.00', total: '15.00' }),
        item('Dress', { subtotal: '10.00', total: '9.00', ...backordered(1) }),
      ],
      coupon_lines: [{ code: 'summer' }],
      shipping_lines: [],
      total: '24.00',
    });
    expect(short(purchase)).toEqual([
      '1 | Doll | 2000 | stock',
      '1 | Dress | 1000 | made',
      '1 | Discount (summer) | -500 | stock',
      '1 | Discount (summer) | -100 | made',
    ]);
  });

  test('fees are lines; what they take off leaves no part below zero', () => {
    const purchase = read({
      prices_include_tax: true,
      line_items: [item('Doll', { subtotal: '5.00', total: '5.00' }), item('Dress', backordered('1'))],
      fee_lines: [
        { name: 'Loyalty', total: '-9.00', total_tax: '0.00' },
        { name: 'Gift &amp; wrap', total: '2.00', total_tax: '0.50' },
        { name: null, total: '0.00', total_tax: '0.00' },
      ],
      shipping_lines: shipping('1.00'),
      total: '9.50',
    });
    expect(short(purchase)).toEqual([
      '1 | Doll | 500 | stock',
      '1 | Dress | 1000 | made',
      '1 | Gift & wrap | 250 | stock',
      '1 | Loyalty | -850 | stock',
      '1 | Loyalty | -50 | made',
    ]);
  });

  test('cents of rounding and what a plugin takes off the total are lines too', () => {
    const rounded = read({
      line_items: [item('Doll', {})],
      shipping_lines: [],
      tax_lines: [],
      total: '10.01',
    });
    expect(short(rounded)).toEqual(['1 | Doll | 1000 | stock', '1 | Rounding | 1 | stock']);
    const card = read(
      { line_items: [item('Doll', {})], shipping_lines: [], total: '4.00' },
      { ...shop, locale: 'it' },
    );
    expect(short(card)).toEqual(['1 | Doll | 1000 | stock', '1 | Altre rettifiche | -600 | stock']);
  });

  test('a currency without decimals', () => {
    const items = [item('Doll', { quantity: 2, subtotal: '3000', total: '3000', total_tax: '300' })];
    const purchase = read({
      currency: 'JPY',
      line_items: items,
      shipping_lines: shipping('500'),
      tax_lines: [],
      total: '3800',
    });
    expect(short(purchase)).toEqual(['2 | Doll | 1500 | stock', '1 | Tax | 300 | stock']);
    expect(totalsOf(purchase).total).toBe(3800);
  });

  test('what is sold by weight is one line', () => {
    const purchase = read({
      line_items: [item('Wool', { quantity: 1.5 })],
      shipping_lines: [],
      total: '10.00',
    });
    expect(short(purchase)).toEqual(['1 | 1.5 × Wool | 1000 | stock']);
  });

  test('nothing bought, or for less than nothing, is refused', () => {
    const order = orderWith({ line_items: [], shipping_lines: [], fee_lines: [], total: '0.00' });
    expect(wooCommercePurchase(shop, wooCommerceOrderSchema.parse(order))).toBeUndefined();
    const negative = wooCommerceOrderSchema.parse(orderWith({ total: '-1.00' }));
    expect(wooCommercePurchase(shop, negative)).toBeUndefined();
  });

  const cents = fc.integer({ min: 0, max: 100_000 }).map((amount) => (amount / 100).toFixed(2));
  const anyItem = fc.record({
    name: fc.constant('Doll'),
    quantity: fc.integer({ min: 1, max: 9 }),
    subtotal: cents,
    subtotal_tax: cents,
    total: cents,
    total_tax: cents,
    meta_data: fc.constantFrom([], backordered(2).meta_data),
  });
  const anyFee = fc.record({
    name: fc.constant('Fee'),
    total: fc.integer({ min: -5000, max: 5000 }).map((amount) => (amount / 100).toFixed(2)),
    total_tax: cents,
  });

  test('lines and delivery always add up to the order’s total', () => {
    const orders = fc.record({
      prices_include_tax: fc.boolean(),
      line_items: fc.array(anyItem, { minLength: 1, maxLength: 5 }),
      fee_lines: fc.array(anyFee, { maxLength: 3 }),
      shipping_lines: fc.array(fc.record({ method_id: fc.constant('x'), total: cents, total_tax: cents }), {
        maxLength: 2,
      }),
      total: cents,
    });
    fc.assert(
      fc.property(orders, (order) => {
        const purchase = read(order);
        expect(totalsOf(purchase).total).toBe(Math.round(Number(order.total) * 100));
        expect(purchase.lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)).toBe(true);
      }),
    );
  });
});

describe('what else it says', () => {
  test('a line is made to order when some of it was not in stock', () => {
    const lines = [
      item('a', backordered(1)),
      item('b', backordered('0')),
      item('c', { meta_data: [{ key: '_backordered', value: '2' }] }),
      item('d', { meta_data: [{ key: 'pa_color', value: 'black' }] }),
    ];
    const purchase = read({ line_items: lines, shipping_lines: [], total: '40.00' });
    expect(purchase.lines.map(({ availability }) => availability)).toEqual([
      'made_to_order',
      'in_stock',
      'made_to_order',
      'in_stock',
    ]);
  });

  test('a shop says what its language calls that', () => {
    const meta = (key: string) => ({ meta_data: [{ key, value: 1 }] });
    const order = {
      line_items: [item('a', meta('Предзаказ')), item('b', meta('предзаказ ')), item('c', meta('Размер'))],
      shipping_lines: [],
      total: '30.00',
    };
    const kinds = (at: Shop) => read(order, at).lines.map(({ availability }) => availability);
    expect(kinds(shop)).toEqual(['in_stock', 'in_stock', 'in_stock']);
    const russian = { ...shop, settings: { backorderedNames: ['Предзаказ'] } };
    expect(kinds(russian)).toEqual(['made_to_order', 'made_to_order', 'in_stock']);
  });

  test.each([
    ['local_pickup', 'pickup'],
    ['local_pickup:3', 'pickup'],
    ['pickup_location', 'pickup'],
    ['flat_rate', 'flat_rate'],
    ['local_pickups_r_us', 'local_pickups_r_us'],
    ['', 'none'],
  ])('the method %o is %s', (method, expected) => {
    expect(read({ shipping_lines: shipping('10.00', '0', method) }).delivery.method).toBe(expected);
  });

  test.each([
    ['bacs', null, { method: 'bank_transfer' }],
    ['cod', null, { method: 'cash_on_delivery' }],
    ['stripe', '2017-03-22T19:28:08', { method: 'stripe', state: 'paid' }],
    ['', null, { method: 'unknown' }],
  ])('paid with %o at %o', (method, paid, payment) => {
    const purchase = read({ payment_method: method, date_paid: paid, date_paid_gmt: paid });
    expect(purchase.payment).toEqual(payment);
  });

  test('what goes to the payer has their address, in the shop’s language', () => {
    const blank = {
      first_name: '',
      last_name: '',
      address_1: '',
      address_2: '',
      city: '',
      postcode: '',
      country: '',
    };
    const billing = {
      first_name: 'Anna',
      last_name: 'D&#039;Amico',
      company: 'Bambole srl',
      address_1: 'Via Po 1',
      address_2: 'Scala B',
      city: 'Torino',
      state: 'TO',
      postcode: '10124',
      country: 'IT',
      email: 'anna@example.com',
    };
    const purchase = read({ shipping: blank, billing }, { ...shop, locale: 'fr' });
    expect(purchase.delivery.address).toBe(
      "Anna D'Amico\nBambole srl\nVia Po 1\nScala B\n10124 Torino TO\nItalie",
    );
    expect(purchase.buyer).toEqual({ email: 'anna@example.com', name: "Anna D'Amico", locale: 'fr' });
  });

  test('ids keep their digits, notes their lines', () => {
    const purchase = read({ id: '9007199254740993', customer_note: 'Please\r\nring &lt;twice&gt;' });
    expect(purchase.externalId).toBe('woocommerce:9007199254740993');
    expect(purchase.note).toBe('Please\nring <twice>');
  });

  test('nulls and missing parts are no reason to refuse', () => {
    const purchase = read({
      shipping: null,
      shipping_lines: null,
      fee_lines: undefined,
      coupon_lines: undefined,
      tax_lines: undefined,
      customer_note: null,
      date_created_gmt: null,
      payment_method: null,
      line_items: [{ name: 'Doll', quantity: '2', sku: null, total: 10, image: { id: '', src: '' } }],
      total: 10,
    });
    expect(short(purchase)).toEqual(['2 | Doll | 500 | stock']);
    expect(purchase.placedAt).toBeUndefined();
  });
});

test.each([
  ['no e-mail', { billing: { email: '' } }, 'billing.email'],
  ['no billing', { billing: null }, 'billing'],
  ['no id', { id: undefined }, 'id'],
  ['a negative id', { id: -1 }, 'id'],
  ['a price in words', { total: 'ten' }, 'total'],
  ['no total', { total: '' }, 'total'],
  ['a price with a comma', { line_items: [item('Doll', { total: '1,50' })] }, 'line_items.0.total'],
  ['an unknown currency', { currency: 'DOLLAR' }, 'currency'],
  ['a date that is none', { date_created_gmt: 'yesterday' }, 'date_created_gmt'],
  ['lines that are no list', { line_items: {} }, 'line_items'],
])('refuses %s and says where', (_, changes, path) => {
  const result = wooCommerceOrderSchema.safeParse(orderWith(changes));
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});
