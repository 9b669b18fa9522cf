import { createHmac } from 'node:crypto';
import { catalogue, currency } from '../catalogue.ts';
import type { CheckoutRequest } from '../checkout-request.ts';
import { deliveryPrice } from '../delivery.ts';
import { productTexts } from '../product-texts.ts';
import type { Config } from './config.ts';

/** The purchase as the order service takes it (`POST /v1/orders`), with this shop's own prices. */
export function orderBody(request: CheckoutRequest, config: Config) {
  const texts = productTexts[request.locale];
  return {
    externalId: externalIdOf(request.attempt, config.secretKey),
    currency,
    buyer: {
      email: request.email,
      name: request.name,
      ...(request.phone ? { phone: request.phone } : {}),
      locale: request.locale,
    },
    lines: request.items.map(({ id, quantity }) => ({
      sku: catalogue[id].sku,
      title: texts[id].name,
      quantity,
      unitPrice: catalogue[id].price,
      availability: catalogue[id].availability,
      imageUrl: `${config.shopUrl}${config.basePath}/pictures/${id}.svg`,
    })),
    delivery: {
      method: request.delivery,
      price: deliveryPrice[request.delivery],
      ...(request.delivery === 'post' && request.address ? { address: addressText(request) } : {}),
    },
    payment: { method: request.payment },
    ...(request.note ? { note: request.note } : {}),
  };
}

/** The same attempt gives the same id, so sending it again after a lost answer finds the order instead of doubling it. */
function externalIdOf(attempt: string, secretKey: string): string {
  return `dolls-${createHmac('sha256', secretKey).update(`order ${attempt}`).digest('hex').slice(0, 20)}`;
}

function addressText({ name, address, locale }: CheckoutRequest): string {
  if (address === undefined) return name;
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? address.country;
  return [name, address.street, `${address.postalCode} ${address.city}`, country].join('\n');
}
