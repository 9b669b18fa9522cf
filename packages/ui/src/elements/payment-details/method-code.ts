import { epcPayload, st00012Payload } from '@ordialog/core';
import type { PaymentMethodShown } from '@ordialog/protocol';

/** What the QR code of a way to pay says to a bank's app; undefined where it has none. `purpose` is in the payer's words. */
export function methodCode(method: PaymentMethodShown, purpose: string): string | undefined {
  const { qr, amount, currency, reference } = method;
  const { holder = '', iban = '', bic, account = '', bik = '', bankName = '' } = method;
  const money = { amount, currency };
  switch (qr) {
    case 'epc':
      return epcPayload({ money, holder, iban, reference, ...(bic ? { bic } : {}) });
    case 'st00012': {
      const { correspondentAccount, inn, kpp } = method;
      return st00012Payload({
        money,
        holder,
        account,
        bik,
        bankName,
        purpose,
        ...(correspondentAccount ? { correspondentAccount } : {}),
        ...(inn ? { inn } : {}),
        ...(kpp ? { kpp } : {}),
      });
    }
    case undefined:
      return undefined;
  }
}
