import type { Texts } from '@ordialog/ui';

const deliveries = { pickup: 'delivery.pickup', post: 'delivery.post', courier: 'delivery.courier' } as const;
const payments = {
  bank_transfer: 'payment.bankTransfer',
  bacs: 'payment.bankTransfer',
  cash_on_delivery: 'payment.cashOnDelivery',
  cod: 'payment.cashOnDelivery',
  card: 'payment.card',
} as const;

/** A way of delivery in the seller's language, or as the shop calls it. */
export function deliveryName(method: string, t: Texts): string {
  return isIn(deliveries, method) ? t(deliveries[method]) : method;
}

/** A way of payment in the seller's language, or as the shop calls it. */
export function paymentName(method: string, t: Texts): string {
  return isIn(payments, method) ? t(payments[method]) : method;
}

function isIn<T extends object>(known: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(known, key);
}
