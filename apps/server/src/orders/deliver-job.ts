import { isLocale, type Locale } from '@ordialog/core';
import type { Config } from '../config.ts';
import type { Job } from '../jobs/job-queue.ts';
import type { Mailer } from '../mail/mailer.ts';
import { orderEmail } from '../mail/order-email.ts';
import { renderEmail } from '../mail/render-email.ts';
import type { OrderContext } from './order-context.ts';
import { makeOrderLink } from './order-link.ts';
import type { DeliverJobData } from './plan-deliveries.ts';
import { type StoredOrder, storedOrderOf } from './stored-order.ts';

export interface DeliverContext extends Pick<OrderContext, 'db' | 'workflows' | 'clock'> {
  readonly config: Pick<Config, 'mailFrom'>;
  readonly publicUrl: string;
  readonly mailer: Mailer;
}

/** Sends what was planned, unless it was sent already, and notes the outcome at the order. A failure is retried. */
export async function deliver(context: DeliverContext, job: Job<DeliverJobData>): Promise<void> {
  const { db } = context;
  const { deliveryId } = job.data;
  const delivery = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('id', '=', deliveryId)
    .executeTakeFirst();
  if (!delivery || delivery.status === 'sent') return;
  const note = (outcome: {
    status: 'sent' | 'waiting' | 'failed';
    error: string | null;
    sent_at: Date | null;
  }) =>
    db
      .updateTable('deliveries')
      .set({ ...outcome, attempts: job.attempt })
      .where('id', '=', deliveryId)
      .execute();
  try {
    await sendEmail(context, delivery);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await note({ status: job.isLastAttempt ? 'failed' : 'waiting', error: message, sent_at: null });
    throw error;
  }
  await note({ status: 'sent', error: null, sent_at: context.clock.now() });
}

type Delivery = {
  id: string;
  order_id: string;
  shop_id: string;
  recipient: string;
  effect: Parameters<typeof orderEmail>[2];
};

async function sendEmail(context: DeliverContext, delivery: Delivery): Promise<void> {
  const { db, workflows, mailer, config, publicUrl } = context;
  const shop = await db
    .selectFrom('shops')
    .selectAll()
    .where('id', '=', delivery.shop_id)
    .executeTakeFirstOrThrow();
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', delivery.order_id)
    .where('shop_id', '=', delivery.shop_id)
    .executeTakeFirstOrThrow();
  const stored = storedOrderOf(row);
  const workflow = await workflows.get(db, shop.id, stored.order.workflow);
  const toBuyer = delivery.effect.to === 'buyer';
  const locale = toBuyer ? stored.order.buyer.locale : localeOf(shop.locale);
  const href = toBuyer ? await makeOrderLink(context, stored.order) : inboxAddress(publicUrl, stored);
  const content = orderEmail(workflow, stored.order, delivery.effect, { shop, locale, href });
  await mailer.send({
    ...(await renderEmail(content)),
    id: delivery.id,
    shopId: shop.id,
    from: { name: shop.name, address: config.mailFrom ?? shop.email },
    to: { name: toBuyer ? stored.order.buyer.name : shop.name, address: delivery.recipient },
    replyTo: toBuyer ? { name: shop.name, address: shop.email } : undefined,
  });
}

function inboxAddress(publicUrl: string, { order }: StoredOrder): string {
  return `${publicUrl}/inbox/orders/${encodeURIComponent(order.id)}`;
}

function localeOf(locale: string): Locale {
  return isLocale(locale) ? locale : 'en';
}
