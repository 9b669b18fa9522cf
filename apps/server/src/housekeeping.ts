import { removeUnused } from './attachments/remove-unused.ts';
import type { ServerContext } from './context.ts';
import { removeOldExports } from './exports/remove-old-exports.ts';
import { forgetOldAnswers } from './http/kept-answers.ts';
import { forgetOldAnswerTimes } from './orders/answer-times.ts';
import { forgetOldWebhookDeliveries } from './webhooks/forget-old-deliveries.ts';

const hour = 60 * 60 * 1000;

/** Removes, once an hour, what nobody can ask for any more. Returns how to stop it. */
export function keepHouse({
  db,
  clock,
  log,
  files,
}: Pick<ServerContext, 'db' | 'clock' | 'log' | 'files'>): () => void {
  const timer = setInterval(() => {
    clean().catch((err: unknown) => log.error({ err }, 'housekeeping failed'));
  }, hour);

  async function clean(): Promise<void> {
    const now = clock.now();
    await forgetOldAnswers(db, now);
    await forgetOldAnswerTimes(db);
    await removeUnused({ db, files, clock });
    await removeOldExports({ db, files }, now);
    await db.deleteFrom('order_links').where('expires_at', '<', now).execute();
    await db.deleteFrom('lookup_codes').where('expires_at', '<', now).execute();
    await forgetOldWebhookDeliveries(db, now);
    // Counted by the machine's time, whatever the clock says.
    await db.deleteFrom('rate_limits').where('expire', '<', Date.now()).execute();
  }
  return () => clearInterval(timer);
}
