import { randomUUID } from 'node:crypto';
import type { Party } from '@ordialog/core';
import type { ServerContext } from '../context.ts';
import type { Shop } from '../db/tables/shops.ts';
import type { Acting } from '../orders/acting.ts';
import { meetDeadline } from '../orders/deadline-job.ts';
import { markRead } from '../orders/mark-read.ts';
import { createMessageWriter } from '../orders/message-writer.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { placePurchase } from '../orders/place-purchase.ts';
import { postMessage } from '../orders/post-message.ts';
import { takeTransition } from '../orders/take-transition.ts';
import { postReview, postReviewReply } from '../reviews/post-review.ts';
import { type DemoEvent, type DemoStory, demoStories } from './demo-stories.ts';

const hour = 60 * 60 * 1000;

/** Lives through the demo stories by the same functions that people's requests call, each at its own time. */
export async function makeDemoOrders(context: ServerContext & OrderContext, shopId: string): Promise<void> {
  const shop = await context.db
    .selectFrom('shops')
    .selectAll()
    .where('id', '=', shopId)
    .executeTakeFirstOrThrow();
  const now = context.clock.now();
  // Where the storefront will be once we listen.
  const pictures = `${context.publicUrl}/demo/pictures`;
  for (const story of demoStories) await live(context, { shop, story, pictures }, now);
}

async function live(
  context: OrderContext,
  { shop, story, pictures }: { shop: Shop; story: DemoStory; pictures: string },
  now: Date,
): Promise<void> {
  const at = (hoursAgo: number): OrderContext => {
    const moment = new Date(now.getTime() - hoursAgo * hour);
    const clock = { now: () => moment };
    return {
      ...context,
      clock,
      messages: createMessageWriter({ ...context, clock, publicUrl: () => context.publicUrl }),
    };
  };
  const { number, buyer, delivery, payment, note, placedHoursAgo } = story;
  const externalId = `demo-${number}`;
  const purchase = {
    shopId: shop.id,
    externalId,
    currency: 'EUR',
    buyer,
    lines: story.lines.map(({ picture, ...line }) => ({ ...line, imageUrl: `${pictures}/${picture}.svg` })),
    delivery,
    payment: { method: payment },
    ...(note === undefined ? {} : { note }),
  };
  const placed = await placePurchase(at(placedHoursAgo), shop, { purchase, number, body: { externalId } });
  if (placed.code !== 'placed') throw new Error(`demo order ${number}: ${placed.code}`);
  const [orderId] = placed.orderIds;
  if (orderId === undefined) throw new Error(`demo order ${number} has no part`);
  for (const event of story.events) await happen(at(event.hoursAgo), actingIn(shop, story), orderId, event);
}

async function happen(
  context: OrderContext,
  acting: (party: Party) => Acting,
  orderId: string,
  event: DemoEvent,
): Promise<void> {
  if (event.by === 'system') return pass(context, acting('seller').shop, orderId, event.deadline);
  const who = acting(event.by);
  if ('says' in event) {
    await postMessage(context, who, orderId, { clientMessageId: randomUUID(), text: event.says });
  } else if ('does' in event) {
    const { does: name, fields = {} } = event;
    const outcome = await takeTransition(context, who, orderId, { name, fields });
    if (!outcome?.taken) throw new Error(`demo order ${orderId}: ${outcome?.refusal.code}`);
  } else if ('rates' in event) {
    await postReview(context, who, orderId, { rating: event.rates, text: event.words });
  } else {
    await postReviewReply(context, who, orderId, { text: event.replies });
  }
  await markRead(context, who, orderId, 1_000_000);
}

async function pass(context: OrderContext, shop: Shop, orderId: string, name: string): Promise<void> {
  const { deadlines } = await context.db
    .selectFrom('orders')
    .select('deadlines')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  const running = deadlines.find((deadline) => deadline.name === name);
  if (running) await meetDeadline(context, { shopId: shop.id, orderId, name, dueAt: running.dueAt });
}

function actingIn(shop: Shop, { buyer }: DemoStory): (party: Party) => Acting {
  return (party) =>
    party === 'buyer'
      ? { shop, party, author: { type: 'buyer', id: buyer.email }, locale: buyer.locale, mayUndo: false }
      : { shop, party, author: { type: 'seller', id: shop.id, name: 'Marta' }, locale: 'en', mayUndo: false };
}
