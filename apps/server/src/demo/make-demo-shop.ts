import { randomUUID } from 'node:crypto';
import { dialogMarketplace, locales, readyWorkflows } from '@ordialog/core';
import { addStaff } from '../auth/add-staff.ts';
import { addShopKey } from '../auth/shop-key.ts';
import type { ServerContext } from '../context.ts';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { Company } from '../db/tables/shops.ts';
import { addWorkflow } from '../orders/add-workflow.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { addDemoPaymentMethods } from './add-demo-payment-methods.ts';
import { demoKeys } from './demo-keys.ts';
import { addDemoSavedReplies } from './demo-saved-replies.ts';
import { makeDemoOrders } from './make-demo-orders.ts';

/** The demo shop with its people and orders, in an empty database only. */
export async function makeDemoShop(context: ServerContext & OrderContext): Promise<void> {
  const { db, clock } = context;
  const known = await db.selectFrom('shops').select('id').limit(1).executeTakeFirst();
  if (known) return;
  const now = clock.now();
  const shopId = `shop_${randomUUID()}`;
  await db.transaction().execute(async (trx) => {
    await insertShop(trx, shopId, now);
    await addShopKey(trx, shopId, demoKeys.secretKey, now);
    const { email, password } = demoKeys.seller;
    const seller = { shopId, email, password, role: 'owner', name: 'Marta', locale: 'en' } as const;
    await addStaff(trx, seller, now);
    await addDemoPaymentMethods(trx, shopId, now);
    await addDemoSavedReplies(trx, shopId, now);
    for (const workflow of readyWorkflows) await addWorkflow(trx, shopId, workflow, now);
  });
  await makeDemoOrders(context, shopId);
}

const company: Company = {
  name: 'Dolls & Co S.r.l.',
  address: 'Via Po 12\n10124 Torino\nItalia',
  vatId: 'IT01234567890',
  email: demoKeys.seller.email,
  country: 'IT',
};

async function insertShop(trx: Trx, id: string, now: Date): Promise<void> {
  await trx
    .insertInto('shops')
    .values({
      id,
      public_key: demoKeys.publicKey,
      name: 'Dolls & Co',
      locale: 'en',
      locales: asJson([...locales]),
      currency: 'EUR',
      identity_secret: demoKeys.identitySecret,
      origins: asJson<string[]>([]),
      email: demoKeys.seller.email,
      intake_secrets: asJson({ ...demoKeys.intakeSecrets }),
      settings: asJson({
        workflow: dialogMarketplace.key,
        company,
        vatRatePercent: 22,
        timeZone: 'Europe/Rome',
      }),
      next_number: 1042,
      created_at: now,
    })
    .execute();
}
