import type { Locale, Order, Shipment } from '@ordialog/core';
import { documentTexts } from '@ordialog/i18n';
import type { Shop } from '../../db/tables/shops.ts';
import { methodName } from '../method-name.ts';

/** What a shipping label says, in the shop's language; the address stands as the buyer wrote it. */
export interface LabelContent {
  readonly locale: Locale;
  readonly at: Date;
  readonly title: string;
  readonly method: string;
  readonly sender: { readonly label: string; readonly name: string; readonly lines: readonly string[] };
  readonly recipient: {
    readonly label: string;
    readonly name: string;
    readonly lines: readonly string[];
    readonly phone: string;
  };
  readonly order: readonly [label: string, value: string];
  readonly contents: string;
  readonly waybill: readonly [label: string, number: string];
}

interface Making {
  readonly shop: Pick<Shop, 'name' | 'settings'>;
  readonly shipment: Shipment;
  readonly locale: Locale;
  readonly at: Date;
}

export function labelContent(order: Order, { shop, shipment, locale, at }: Making): LabelContent {
  const t = documentTexts[locale];
  const { company } = shop.settings;
  const address = addressLines(order.delivery.address ?? '');
  const name = order.buyer.name ?? address[0] ?? order.buyer.email;
  const count = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const chosen = methodName(order.delivery.method, locale, order.delivery.name);
  const carrier = methodName(shipment.carrier, locale);
  return {
    locale,
    at,
    title: t('label', { number: shipment.trackingNumber }),
    method: carrier === chosen ? chosen : `${chosen} · ${carrier}`,
    sender: {
      label: t('from'),
      name: company?.name ?? shop.name,
      lines: company ? [...company.address.split('\n'), ...(company.phone ? [company.phone] : [])] : [],
    },
    recipient: {
      label: t('to'),
      name,
      lines: address.filter((line) => line !== name),
      phone: order.buyer.phone ?? '',
    },
    order: [t('order'), order.number],
    contents: t('contents', { count }),
    waybill: [t('waybill'), shipment.trackingNumber],
  };
}

/** An address on one line is broken where its parts end. */
function addressLines(address: string): readonly string[] {
  const lines = address.includes('\n') ? address.split('\n') : address.split(/,\s+/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
