import type { LocalizedText, SavedPaymentMethod } from '@ordialog/core';
import type { Db, Trx } from '../db/database.ts';
import type { PaymentMethodVersionRow } from '../db/tables/payment-methods.ts';

/** The ways to pay that a shop offers now, in its order. */
export async function savedMethods(db: Db, shopId: string): Promise<readonly SavedPaymentMethod[]> {
  const rows = await currentVersions(db, shopId).execute();
  return rows.map(savedMethodOf);
}

/**
 * The same, and nobody changes them before this transaction ends: an order that is shown a version is committed
 * before there is a newer one, or is shown that one.
 */
export async function heldMethods(trx: Trx, shopId: string): Promise<readonly SavedPaymentMethod[]> {
  await trx
    .selectFrom('payment_methods')
    .select('id')
    .where('shop_id', '=', shopId)
    .orderBy('id')
    .forShare()
    .execute();
  return savedMethods(trx, shopId);
}

function currentVersions(db: Db, shopId: string) {
  return db
    .selectFrom('payment_methods as method')
    .innerJoin('payment_method_versions as current', (join) =>
      join
        .onRef('current.method_id', '=', 'method.id')
        .onRef('current.version', '=', 'method.version')
        .on('current.active', '=', true),
    )
    .selectAll('current')
    .where('method.shop_id', '=', shopId)
    .where('method.active', '=', true)
    .orderBy('method.position')
    .orderBy('method.id');
}

export function savedMethodOf({
  method_id,
  version,
  name,
  note,
  details,
}: PaymentMethodVersionRow): SavedPaymentMethod {
  return {
    id: method_id,
    version,
    ...(isEmpty(name) ? {} : { name }),
    ...(isEmpty(note) ? {} : { note }),
    details,
  };
}

function isEmpty(text: Partial<LocalizedText>): boolean {
  return Object.keys(text).length === 0;
}
