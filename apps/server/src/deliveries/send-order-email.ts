import { isLocale, type Locale, type PlannedEffect } from '@ordialog/core';
import type { Attachment } from '../mail/mailer.ts';
import { orderEmail } from '../mail/order-email.ts';
import { renderEmail } from '../mail/render-email.ts';
import { makeOrderLink } from '../orders/order-link.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';
import { invoiceToAttach } from './invoice-to-attach.ts';
import type { DeliveryContext, OrderDelivery } from './order-delivery.ts';
import { hasAnswered } from './survey/has-answered.ts';

export type EmailEffect = Extract<PlannedEffect, { type: 'email' }>;

/** Sends a mail about an order. Its Message-ID follows from the delivery's id, so a repeat can be told. */
export async function sendOrderEmail(
  context: DeliveryContext,
  delivery: OrderDelivery,
  effect: EmailEffect,
): Promise<DeliveryOutcome> {
  const { id, shop, order, workflow, recipient } = delivery;
  if (recipient === null) return { done: false, problem: 'no_email' };
  if (effect.template === 'survey' && (await hasAnswered(context.db, order))) {
    return { done: true, outcome: 'survey_answered' };
  }
  const toBuyer = effect.to === 'buyer';
  const locale: Locale = toBuyer ? order.buyer.locale : isLocale(shop.locale) ? shop.locale : 'en';
  const invoice: Attachment | undefined = toBuyer ? await invoiceToAttach(context, delivery) : undefined;
  const href = toBuyer
    ? await makeOrderLink(context, order)
    : `${context.publicUrl}/inbox/orders/${encodeURIComponent(order.id)}`;
  const content = orderEmail(workflow, order, effect, {
    shop,
    locale,
    href,
    hasInvoice: invoice !== undefined,
  });
  await context.mailer.send({
    ...(await renderEmail(content)),
    id,
    shopId: shop.id,
    from: { name: shop.name, address: context.config.mailFrom ?? shop.email },
    to: { name: toBuyer ? order.buyer.name : shop.name, address: recipient },
    replyTo: toBuyer ? { name: shop.name, address: shop.email } : undefined,
    ...(invoice ? { attachments: [invoice] } : {}),
  });
  return { done: true, outcome: null };
}
