import type { PaymentDetails } from './payment-method.ts';

/** Details as they are kept: numbers without what is written between their digits, nothing that was left empty. */
export function tidyPaymentDetails(details: PaymentDetails): PaymentDetails {
  switch (details.type) {
    case 'bank_transfer': {
      const { type, holder, iban, bic, bankName } = details;
      return {
        type,
        holder: words(holder),
        iban: code(iban),
        ...given({ bic: code(bic), bankName: words(bankName) }),
      };
    }
    case 'russian_account': {
      const { type, holder, account, bik, correspondentAccount, bankName, inn, kpp } = details;
      return {
        type,
        holder: words(holder),
        account: code(account),
        bik: code(bik),
        bankName: words(bankName),
        ...given({ correspondentAccount: code(correspondentAccount), inn: code(inn), kpp: code(kpp) }),
      };
    }
    case 'card_transfer': {
      const { type, cardNumber, holder, bankName } = details;
      return {
        type,
        cardNumber: code(cardNumber),
        holder: words(holder),
        ...given({ bankName: words(bankName) }),
      };
    }
    case 'pay_link':
      return { type: details.type, url: details.url.trim() };
    case 'cash_on_delivery':
      return { type: details.type };
  }
}

function words(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

function code(text = ''): string {
  return text.replace(/[\s.-]+/g, '').toUpperCase();
}

function given<K extends string>(fields: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  const filled: Partial<Record<K, string>> = {};
  for (const key in fields) if (fields[key] !== '') filled[key] = fields[key];
  return filled;
}
