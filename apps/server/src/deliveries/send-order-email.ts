import { isLocale, type Locale, type PlannedEffect } from '@ordialog/core';
import { orderEmail } from '../mail/order-email.ts';
import { renderEmail } from '../mail/render-email.ts';
import { makeOrderLink } from '../orders/order-link.ts';
import type { DeliveryContext, OrderDelivery } from './order-delivery.ts';

export type EmailEffect = Extract<PlannedEffect, { type: 'email' }>;

/** Sends a mail about an order. Its Message-ID follows from the delivery's id, so a repeat can be told. */
export async function sendOrderEmail(
  context: DeliveryContext,
  { id, shop, order, workflow, recipient }: OrderDelivery,
  effect: EmailEffect,
): Promise<null> {
  if (recipient === null) throw new Error('there is no address to write to');
  const toBuyer = effect.to === 'buyer';
  const locale: Locale = toBuyer ? order.buyer.locale : isLocale(shop.locale) ? shop.locale : 'en';
  const href = toBuyer
    ? await makeOrderLink(context, order)
    : `${context.publicUrl}/inbox/orders/${encodeURIComponent(order.id)}`;
  const content = orderEmail(workflow, order, effect, { shop, locale, href });
  await context.mailer.send({
    ...(await renderEmail(content)),
    id,
    shopId: shop.id,
    from: { name: shop.name, address: context.config.mailFrom ?? shop.email },
    to: { name: toBuyer ? order.buyer.name : shop.name, address: recipient },
    replyTo: toBuyer ? { name: shop.name, address: shop.email } : undefined,
  });
  return null;
}
