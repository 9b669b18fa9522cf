import { randomBytes } from 'node:crypto';
import type { ShopSecretName } from '@ordialog/protocol';
import type { Db } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';

/** Puts a new secret in the place of one that may be known to others. What the old one signed is refused from now on. */
export async function rotateSecret(db: Db, shopId: string, name: ShopSecretName): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await db.transaction().execute(async (trx) => {
    const { intake_secrets } = await trx
      .selectFrom('shops')
      .select('intake_secrets')
      .where('id', '=', shopId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('shops')
      .set(
        name === 'identity'
          ? { identity_secret: secret }
          : { intake_secrets: asJson({ ...intake_secrets, [name]: secret }) },
      )
      .where('id', '=', shopId)
      .execute();
  });
  return secret;
}
