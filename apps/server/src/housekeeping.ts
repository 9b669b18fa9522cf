import type { ServerContext } from './context.ts';
import { forgetOldAnswers } from './http/kept-answers.ts';

const hour = 60 * 60 * 1000;

/** Removes, once an hour, what nobody can ask for any more. Returns how to stop it. */
export function keepHouse({ db, clock, log }: Pick<ServerContext, 'db' | 'clock' | 'log'>): () => void {
  const timer = setInterval(() => {
    clean().catch((err: unknown) => log.error({ err }, 'housekeeping failed'));
  }, hour);

  async function clean(): Promise<void> {
    const now = clock.now();
    await forgetOldAnswers(db, now);
    await db.deleteFrom('order_links').where('expires_at', '<', now).execute();
  }
  return () => clearInterval(timer);
}
