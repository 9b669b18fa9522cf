import type { Hono } from 'hono';
import { sql } from 'kysely';
import type { ServerContext } from '../context.ts';
import { isMigrated } from '../db/migrate.ts';
import type { AppEnv } from './app-env.ts';
import type { Metrics } from './metrics.ts';
import { problem } from './problem.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work. `/metrics`: how it fares. */
export function mountHealth(app: Hono<AppEnv>, context: ServerContext, metrics: Metrics): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));

  app.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(context.db);
      if (await isMigrated(context.db)) return c.json({ status: 'ready' });
    } catch (err) {
      context.log.warn({ err }, 'the database cannot be reached');
    }
    return problem(c, 503, 'not_ready');
  });

  app.get('/metrics', async (c) => {
    const text = await metrics.registry.metrics();
    return c.body(text, 200, { 'Content-Type': metrics.registry.contentType });
  });
}
