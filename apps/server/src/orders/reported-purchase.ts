import { cleanText, isLocale, matchLocale } from '@ordialog/core';
import type { CreateOrder } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import type { ReportedPurchase } from './place-purchase.ts';

/** The purchase that a report means: blanks filled in from the shop, texts cleaned. */
export function reportedPurchase(shop: Shop, report: CreateOrder): ReportedPurchase {
  const { externalId, number, placedAt, currency, buyer, lines, delivery, payment, note, workflow } = report;
  const address = addressOf(delivery.address);
  const fallback = isLocale(shop.locale) ? shop.locale : 'en';
  const { email, phone, locale } = buyer;
  const name = cleanText(buyer.name ?? '');
  const words = cleanText(note ?? '');
  return {
    body: report,
    ...(number === undefined ? {} : { number: cleanText(number) }),
    ...(workflow === undefined ? {} : { workflow }),
    purchase: {
      shopId: shop.id,
      externalId: cleanText(externalId),
      ...(placedAt === undefined ? {} : { placedAt: new Date(placedAt).toISOString() }),
      currency,
      buyer: {
        email,
        locale: matchLocale(locale === undefined ? undefined : [locale]) ?? fallback,
        ...(name === '' ? {} : { name }),
        ...(phone ? { phone: cleanText(phone) } : {}),
      },
      lines: lines.map(({ sku, title, quantity, unitPrice, availability, imageUrl }) => ({
        title: cleanText(title),
        quantity,
        unitPrice,
        availability,
        ...(sku === undefined ? {} : { sku: cleanText(sku) }),
        ...(imageUrl === undefined ? {} : { imageUrl }),
      })),
      delivery: {
        method: cleanText(delivery.method),
        ...(delivery.name === undefined ? {} : { name: cleanText(delivery.name) }),
        price: delivery.price ?? 0,
        ...(address === '' ? {} : { address }),
      },
      payment: {
        method: cleanText(payment?.method ?? 'unknown'),
        ...(payment?.state === undefined ? {} : { state: payment.state }),
      },
      ...(words === '' ? {} : { note: words }),
    },
  };
}

function addressOf(address: CreateOrder['delivery']['address']): string {
  if (address === undefined) return '';
  const parts = typeof address === 'string' ? [address] : Object.values(address);
  return parts
    .map((part) => cleanText(part ?? ''))
    .filter((part) => part !== '')
    .join('\n');
}
