import { Hono } from 'hono';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { exportAnswer } from './export-answer.ts';

/** `/exports/{id}?e=…&s=…`: the address itself is the right to save it, for ten minutes. */
export function serveExports({ db, clock, files, exportLinks }: ServerContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/exports/:id', async (c) => {
    const { id } = c.req.param();
    const { e = '', s = '' } = c.req.query();
    const verdict = exportLinks.check({ id, e, s });
    if (verdict === 'expired') return problem(c, 403, 'file_link_expired');
    if (verdict === 'forged') return problem(c, 404, 'not_found');
    const row = await db
      .selectFrom('exports')
      .selectAll()
      .where('id', '=', id)
      .where('expires_at', '>', clock.now())
      .executeTakeFirst();
    c.header('Referrer-Policy', 'no-referrer');
    return (row && (await exportAnswer(c, files, row))) ?? problem(c, 404, 'not_found');
  });
  return app;
}
