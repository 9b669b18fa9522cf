import type { Problem, PublicReviewList, ShopReviewList } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../support/server.ts';
import { day, ReviewsShop } from './reviews-shop.ts';

const words = { rating: 4, text: 'Lovely doll' };

describe.each(databases)('reviews on %s', (database) => {
  let shop: ReviewsShop;
  beforeAll(async () => {
    shop = await ReviewsShop.open(database);
  });

  const publicList = async (query = '') =>
    (await shop.public.get<PublicReviewList>(`/v1/reviews?shop=${shop.shop.public_key}${query}`)).body;
  const shopList = async (query = '') => (await shop.seller.get<ShopReviewList>(`/v1/reviews?${query}`)).body;

  test('can be changed for seven days, with what was said before in the log', async () => {
    const order = await shop.received();
    expect((await order.ask('buyer', '/review', words)).status).toBe(201);
    const once = await order.ask('buyer', '/review', { rating: 1 });
    expect([once.status, once.body.code]).toEqual([409, 'already_reviewed']);

    await shop.clock.advance(7 * day - 1000);
    const changed = await order.ask('buyer', '/review', { rating: 2 }, 'PATCH');
    expect([changed.status, changed.body.review]).toMatchObject([200, { rating: 2, text: 'Lovely doll' }]);
    const log = await order.log('seller');
    const entry = log.find(({ kind }) => kind === 'review');
    expect(entry).toMatchObject({ rating: 2, text: 'Lovely doll', editedAt: shop.clock.now().toISOString() });
    expect(log.at(-1)).toMatchObject({ kind: 'event', event: 'review_edited', of: entry?.seq });
    expect(log.at(-1)).toHaveProperty('text', expect.stringMatching(/2 of 5.*before.*4 of 5/));

    await shop.clock.advance(1000);
    const late = await order.ask('buyer', '/review', { rating: 1 }, 'PATCH');
    expect([late.status, late.body.code]).toEqual([409, 'review_closed']);
    expect((await order.seenBy('buyer')).review).not.toHaveProperty('editableUntil');
    expect((await order.seenBy('seller')).review?.rating).toBe(2);
  });

  test.each([{}, { rating: 6 }, { rating: 5, x: 1 }])('a change of %j is refused', async (change) => {
    const order = await shop.received();
    await order.ask('buyer', '/review', words);
    const answer = await order.ask<Problem>('buyer', '/review', change, 'PATCH');
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_request']);
  });

  test('are public without anything that names the order or the buyer', async () => {
    const sku = 'PUBLIC-1';
    const order = await shop.received({ name: 'Мария Соколова', skus: [sku, 'PUBLIC-2'] });
    await order.ask('buyer', '/review', words);
    await order.ask('seller', '/review/reply', { text: 'Thank you' });
    await shop.clock.advance(1000);
    const nameless = await shop.received({ name: order.email, skus: [sku] });
    await nameless.ask('buyer', '/review', { rating: 5 });

    const answer = await shop.public.get<PublicReviewList>(
      `/v1/reviews?shop=${shop.shop.public_key}&sku=${sku}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      average: 4.5,
      count: 2,
      distribution: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 },
      shop: { name: 'Dolls & Co' },
      nextCursor: null,
    });
    const [second, first] = answer.body.items;
    expect(first).toMatchObject({ ...words, author: 'Мария С.', reply: { text: 'Thank you' } });
    expect(second?.author).toBe('Buyer');
    const text = JSON.stringify(answer.body);
    for (const secret of [order.id, order.email, nameless.id, shop.shop.id, 'Соколова']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain(`"${order.number}"`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const french = await shop.public
      .with({ 'accept-language': 'fr' })
      .get<PublicReviewList>(`/v1/reviews?shop=${shop.shop.public_key}&sku=${sku}`);
    expect(french.body.items[0]?.author).toBe('Acheteur');
  });

  test('come in pages, each once', async () => {
    const sku = 'PAGES';
    for (const rating of [1, 2, 3, 4, 5]) {
      const order = await shop.received({ skus: [sku] });
      await order.ask('buyer', '/review', { rating });
    }
    const ratings: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: PublicReviewList = await publicList(
        `&sku=${sku}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      ratings.push(...page.items.map(({ rating }) => rating));
      cursor = page.nextCursor;
    }
    expect(ratings.toSorted()).toEqual([1, 2, 3, 4, 5]);
    const foreign = await shop.public.get<Problem>(`/v1/reviews?shop=${shop.shop.public_key}&cursor=abc`);
    expect([foreign.status, foreign.body.code]).toEqual([422, 'invalid_cursor']);
    expect((await shop.public.get('/v1/reviews?shop=pk_nobody')).status).toBe(404);
  });

  test('are hidden with a reason that both sides read, and leave the public’s list and average', async () => {
    const sku = 'HIDDEN';
    const kept = await shop.received({ skus: [sku] });
    await kept.ask('buyer', '/review', { rating: 5, text: 'Good' });
    const order = await shop.received({ skus: [sku] });
    await order.ask('buyer', '/review', { rating: 1, text: 'Insults' });
    expect(await publicList(`&sku=${sku}`)).toMatchObject({ average: 3, count: 2 });

    const agent = await shop.staff('agent');
    const refused = await agent.post<Problem>(order.path('/review/hide'), { reason: 'x' });
    expect([refused.status, refused.body.code]).toEqual([403, 'role_not_allowed']);
    expect((await order.ask('buyer', '/review/hide', { reason: 'x' })).status).toBe(403);
    const blank = await order.ask('seller', '/review/hide', { reason: '\u200b' });
    expect([blank.status, blank.body.code]).toEqual([422, 'reason_missing']);

    const manager = await shop.staff('manager');
    expect((await manager.post(order.path('/review/hide'), { reason: 'Insults us' })).status).toBe(200);
    const list = await publicList(`&sku=${sku}`);
    expect(list).toMatchObject({ average: 5, count: 1, distribution: { 1: 0, 5: 1 } });
    expect(list.items.map(({ text }) => text)).toEqual(['Good']);
    for (const party of ['buyer', 'seller'] as const) {
      expect((await order.seenBy(party)).review?.hidden?.reason).toBe('Insults us');
      expect(await order.reviewEntry(party)).toMatchObject({ hidden: { reason: 'Insults us' } });
      const told = (await order.log(party)).at(-1);
      expect(told).toMatchObject({ kind: 'event', event: 'review_hidden', published: true });
      expect(told).toHaveProperty('text', expect.stringContaining('Insults us'));
    }
    const hidden = await shopList('filter=hidden');
    expect(hidden.items.map((item) => item.order.id)).toEqual([order.id]);

    // A change of mind does not bring it back.
    await order.ask('buyer', '/review', { text: 'Insults again' }, 'PATCH');
    expect(await publicList(`&sku=${sku}`)).toMatchObject({ count: 1 });

    expect((await manager.post(order.path('/review/unhide'))).status).toBe(200);
    expect(await publicList(`&sku=${sku}`)).toMatchObject({ average: 3, count: 2 });
    expect((await order.seenBy('buyer')).review).not.toHaveProperty('hidden');
  });

  test('are listed for staff with whose they are, by what is to be done with them', async () => {
    const order = await shop.received({ skus: ['STAFF'] });
    await order.ask('buyer', '/review', { rating: 2 });
    const unanswered = await shopList('filter=unanswered&sku=STAFF');
    expect(unanswered.items).toMatchObject([
      {
        rating: 2,
        order: { id: order.id, number: order.number },
        buyer: { email: order.email },
        lines: [{ sku: 'STAFF' }],
      },
    ]);
    expect((await shopList('filter=low&sku=STAFF')).items).toHaveLength(1);
    await order.ask('seller', '/review/reply', { text: 'Sorry' });
    expect((await shopList('filter=unanswered&sku=STAFF')).items).toEqual([]);
    expect((await shop.program.get<ShopReviewList>('/v1/reviews?sku=STAFF')).body.items).toHaveLength(1);
    expect((await shop.public.get('/v1/reviews')).status).toBe(401);
    expect((await (await order.as('buyer')).get('/v1/reviews')).status).toBe(403);
  });

  test('keep the totals right when many are given at once, of the same articles in other orders', async () => {
    const orders = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        shop.received({ skus: index % 2 === 0 ? ['RACE-A', 'RACE-B'] : ['RACE-B', 'RACE-A'] }),
      ),
    );
    const given = await Promise.all(orders.map((order) => order.ask('buyer', '/review', { rating: 5 })));
    expect(given.map(({ status }) => status)).toEqual(orders.map(() => 201));
    const changed = await Promise.all(
      orders.map((order) => order.ask('buyer', '/review', { rating: 3 }, 'PATCH')),
    );
    expect(changed.map(({ status }) => status)).toEqual(orders.map(() => 200));
    for (const sku of ['RACE-A', 'RACE-B']) {
      expect(await publicList(`&sku=${sku}`)).toMatchObject({
        average: 3,
        count: 12,
        distribution: { 3: 12, 5: 0 },
      });
    }
  });
});
