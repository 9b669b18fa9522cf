import type { Clock } from '../clock.ts';
import type { Trx } from '../db/database.ts';
import type { WebhookDeliveryRow } from '../db/tables/webhooks.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { enqueueDelivery } from './plan-webhooks.ts';

/** Gives a delivery that was given up all its attempts again, with the id it had; undefined when there is none. */
export async function reviveDelivery(
  trx: Trx,
  { jobs, clock }: { jobs: JobQueue; clock: Clock },
  about: { readonly shopId: string } & ({ readonly webhookId: string } | { readonly orderId: string }),
  deliveryId: string,
): Promise<WebhookDeliveryRow | undefined> {
  const row = await trx
    .updateTable('webhook_deliveries')
    .set({ status: 'waiting', attempts: 0, error: null, response_status: null, due_at: clock.now() })
    .where('shop_id', '=', about.shopId)
    .where((eb) =>
      'webhookId' in about ? eb('webhook_id', '=', about.webhookId) : eb('order_id', '=', about.orderId),
    )
    .where('id', '=', deliveryId)
    .where('status', '=', 'failed')
    .returningAll()
    .executeTakeFirst();
  if (row) await enqueueDelivery(trx, jobs, { deliveryId, attempt: 0 });
  return row;
}
