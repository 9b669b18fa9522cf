import { createHash } from 'node:crypto';
import type { Order } from '@ordialog/core';
import type { Selectable } from 'kysely';
import type { Trx } from '../../db/database.ts';
import type { InvoicesTable } from '../../db/tables/invoices.ts';
import type { Shop } from '../../db/tables/shops.ts';
import { storedOrderOf } from '../../orders/stored-order.ts';
import type { DeliveryContext } from '../order-delivery.ts';
import { takeNumber } from '../take-number.ts';
import { yearIn } from '../year-in.ts';
import { invoiceContent } from './invoice-content.ts';
import { invoiceNumber } from './invoice-number.ts';
import { invoicePdf } from './invoice-pdf.ts';

type Invoice = Selectable<InvoicesTable>;

type Issued = { readonly invoice: Invoice } | { readonly problem: 'no_company' };

/**
 * The order's invoice: the one that was issued, else a new one. It is drawn and kept in the transaction that takes
 * its number, so that a number whose drawing fails is the next invoice's. The order's lock makes it one for each
 * order.
 */
export function issueInvoice(
  { db, clock, drawing }: Pick<DeliveryContext, 'db' | 'clock' | 'drawing'>,
  shop: Shop,
  orderId: string,
): Promise<Issued> {
  const issue = async (trx: Trx): Promise<Issued> => {
    const order = await lockOrder(trx, shop, orderId);
    const known = await trx
      .selectFrom('invoices')
      .selectAll()
      .where('order_id', '=', orderId)
      .executeTakeFirst();
    if (known) return { invoice: known };
    const { company, timeZone } = shop.settings;
    if (!company) return { problem: 'no_company' };
    const issuedAt = clock.now();
    const year = yearIn(timeZone, issuedAt);
    const number = await takeNumber(trx, shop.id, `invoice ${year}`);
    const printed = invoiceNumber({ year, number });
    const pdf = await invoicePdf(
      invoiceContent(order, { number: printed, issuedAt, shop, company }),
      drawing.fonts,
    );
    const invoice = await trx
      .insertInto('invoices')
      .values({
        order_id: orderId,
        shop_id: shop.id,
        year,
        number,
        issued_at: issuedAt,
        pdf,
        sha256: createHash('sha256').update(pdf).digest('hex'),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { invoice };
  };
  return drawing.inTurn(() => db.transaction().execute(issue));
}

async function lockOrder(trx: Trx, shop: Shop, orderId: string): Promise<Order> {
  const row = await trx
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', orderId)
    .where('shop_id', '=', shop.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return storedOrderOf(row).order;
}
