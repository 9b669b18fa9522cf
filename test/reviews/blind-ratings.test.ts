import type { EntryView, ExportView, OrderList, PublicReviewList, ShopReviewList } from '@ordialog/protocol';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readOrder } from '../../apps/server/src/orders/read-order.ts';
import { tellOfOpening } from '../../apps/server/src/reviews/open-ratings.ts';
import { databases } from '../support/server.ts';
import { connectSocket } from '../support/socket.ts';
import { day, type ReviewedOrder, ReviewsShop } from './reviews-shop.ts';

const secret = 'A secret word';

describe.each(databases)('ratings that wait for each other, on %s', (database) => {
  let shop: ReviewsShop;
  beforeAll(async () => {
    shop = await ReviewsShop.open(database, { blindReviews: true });
  });

  /** Everything that the seller's side can fetch of the order and its review. */
  async function everythingSellersSee(order: ReviewedOrder): Promise<string> {
    const { seller, program } = shop;
    const answers = await Promise.all([
      seller.get(order.path()),
      program.get(order.path()),
      seller.get(order.path('/entries?limit=200')),
      program.get(order.path('/entries?limit=200')),
      seller.get<OrderList>('/v1/orders?view=all&limit=100'),
      seller.get<ShopReviewList>('/v1/reviews?limit=50'),
      seller.get(order.path('/deliveries')),
      seller.get(order.path('/evidence')),
      seller.post(order.path('/transitions/preview'), { name: 'confirmReceipt' }),
      shop.public.get<PublicReviewList>(`/v1/reviews?shop=${shop.shop.public_key}&limit=50`),
    ]);
    return JSON.stringify(answers.map(({ body }) => body));
  }

  async function exported(type: 'orders' | 'reviews'): Promise<string> {
    const { program } = shop;
    const { body } = await program.post<ExportView>('/v1/exports', { type, format: 'json' });
    const path = `/v1/exports/${body.id}`;
    await expect
      .poll(async () => (await program.get<ExportView>(path)).body.status, { timeout: 20_000 })
      .toBe('done');
    return JSON.stringify((await program.get(`${path}/file`)).body);
  }

  async function heardBy(order: ReviewedOrder, party: 'buyer' | 'seller'): Promise<EntryView[]> {
    const heard: EntryView[] = [];
    const socket = await connectSocket(await order.as(party));
    onTestFinished(() => void socket.disconnect());
    socket.on('entry', (entry) => heard.push(entry));
    await socket.emitWithAck('subscribe', { orderId: order.id, after: 0 });
    return heard;
  }

  test('the seller learns nothing of the buyer’s, by any way, until they have rated', async () => {
    const order = await shop.received();
    const seller = await heardBy(order, 'seller');
    const buyer = await heardBy(order, 'buyer');
    const before = await order.seenBy('seller');
    expect((await order.ask('buyer', '/review', { rating: 1, text: secret })).status).toBe(201);
    await order.ask('buyer', '/review', { rating: 2 }, 'PATCH');

    expect(await everythingSellersSee(order)).not.toContain(secret);
    expect(await exported('reviews')).not.toContain(secret);
    const rows: { id: string; rating: number | null }[] = JSON.parse(await exported('orders'));
    expect(rows.find(({ id }) => id === order.id)?.rating).toBeNull();
    const seen = await order.seenBy('seller');
    expect(seen).not.toHaveProperty('review');
    expect(seen.blindRating).toMatchObject({ open: false, theirs: true });
    expect(seen.unread).toBe(before.unread);
    expect((await order.log('seller')).slice(-2).map(({ kind }) => kind)).toEqual(['withheld', 'withheld']);
    const answer = await order.ask('seller', '/review/reply', { text: 'What?' });
    expect([answer.status, answer.body.code]).toEqual([409, 'no_review']);
    const hidden = await order.ask('seller', '/review/hide', { reason: 'A guess' });
    expect([hidden.status, hidden.body.code]).toEqual([409, 'no_review']);
    await expect.poll(() => buyer.length).toBe(2);
    await expect.poll(() => seller.length).toBe(2);
    expect(seller.map(({ kind }) => kind)).toEqual(['withheld', 'withheld']);
    expect(buyer).toMatchObject([{ kind: 'review' }, { kind: 'event', event: 'review_edited' }]);

    const rated = await order.ask('seller', '/buyer-rating', { rating: 4, note: 'Pays at once' });
    expect([rated.status, rated.body.review?.text]).toEqual([201, secret]);
    await expect.poll(() => seller.length).toBe(4);
    const first = await order.reviewEntry('seller');
    expect(first).toMatchObject({ rating: 2, text: secret });
    expect(seller.at(-1)).toMatchObject({ event: 'ratings_opened', of: first?.seq });
    expect(buyer.at(-2)).toMatchObject({ event: 'buyer_rating', text: expect.stringContaining('4 of 5') });
    const list = await shop.public.get<PublicReviewList>(`/v1/reviews?shop=${shop.shop.public_key}`);
    expect(JSON.stringify(list.body)).toContain(secret);
    const late = await order.ask('buyer', '/review', { rating: 5 }, 'PATCH');
    expect([late.status, late.body.code]).toEqual([409, 'review_closed']);
  });

  test('the buyer learns nothing of the seller’s, and never of the note', async () => {
    const order = await shop.received();
    const heard = await heardBy(order, 'buyer');
    await order.ask('seller', '/buyer-rating', { rating: 2, note: secret });
    const before = await order.seenBy('buyer');
    expect(before).not.toHaveProperty('buyerRating');
    expect(before.blindRating).toMatchObject({ open: false, theirs: true });
    expect((await order.log('buyer')).at(-1)?.kind).toBe('withheld');
    expect((await order.seenBy('seller')).buyerRating).toMatchObject({ rating: 2, note: secret });

    await order.ask('buyer', '/review', { rating: 5, text: '' });
    const after = await order.seenBy('buyer');
    expect(after.buyerRating).toEqual({ rating: 2, at: expect.any(String) });
    await expect.poll(() => heard.length).toBe(3);
    expect(JSON.stringify([after, await order.log('buyer'), heard])).not.toContain(secret);
    expect((await order.seenBy('seller')).seller).toMatchObject({ buyerAverage: { average: 2, count: 1 } });
  });

  test('after seven days both are open, by reading and by a word in the log, told once', async () => {
    const order = await shop.received({ skus: ['WEEK'] });
    const publicCount = async () =>
      (await shop.public.get<PublicReviewList>(`/v1/reviews?shop=${shop.shop.public_key}&sku=WEEK`)).body
        .count;
    await order.ask('buyer', '/review', { rating: 1, text: `${secret} too` });
    await shop.clock.advance(7 * day - 1000);
    expect(await everythingSellersSee(order)).not.toContain(`${secret} too`);
    expect(await publicCount()).toBe(0);

    await shop.clock.advance(1000);
    expect((await order.seenBy('seller')).review?.text).toBe(`${secret} too`);
    expect(await publicCount()).toBe(1);
    const opened = async () =>
      (await order.log('seller')).filter(
        (entry) => entry.kind === 'event' && entry.event === 'ratings_opened',
      );
    await expect.poll(async () => (await opened()).length, { timeout: 20_000 }).toBe(1);
    await tellOfOpening(shop.context, { shopId: shop.shop.id, orderId: order.id });
    expect(await opened()).toHaveLength(1);
    const late = await order.ask('seller', '/buyer-rating', { rating: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'rating_closed']);
    expect((await order.ask('seller', '/review/reply', { text: 'Sorry' })).status).toBe(201);
  });

  test('reading shows it at the moment, whether or not the job has run', async () => {
    const order = await shop.received();
    await order.ask('buyer', '/review', { rating: 3, text: 'No job' });
    // As if the queue stood still: nothing but the time passes.
    const { clock } = shop;
    const real = clock.now;
    const shifted = new Date(clock.now().getTime() + 7 * day);
    clock.now = () => shifted;
    onTestFinished(() => {
      clock.now = real;
    });
    const caller = { kind: 'shop' as const, shop: shop.shop };
    expect((await readOrder(shop.context, caller, order.id, 'en'))?.review?.text).toBe('No job');
  });

  test('is for the shop’s staff alone', async () => {
    const order = await shop.received();
    expect((await order.ask('buyer', '/buyer-rating', { rating: 5 })).status).toBe(403);
    expect((await shop.program.post(order.path('/buyer-rating'), { rating: 5 })).status).toBe(403);
    await shop.set({});
    const plain = await order.ask('seller', '/buyer-rating', { rating: 5 });
    expect([plain.status, plain.body.code]).toEqual([409, 'rating_not_available']);
    await shop.set({ blindReviews: true });
  });
});
