import type { Payment, PaymentInstructions, SavedPaymentMethod } from '@ordialog/core';

/**
 * The instructions of an order in their plain form: the account of the first bank transfer among what it is offered,
 * and what the seller typed beside it.
 */
export function flatInstructions(
  offered: readonly SavedPaymentMethod[],
  typed: PaymentInstructions,
): Pick<Payment, 'instructions'> {
  const [transfer] = offered.flatMap(({ details }) => (details.type === 'bank_transfer' ? [details] : []));
  const { type: _, ...account } = transfer ?? {};
  const instructions: PaymentInstructions = { ...account, ...typed };
  return Object.keys(instructions).length > 0 ? { instructions } : {};
}
