import type { AttachmentView, Problem, PublicReviewList } from '@ordialog/protocol';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { type ReviewedOrder, ReviewsShop } from './reviews-shop.ts';

let shop: ReviewsShop;
let picture: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  shop = await ReviewsShop.open('pglite');
  const made = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  picture = new Uint8Array(made);
});

async function upload(
  order: ReviewedOrder,
  party: 'buyer' | 'seller' = 'buyer',
  file = new File([picture], 'doll.jpg'),
) {
  const form = new FormData();
  form.set('file', file);
  const client = await order.as(party);
  const { status, body } = await client.post<AttachmentView>(order.path('/attachments'), form);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

test('are shown to both sides and to the public, and may be taken away again', async () => {
  const order = await shop.received({ skus: ['PHOTO'] });
  const photoIds = [await upload(order), await upload(order)];
  const given = await order.ask('buyer', '/review', { rating: 5, photoIds });
  expect(given.status, JSON.stringify(given.body)).toBe(201);
  expect((await order.seenBy('seller')).review?.photos?.map(({ id }) => id)).toEqual(photoIds);
  expect(await order.reviewEntry('seller')).toMatchObject({ photos: photoIds.map((id) => ({ id })) });
  const list = await shop.public.get<PublicReviewList>(`/v1/reviews?shop=${shop.shop.public_key}&sku=PHOTO`);
  const [photo] = list.body.items[0]?.photos ?? [];
  expect((await fetch(photo?.thumbnailUrl ?? '')).status).toBe(200);
  expect(JSON.stringify(list.body)).not.toContain(order.id);

  const [first = ''] = photoIds;
  const third = await upload(order);
  const changed = await order.ask('buyer', '/review', { photoIds: [first, third] }, 'PATCH');
  expect(changed.body.review?.photos?.map(({ id }) => id)).toEqual([first, third]);
});

test('must be the buyer’s own pictures of this order, in use nowhere else', async () => {
  const order = await shop.received();
  const other = await shop.received();
  const text = new File(['no picture'], 'words.txt');
  const used = await upload(order);
  await order.ask('buyer', '/messages', { clientMessageId: crypto.randomUUID(), attachmentIds: [used] });
  const own = await upload(order);
  for (const photoIds of [
    ['unknown'],
    [await upload(other)],
    [await upload(order, 'seller')],
    [await upload(order, 'buyer', text)],
    [used],
    [own, own],
    [own, 'unknown'],
  ]) {
    const answer = await order.ask<Problem>('buyer', '/review', { rating: 5, photoIds });
    expect([answer.status, answer.body.code], photoIds.join()).toEqual([422, 'attachments_unavailable']);
  }
  expect(await order.seenBy('buyer')).not.toHaveProperty('review');
  // What was refused has taken nothing.
  expect((await order.ask('buyer', '/review', { rating: 5, photoIds: [own] })).status).toBe(201);
});
