import type { Db } from '../db/database.ts';

const keptDays = 90;

/** What was told long ago is looked up by nobody; what still waits is younger. */
export async function forgetOldWebhookDeliveries(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000);
  await db.deleteFrom('webhook_deliveries').where('created_at', '<', before).execute();
}
