import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { routeOf } from '../routes.ts';
import { shopApi } from './api.ts';
import type { Config } from './config.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { fillPage } from './fill-page.ts';
import { problem } from './problem.ts';
import { readerLocale } from './reader-locale.ts';
import { openSession, sessionCookie, sessionKey } from './session.ts';

export interface ShopFolders {
  /** What `vite build` wrote. */
  readonly dist: string;
  readonly pictures: string;
}

/** The whole shop under its base path: pages, files, pictures and the API of its own pages. */
export async function shopApp(config: Config, folders: ShopFolders): Promise<Hono> {
  const template = await readFile(join(folders.dist, 'index.html'), 'utf8');
  const key = sessionKey(config.secretKey);
  const withoutBase = (path: string) => path.slice(config.basePath.length);

  const page = async (c: Context) => {
    const nonce = randomBytes(16).toString('base64');
    const signedIn = (await openSession(getCookie(c, sessionCookie), key)) !== undefined;
    const html = fillPage(template, {
      BASE: config.basePath,
      CSP_NONCE: nonce,
      LOCALE: readerLocale(c),
      CUSTOMER: signedIn ? 'known' : 'new',
      ORDIALOG_URL: config.ordialogPublicUrl,
      ORDIALOG_PUBLIC_KEY: config.publicKey,
    });
    c.header('content-security-policy', contentSecurityPolicy(nonce, config));
    c.header('cache-control', 'private, no-cache');
    c.header('vary', 'accept-language, cookie');
    return c.html(html, routeOf(withoutBase(c.req.path)).page === 'not-found' ? 404 : 200);
  };

  const shop = new Hono()
    .use(compress())
    .use(async (c, next) => {
      await next();
      c.header('x-content-type-options', 'nosniff');
      c.header('referrer-policy', 'strict-origin-when-cross-origin');
    })
    .route('/api', shopApi(config))
    .all('/api/*', (c) => problem(c, 'not_found'))
    .get('/assets/*', files(folders.dist, withoutBase, 'public, max-age=31536000, immutable'))
    .get('/assets/*', (c) => c.notFound())
    .get(
      '/pictures/*',
      files(folders.pictures, (path) => withoutBase(path).slice('/pictures'.length), 'public, max-age=86400'),
    )
    .get('/pictures/*', (c) => c.notFound())
    .get('/', page)
    .get('/*', page);

  return new Hono()
    .onError((error, c) => {
      console.error(error);
      return problem(c, 'internal');
    })
    .notFound((c) => problem(c, 'not_found'))
    .get(`${config.basePath}/`, page)
    .route(config.basePath || '/', shop);
}

function files(root: string, rewriteRequestPath: (path: string) => string, cacheControl: string) {
  return serveStatic({
    root,
    rewriteRequestPath,
    precompressed: true,
    onFound: (_path, c) => c.header('cache-control', cacheControl),
  });
}
