import { type FoundDetails, findPaymentDetails } from './find-payment-details.ts';
import type { PaymentDetails } from './payment-method.ts';

/**
 * What a text holds that money could be sent to, and that is not among the accounts and cards that a shop has saved.
 * `harmless` are numbers known to be something else, such as those of the order's parcels.
 */
export function foreignDetailsIn(
  text: string,
  saved: readonly PaymentDetails[],
  harmless: readonly string[] = [],
): readonly FoundDetails[] {
  const known = new Set([...saved.map(numberOf), ...harmless.map((number) => number.replace(/[\s-]/g, ''))]);
  return findPaymentDetails(text).filter(({ value }) => !known.has(value));
}

function numberOf(details: PaymentDetails): string | undefined {
  switch (details.type) {
    case 'bank_transfer':
      return details.iban;
    case 'russian_account':
      return details.account;
    case 'card_transfer':
      return details.cardNumber;
    case 'pay_link':
    case 'cash_on_delivery':
      return undefined;
  }
}
