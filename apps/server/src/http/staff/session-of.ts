import type { Locale } from '@ordialog/core';
import type { StaffSession } from '@ordialog/protocol';
import type { StaffCaller } from '../../auth/caller.ts';
import type { Db } from '../../db/database.ts';
import { methodTitle } from '../../payment-methods/method-facts.ts';
import { savedMethods } from '../../payment-methods/saved-methods.ts';

/** What the sellers' app is told of who is signed in; `wanted` is the language they read it in on this device. */
export async function sessionOf(
  db: Db,
  { staff, shop }: StaffCaller,
  wanted?: Locale,
): Promise<StaffSession> {
  const { userId: id, name, email, role, locale } = staff;
  const saved = await savedMethods(db, shop.id);
  return {
    staff: { id, name, email, role, locale },
    shop: {
      id: shop.id,
      name: shop.name,
      publicKey: shop.public_key,
      paymentMethods: saved.map((method) => {
        const { details } = method;
        const account = details.type === 'bank_transfer' ? details : {};
        return { ...account, id: method.id, type: details.type, name: methodTitle(method, wanted ?? locale) };
      }),
    },
  };
}
