import type { CheckoutRequest } from '../checkout-request.ts';
import { type Country, countries, deliveryMethods, paymentMethods } from '../delivery.ts';
import type { Shop } from './shop.ts';

/** The purchase that the form and the basket describe. */
export function purchaseIn(
  form: HTMLFormElement,
  { basket, reader }: Shop,
): Omit<CheckoutRequest, 'attempt'> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const delivery = deliveryMethods.find((method) => method === text('delivery')) ?? 'post';
  const address = {
    street: text('street'),
    postalCode: text('postalCode'),
    city: text('city'),
    country: countries.find((code) => code === text('country')) ?? ('IT' satisfies Country),
  };
  return {
    locale: reader.locale,
    items: basket.lines.map(({ product, quantity }) => ({ id: product.id, quantity })),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    delivery,
    ...(delivery === 'post' ? { address } : {}),
    payment: paymentMethods.find((method) => method === text('payment')) ?? 'bank_transfer',
    note: text('note'),
  };
}
