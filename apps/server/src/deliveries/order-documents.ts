import type { Party } from '@ordialog/core';
import type { Db } from '../db/database.ts';
import type { DocumentType } from './document-links.ts';
import { invoiceNumber } from './invoice/invoice-number.ts';

/** What can be fetched of an order: its invoice, and for the seller its label. */
export async function orderDocuments(
  db: Db,
  { shopId, orderId, party }: { shopId: string; orderId: string; party: Party },
): Promise<{ type: DocumentType; number: string }[]> {
  const invoice = await db
    .selectFrom('invoices')
    .select(['year', 'number'])
    .where('order_id', '=', orderId)
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  const invoices = invoice ? [{ type: 'invoice' as const, number: invoiceNumber(invoice) }] : [];
  if (party === 'buyer') return invoices;
  const label = await db
    .selectFrom('labels')
    .select('number')
    .where('order_id', '=', orderId)
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  return label ? [...invoices, { type: 'label', number: label.number }] : invoices;
}

/** A document's file under its number; undefined when the order has none. The caller is known to reach the order. */
export async function orderDocument(
  db: Db,
  { shopId, orderId, type }: { shopId: string; orderId: string; type: 'invoice' | 'label' },
): Promise<{ readonly pdf: Uint8Array; readonly number: string } | undefined> {
  switch (type) {
    case 'invoice': {
      const invoice = await db
        .selectFrom('invoices')
        .select(['pdf', 'year', 'number'])
        .where('order_id', '=', orderId)
        .where('shop_id', '=', shopId)
        .executeTakeFirst();
      return invoice && { pdf: invoice.pdf, number: invoiceNumber(invoice) };
    }
    case 'label':
      return db
        .selectFrom('labels')
        .select(['pdf', 'number'])
        .where('order_id', '=', orderId)
        .where('shop_id', '=', shopId)
        .executeTakeFirst();
  }
}
