import type { NewPaymentMethod } from '@ordialog/protocol';
import type { Trx } from '../db/database.ts';
import { insertMethod } from '../payment-methods/add-method.ts';

const methods: readonly NewPaymentMethod[] = [
  {
    /** The example account of the IBAN registry for Italy; nobody has it. */
    details: {
      type: 'bank_transfer',
      holder: 'Dolls & Co',
      iban: 'IT60X0542811101000000123456',
      bic: 'CRPPIT2PXXX',
    },
  },
  {
    details: { type: 'cash_on_delivery' },
    note: {
      en: 'The courier takes cash and cards.',
      ru: 'Курьер принимает наличные и карты.',
      it: 'Il corriere accetta contanti e carte.',
      fr: 'Le livreur accepte les espèces et les cartes.',
    },
  },
];

/** How the demo shop is paid. */
export async function addDemoPaymentMethods(trx: Trx, shopId: string, now: Date): Promise<void> {
  for (const [index, method] of methods.entries()) {
    await insertMethod(trx, shopId, { id: shopId, name: 'Marta' }, method, { position: index + 1, now });
  }
}
