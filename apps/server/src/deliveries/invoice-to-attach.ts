import { sql } from 'kysely';
import type { Attachment } from '../mail/mailer.ts';
import { invoiceNumber } from './invoice/invoice-number.ts';
import { issueInvoice } from './invoice/issue-invoice.ts';
import type { DeliveryContext, OrderDelivery } from './order-delivery.ts';

/**
 * The invoice that goes with a mail: that of the same state. The mail and the invoice are two jobs that may begin in
 * either order, so whichever is first issues it. A mail never waits for an invoice that fails: that one's own
 * delivery says so and is repeated, and the invoice is found on the order's page.
 */
export async function invoiceToAttach(
  context: DeliveryContext,
  { shop, order, effect }: OrderDelivery,
): Promise<Attachment | undefined> {
  const planned = await context.db
    .selectFrom('deliveries')
    .select('id')
    .where('order_id', '=', order.id)
    .where('status', '!=', 'canceled')
    .where(sql<string>`effect ->> 'type'`, '=', 'invoice')
    .where(sql<string>`effect ->> 'state'`, '=', effect.state)
    .executeTakeFirst();
  if (!planned) return undefined;
  try {
    const issued = await issueInvoice(context, shop, order.id);
    if ('problem' in issued) return undefined;
    const { invoice } = issued;
    return {
      filename: `${invoiceNumber(invoice)}.pdf`,
      contentType: 'application/pdf',
      content: invoice.pdf,
    };
  } catch (err) {
    context.log.warn({ err, orderId: order.id }, 'a mail goes without its invoice');
    return undefined;
  }
}
