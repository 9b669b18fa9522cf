import type { OrderView } from '@ordialog/protocol';
import type { Texts } from '../texts/texts.ts';

/** A way of delivery in the reader's language, or as the shop calls it. */
export function deliveryName({ method, name }: OrderView['delivery'], t: Texts): string {
  if (method === 'pickup') return t('delivery.pickup');
  if (method === 'post') return t('delivery.post');
  if (method === 'courier') return t('delivery.courier');
  return name ?? method;
}

/** A way of payment in the reader's language, or as the shop calls it. */
export function paymentName(method: string, t: Texts): string {
  if (method === 'bank_transfer' || method === 'bacs') return t('payment.bankTransfer');
  if (method === 'cash_on_delivery' || method === 'cod') return t('payment.cashOnDelivery');
  if (method === 'card') return t('payment.card');
  return method;
}
