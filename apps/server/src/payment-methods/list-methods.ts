import type { PaymentMethodView } from '@ordialog/protocol';
import type { Db } from '../db/database.ts';
import type { PaymentMethodVersionRow } from '../db/tables/payment-methods.ts';

/** A shop's ways to pay with all their versions, in the order in which they are shown. */
export async function listMethods(db: Db, shopId: string): Promise<PaymentMethodView[]> {
  const rows = await db
    .selectFrom('payment_methods as method')
    .innerJoin('payment_method_versions as version', 'version.method_id', 'method.id')
    .selectAll('version')
    .where('method.shop_id', '=', shopId)
    .orderBy('method.position')
    .orderBy('method.id')
    .orderBy('version.version', 'desc')
    .execute();
  const byMethod = Map.groupBy(rows, ({ method_id }) => method_id);
  return [...byMethod].flatMap(([id, versions]) => {
    const [current] = versions;
    if (!current) return [];
    const history = versions.map((row) => ({
      ...versionView(row),
      at: row.created_at.toISOString(),
      by: row.author_name,
    }));
    return [{ id, ...versionView(current), versions: history }];
  });
}

/** One of them; undefined when the shop has none of that id. */
export async function findMethod(db: Db, shopId: string, id: string): Promise<PaymentMethodView | undefined> {
  return (await listMethods(db, shopId)).find((method) => method.id === id);
}

function versionView({ version, details, name, note, active }: PaymentMethodVersionRow) {
  return { version, type: details.type, details, name, note, active };
}
