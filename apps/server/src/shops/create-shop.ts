import { randomBytes, randomUUID } from 'node:crypto';
import { dialogMarketplace, type Locale, locales, readyWorkflows } from '@ordialog/core';
import { addStaff } from '../auth/add-staff.ts';
import { addShopKey, createSecretKey } from '../auth/shop-key.ts';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { Shop } from '../db/tables/shops.ts';
import { addWorkflow } from '../orders/add-workflow.ts';

export interface NewShop {
  readonly name: string;
  /** Where its mails about orders go. */
  readonly email: string;
  readonly locale: Locale;
  /** ISO 4217 */
  readonly currency: string;
  /** `https://host[:port]` of the pages that may speak for it. */
  readonly origins: readonly string[];
  readonly owner: { readonly email: string; readonly name: string };
}

export interface CreatedShop {
  readonly shop: Shop;
  /** Kept as a hash only, so shown now or never. */
  readonly secretKey: string;
  /** The owner's, to be changed by them. */
  readonly password: string;
}

/** A shop that can take orders at once: its keys, its secrets, its owner, and the ready workflows. */
export async function createShop(trx: Trx, wanted: NewShop, now: Date): Promise<CreatedShop> {
  const { name, email, locale, currency, origins, owner } = wanted;
  const secretKey = createSecretKey();
  const password = secret(12);
  const shop = await trx
    .insertInto('shops')
    .values({
      id: `shop_${randomUUID()}`,
      public_key: `pk_${randomBytes(12).toString('hex')}`,
      name,
      locale,
      locales: asJson<Locale[]>([...locales]),
      currency,
      identity_secret: secret(32),
      origins: asJson<string[]>([...origins]),
      email,
      intake_secrets: asJson({ woocommerce: secret(32), shopify: secret(32) }),
      settings: asJson({ workflow: dialogMarketplace.key }),
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await addShopKey(trx, shop.id, secretKey, now);
  await addStaff(trx, { ...owner, shopId: shop.id, password, role: 'owner', locale }, now);
  for (const workflow of readyWorkflows) await addWorkflow(trx, shop.id, workflow, now);
  return { shop, secretKey, password };
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
