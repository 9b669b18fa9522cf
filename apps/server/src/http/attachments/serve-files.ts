import { type Context, Hono } from 'hono';
import { variants } from '../../attachments/file-links.ts';
import { thumbnailKey } from '../../attachments/objects.ts';
import type { ServerContext } from '../../context.ts';
import type { AttachmentRow } from '../../db/tables/attachments.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { byteRange } from './byte-range.ts';
import { contentDisposition } from './content-disposition.ts';

/**
 * `/files/{id}/{variant}?e=…&s=…`: the address itself is the right to fetch it, no cookie or token is looked at.
 * Whatever a file holds, a browser saves it or draws it as a picture; it runs and frames nothing of it.
 */
export function serveFiles({ db, files, fileLinks }: ServerContext & OrderContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/files/:id/:variant', async (c) => {
    const { id, variant } = c.req.param();
    const { e = '', s = '' } = c.req.query();
    const verdict = fileLinks.check({ id, variant, e, s });
    if (verdict === 'expired') return problem(c, 403, 'file_link_expired');
    const known = variants.find((each) => each === variant);
    if (verdict === 'forged' || !known) return problem(c, 404, 'not_found');
    const row = await db
      .selectFrom('attachments')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'ready')
      .executeTakeFirst();
    if (!row) return problem(c, 404, 'not_found');
    protect(c);
    return known === 'thumbnail' ? thumbnail(c, row) : whole(c, row);
  });

  async function thumbnail(c: Context, { id, name }: AttachmentRow): Promise<Response> {
    const content = await files.get(thumbnailKey(id));
    if (!content) return problem(c, 404, 'not_found');
    return c.body(content, 200, {
      'Content-Type': 'image/webp',
      'Content-Disposition': contentDisposition(`${name.replace(/\.\w+$/, '')}.webp`),
    });
  }

  async function whole(c: Context, row: AttachmentRow): Promise<Response> {
    const { name, type, size, sha256, storage_key } = row;
    if (type === null || size === null || storage_key === null) return problem(c, 404, 'not_found');
    const range = byteRange(c.req.header('range'), size);
    const content = await files.get(storage_key, range);
    if (!content) return problem(c, 404, 'not_found');
    const [first, last] = range ?? [0, size - 1];
    return c.body(content, range ? 206 : 200, {
      'Content-Type': type,
      'Content-Disposition': contentDisposition(name),
      'Content-Length': String(last - first + 1),
      'Accept-Ranges': 'bytes',
      ETag: `"${sha256}"`,
      ...(range ? { 'Content-Range': `bytes ${first}-${last}/${size}` } : {}),
    });
  }

  return app;
}

function protect(c: Context): void {
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  // Shown in the pages of shops, which are on other sites.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  c.header('Cache-Control', 'private, max-age=600, immutable');
  c.header('Referrer-Policy', 'no-referrer');
}
