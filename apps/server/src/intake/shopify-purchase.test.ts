import { describe, expect, it } from 'vitest';
import type { Shop } from '../db/tables/shops.ts';
import { shopifyOrderSchema } from './shopify-order.ts';
import { shopifyPurchase } from './shopify-purchase.ts';
import { documentedShopifyOrder } from './test-shopify.ts';

const shop = { id: 'shop_1', locale: 'en' } as Shop;

function read(changes: Readonly<Record<string, unknown>> = {}) {
  const order = shopifyOrderSchema.parse({ ...documentedShopifyOrder(), ...changes });
  return shopifyPurchase(shop, order)?.purchase;
}

function totalOf(purchase: ReturnType<typeof read>): number {
  const lines = purchase?.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0) ?? 0;
  return lines + (purchase?.delivery.price ?? 0);
}

const item = {
  name: 'Doll',
  sku: 'D',
  price: '100.00',
  quantity: 2,
  properties: [],
  discount_allocations: [],
  tax_lines: [],
};

describe('the documented order', () => {
  it('is the purchase that its buyer made', () => {
    expect(read()).toMatchObject({
      externalId: 'shopify:450789469',
      placedAt: '2008-01-10T16:00:00.000Z',
      currency: 'USD',
      buyer: { email: 'bob.norman@hostmail.com', name: 'Bob Norman', phone: '555-625-1199', locale: 'en' },
      delivery: { method: 'Free Shipping', name: 'Free Shipping', price: 0 },
      payment: { method: 'authorize_net' },
    });
    expect(read()?.delivery.address).toBe(
      'Bob Norman\nChestnut Street 92\nLouisville, Kentucky 40202\nUnited States',
    );
    expect(read()?.lines[0]).toEqual({
      sku: 'IPOD2008GREEN',
      title: 'IPod Nano - 8gb - green',
      quantity: 1,
      unitPrice: 19900,
      availability: 'in_stock',
    });
  });

  it('costs what Shopify says, though its own lines do not', () => {
    expect(totalOf(read())).toBe(40994);
  });
});

describe('prices', () => {
  it('have tax and discounts beside them', () => {
    const purchase = read({
      line_items: [
        {
          ...item,
          discount_allocations: [{ amount: '20.00' }],
          tax_lines: [{ title: 'VAT', price: '18.00' }],
        },
      ],
      tax_lines: [{ title: 'VAT', price: '19.00' }],
      shipping_lines: [
        {
          code: 'post',
          title: 'Post',
          price: '6.00',
          discount_allocations: [{ amount: '1.00' }],
          tax_lines: [{ title: 'VAT', price: '1.00' }],
        },
      ],
      total_tax: '19.00',
      total_price: '204.00',
    });
    expect(purchase?.lines.map(({ title, unitPrice }) => [title, unitPrice])).toEqual([
      ['Doll', 10000],
      ['Discount (TENOFF)', -2000],
      ['VAT', 1800],
    ]);
    expect(purchase?.delivery.price).toBe(600);
    expect(totalOf(purchase)).toBe(20400);
  });

  it('may contain the tax', () => {
    const purchase = read({
      taxes_included: true,
      line_items: [{ ...item, tax_lines: [{ title: 'VAT', price: '36.00' }] }],
      total_price: '200.00',
    });
    expect(purchase?.lines).toHaveLength(1);
    expect(totalOf(purchase)).toBe(20000);
  });

  it('are in the currency’s own minor units', () => {
    const purchase = read({ currency: 'JPY', line_items: [{ ...item, price: '1500' }], total_price: '3000' });
    expect(totalOf(purchase)).toBe(3000);
  });

  it('end where a gift card paid for a part', () => {
    const purchase = read({ line_items: [item], shipping_lines: [], total_tax: '0', total_price: '150.00' });
    expect(purchase?.lines.at(-1)).toMatchObject({ title: 'Other adjustments', unitPrice: -5000 });
  });
});

it('knows what is made to order by a property of the line', () => {
  const properties = [{ name: '_availability', value: 'made_to_order' }];
  const purchase = read({ line_items: [item, { ...item, properties }] });
  expect(purchase?.lines.slice(0, 2).map(({ availability }) => availability)).toEqual([
    'in_stock',
    'made_to_order',
  ]);
});

it('speaks the language in which it was bought', () => {
  expect(read({ customer_locale: 'fr-CA' })?.buyer.locale).toBe('fr');
});

it('is paid when Shopify says so, and only then', () => {
  expect(read({ financial_status: 'paid' })?.payment.state).toBe('paid');
  expect(read({ financial_status: 'partially_paid' })?.payment.state).toBeUndefined();
});

it.each([
  ['nobody to write to', { email: '', contact_email: null, customer: null }],
  ['nothing bought', { line_items: [] }],
  ['less than nothing', { total_price: '-1.00' }],
])('is no purchase: %s', (_, changes) => {
  expect(read(changes)).toBeUndefined();
});
