import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkout, cookieOf, type OpenShop, openShop } from './testing/open-shop.ts';

let open: OpenShop;
beforeAll(async () => {
  open = await openShop();
});
beforeEach(() => {
  open.service.failWith = undefined;
  open.service.received.length = 0;
});
afterAll(() => open.service.close());

const attempt = () => crypto.randomUUID();

describe('POST /api/checkout', () => {
  it('places one order per availability and answers with what the page shows', async () => {
    const response = await checkout(open.shop, { attempt: attempt() });
    expect(response.status).toBe(201);
    const { orders } = await response.json();
    expect(orders).toHaveLength(2);
    expect(orders[0]).toMatchObject({ total: 7200 + 690, currency: 'EUR', lineCount: 1 });
    expect(orders[0].lines).toEqual([{ title: 'Clara', quantity: 1, imageUrl: '/demo/pictures/clara.svg' }]);
    expect(orders[0].stateName).toBe('En attente de confirmation');
    expect(JSON.stringify(orders)).not.toContain('anna@example.com');
  });

  it('takes prices and availability from its own catalogue', async () => {
    await checkout(open.shop, { attempt: attempt() });
    const sent = open.service.received[0]?.body;
    expect(sent?.lines).toEqual([
      expect.objectContaining({ sku: 'DC-101', unitPrice: 7200, quantity: 1, availability: 'in_stock' }),
      expect.objectContaining({
        title: 'Duffle-coat',
        unitPrice: 3900,
        quantity: 2,
        availability: 'made_to_order',
      }),
    ]);
    expect(sent?.lines[0]?.imageUrl).toBe('https://dolls.test/demo/pictures/clara.svg');
    expect(sent?.delivery).toMatchObject({
      price: 690,
      address: 'Anna Rossi\nVia Roma 1\n10121 Torino\nItalie',
    });
  });

  it.each([
    ['a price of an item', { items: [{ id: 'clara', quantity: 1, unitPrice: 1 }] }, 'unitPrice'],
    ['a total', { total: 1 }, 'total'],
    ['an availability', { items: [{ id: 'mila', quantity: 1, availability: 'in_stock' }] }, 'availability'],
    ['a free delivery', { deliveryPrice: 0 }, 'deliveryPrice'],
  ])('refuses %s from the page', async (_what, changes, field) => {
    const response = await checkout(open.shop, changes);
    expect(response.status).toBe(422);
    expect((await response.json()).fields).toContain(field);
    expect(open.service.received).toEqual([]);
  });

  it.each([
    ['an unknown item', { items: [{ id: 'rag-doll', quantity: 1 }] }, 'items.0.id'],
    ['an inherited name as an item', { items: [{ id: '__proto__', quantity: 1 }] }, 'items.0.id'],
    ['an empty basket', { items: [] }, 'items'],
    ['no quantity', { items: [{ id: 'clara', quantity: 0 }] }, 'items.0.quantity'],
    ['a negative quantity', { items: [{ id: 'clara', quantity: -1 }] }, 'items.0.quantity'],
    ['half a doll', { items: [{ id: 'clara', quantity: 0.5 }] }, 'items.0.quantity'],
    ['the same item twice', { items: Array(2).fill({ id: 'clara', quantity: 9 }) }, 'items'],
    ['a name of spaces', { name: '   ' }, 'name'],
    ['a wrong e-mail', { email: 'anna' }, 'email'],
    ['a wrong phone', { phone: 'call me' }, 'phone'],
    ['a parcel without an address', { address: undefined }, 'address'],
    ['an unknown payment', { payment: 'card' }, 'payment'],
    ['a language it does not speak', { locale: 'de' }, 'locale'],
  ])('refuses %s', async (_what, changes, field) => {
    const response = await checkout(open.shop, changes);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'invalid_fields', fields: [field] });
    expect(cookieOf(response)).toBe('');
    expect(open.service.received).toEqual([]);
  });

  it('needs no address for a pickup, and sends none', async () => {
    const response = await checkout(open.shop, { attempt: attempt(), delivery: 'pickup' });
    expect(response.status).toBe(201);
    expect(open.service.received[0]?.body.delivery).toEqual({ method: 'pickup', price: 0 });
  });

  it('orders once when the same attempt is sent twice', async () => {
    const same = { attempt: attempt() };
    const first = await (await checkout(open.shop, same)).json();
    const second = await (await checkout(open.shop, same)).json();
    expect(second).toEqual(first);
    const [one, two] = open.service.received;
    expect(one?.body.externalId).toBe(two?.body.externalId);
    expect(one?.headers.get('idempotency-key')).toBe(one?.body.externalId);
    expect(one?.body.externalId).not.toContain(same.attempt);
  });

  it('says so when the same attempt comes with other content', async () => {
    const same = attempt();
    await checkout(open.shop, { attempt: same });
    const response = await checkout(open.shop, { attempt: same, note: 'Another one' });
    expect(response.status).toBe(409);
    expect((await response.json()).code).toBe('already_placed');
  });

  it.each([
    [500, 503, 'order_service_unavailable'],
    [429, 503, 'order_service_unavailable'],
    [422, 502, 'order_service_refused'],
  ])('passes on nothing of a %i of the order service', async (status, answered, code) => {
    open.service.failWith = status;
    const response = await checkout(open.shop, { attempt: attempt() });
    expect(response.status).toBe(answered);
    expect(await response.text()).toBe(
      JSON.stringify({ type: 'about:blank', title: code.replaceAll('_', ' '), status: answered, code }),
    );
    expect(cookieOf(response)).toBe('');
  });

  it.each([
    ['malformed JSON', 'application/json', '{', 400],
    ['a form of another site', 'text/plain', '{}', 400],
    ['an oversized body', 'application/json', JSON.stringify({ note: 'x'.repeat(2_000_000) }), 413],
    ['no object', 'application/json', 'null', 422],
  ])('refuses %s', async (_what, type, body, status) => {
    const response = await open.shop.request('/demo/api/checkout', {
      method: 'POST',
      headers: { 'content-type': type, 'content-length': String(body.length) },
      body,
    });
    expect(response.status).toBe(status);
    expect(open.service.received).toEqual([]);
  });
});
