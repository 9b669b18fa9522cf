import type { OrderView, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../support/server.ts';
import { type ReviewedOrder, ReviewsShop } from './reviews-shop.ts';

const place = { method: 'pickup', place: 'Via Po 12', hours: { en: 'Tue–Sat 10–18', ru: 'вт–сб 10–18' } };

describe.each(databases)('an order that waits to be picked up, on %s', (database) => {
  let shop: ReviewsShop;
  beforeAll(async () => {
    shop = await ReviewsShop.open(database, { pickupPlaces: [place] });
  });

  async function waiting(): Promise<ReviewedOrder> {
    const order = await shop.place({ method: 'pickup' });
    await order.act('seller', 'confirmOrder');
    await order.act('seller', 'confirmPayment');
    await order.act('seller', 'readyForPickup');
    return order;
  }

  async function codeOf(order: ReviewedOrder): Promise<string> {
    const { pickup } = await order.seenBy('buyer');
    expect(pickup?.code).toMatch(/^\d{6}$/);
    return pickup?.code ?? '';
  }

  const hand = (order: ReviewedOrder, code: string) => order.ask<Problem>('seller', '/pickup', { code });
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  test('tells its buyer where and when, and alone the code', async () => {
    const order = await shop.place({ method: 'pickup' });
    expect(await order.seenBy('buyer')).not.toHaveProperty('pickup');
    const ready = await waiting();
    const code = await codeOf(ready);
    const { pickup } = await ready.seenBy('buyer');
    expect(pickup).toMatchObject({ place: place.place, hours: place.hours.en });
    expect(pickup?.link).toBe(`${shop.running.url}/inbox/orders/${ready.id}?pickup=${code}`);
    const russian = (await ready.as('buyer')).with({ 'accept-language': 'ru' });
    const view = await russian.get<OrderView>(ready.path());
    expect(view.body.pickup?.hours).toBe(place.hours.ru);
    const sellers = [await ready.seenBy('seller'), (await shop.program.get(ready.path())).body];
    expect(JSON.stringify([sellers, await ready.log('seller')])).not.toContain(code);
    expect((await ready.seenBy('seller')).pickup).toEqual({ place: place.place, hours: place.hours.en });
  });

  test('is handed over to who shows the code, as the buyer’s own step', async () => {
    const order = await waiting();
    const code = await codeOf(order);
    const done = await hand(order, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect([done.status, done.body]).toMatchObject([200, { state: 'picked_up' }]);
    const [checked, taken] = (await order.log('buyer')).slice(-2);
    expect(checked).toMatchObject({
      kind: 'event',
      event: 'pickup_checked',
      author: { type: 'seller', name: 'Vera' },
    });
    expect(taken).toMatchObject({ kind: 'transition', name: 'confirmPickup', author: { type: 'buyer' } });
    const again = await hand(order, code);
    expect([again.status, again.body.code]).toEqual([409, 'transition_not_available']);
  });

  test('is not handed over to a guess, nor to many at once', async () => {
    const order = await waiting();
    const code = await codeOf(order);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => hand(order, wrong(code))));
    const answers = guesses.map(({ status, body }) => `${status} ${body.code}`).toSorted();
    expect(answers).toEqual([
      ...Array.from({ length: 5 }, () => '422 wrong_pickup_code'),
      ...Array.from({ length: 7 }, () => '429 too_many_pickup_tries'),
    ]);
    const right = await hand(order, code);
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '3600']);
    expect((await order.seenBy('seller')).state).toBe('awaiting_pickup');
    await shop.clock.advance(60 * 60 * 1000);
    expect((await hand(order, wrong(code))).status).toBe(422);
    expect((await hand(order, await codeOf(order))).status).toBe(200);
  });

  test('is not handed over by its buyer, nor for another order’s code', async () => {
    const order = await waiting();
    const other = await waiting();
    expect((await hand(order, await codeOf(other))).status).toBe(422);
    expect((await order.ask('buyer', '/pickup', { code: await codeOf(order) })).status).toBe(403);
  });
});
