import type { DeliveryOutcome } from './delivery-outcome.ts';
import type { DeliveryContext, OrderDelivery } from './order-delivery.ts';
import { toE164 } from './sms/phone-number.ts';
import { smsText } from './sms-text.ts';

/** Sends the buyer a text message about the order, to the number it has now. */
export async function sendOrderSms(
  { sms }: DeliveryContext,
  { id, shop, order, workflow, effect, recipient }: OrderDelivery,
): Promise<DeliveryOutcome> {
  const { locale, phone = recipient } = order.buyer;
  if (phone === null || phone.trim() === '') return { done: false, problem: 'no_phone' };
  const to = toE164(phone, { country: shop.settings.company?.country, locale });
  if (to === undefined) return { done: false, problem: 'phone_unusable' };
  const text = smsText(workflow, order, effect, { shop, locale });
  const outcome = await sms.send({ id, shopId: shop.id, to, text });
  if (!outcome.sent) return { done: false, problem: 'sms_refused', detail: outcome.refused };
  return { done: true, outcome: outcome.reference };
}
