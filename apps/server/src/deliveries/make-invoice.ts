import type { DeliveryOutcome } from './delivery-outcome.ts';
import { invoiceNumber } from './invoice/invoice-number.ts';
import { issueInvoice } from './invoice/issue-invoice.ts';
import type { DeliveryContext, OrderDelivery } from './order-delivery.ts';

/** Issues the order's invoice, unless it has one. */
export async function makeInvoice(
  context: DeliveryContext,
  { shop, order }: OrderDelivery,
): Promise<DeliveryOutcome> {
  const issued = await issueInvoice(context, shop, order.id);
  if ('problem' in issued) return { done: false, problem: issued.problem };
  return { done: true, outcome: invoiceNumber(issued.invoice) };
}
