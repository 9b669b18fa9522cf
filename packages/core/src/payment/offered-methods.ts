import type { PaymentDetails, PaymentType, SavedPaymentMethod } from './payment-method.ts';

/** What shops' platforms call the ways to pay, by our name for them. */
const typesByMethod: Readonly<Record<string, PaymentType>> = {
  bank_transfer: 'bank_transfer',
  bacs: 'bank_transfer',
  russian_account: 'russian_account',
  card_transfer: 'card_transfer',
  cash_on_delivery: 'cash_on_delivery',
  cod: 'cash_on_delivery',
  pay_link: 'pay_link',
};

/** A bank transfer is one by IBAN or within Russia, as the shop's account is. */
const transfers: readonly PaymentType[] = ['bank_transfer', 'russian_account'];

/**
 * Which of a shop's ways to pay an order is offered: the one that the buyer chose, by its id or its type; all of them
 * where the choice names none. A Russian account is for roubles alone.
 */
export function offeredMethods(
  saved: readonly SavedPaymentMethod[],
  { method, currency }: { readonly method: string; readonly currency: string },
): readonly SavedPaymentMethod[] {
  const payable = saved.filter(({ details }) => details.type !== 'russian_account' || currency === 'RUB');
  const chosen = payable.filter(({ id, details: { type } }) => id === method || isMeant(method, type));
  return chosen.length > 0 ? chosen : payable;
}

function isMeant(method: string, type: PaymentDetails['type']): boolean {
  const meant = typesByMethod[method];
  return meant === type || (meant === 'bank_transfer' && transfers.includes(type));
}
