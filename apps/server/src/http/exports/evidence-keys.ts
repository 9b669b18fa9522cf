import { Hono } from 'hono';
import type { ServerContext } from '../../context.ts';
import { keysPath } from '../../evidence/order-archive.ts';
import type { AppEnv } from '../app-env.ts';

/** The key that files of evidence are signed with, for whoever wants to check one. */
export function evidenceKeys({ evidenceKey }: ServerContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(keysPath, (c) =>
    c.json({ keys: [evidenceKey.published] }, 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
  return app;
}
