import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type { AppEnv } from './app-env.ts';
import { staticFiles } from './static-files.ts';

const repository = new URL('../../../../', import.meta.url);

/** The sellers' app runs no script and loads no style but its own, and nobody frames it. */
const INBOX_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: http: https:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "frame-src 'self'",
].join('; ');

/** A shop's page with the dialog on it, which the settings show in a frame. */
const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** `/widget/` for any shop's page, `/inbox/` for sellers. */
export function mountFrontEnds(app: Hono<AppEnv>): void {
  app.use(
    '/widget/*',
    staticFiles(fileURLToPath(new URL('packages/widget/dist', repository)), {
      at: '/widget/',
      maxAgeSeconds: 300,
      headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
    }),
  );
  app.get('/inbox', (c) => c.redirect('/inbox/', 301));
  app.use('/inbox/preview.html', async (c, next) => {
    await next();
    c.header('Content-Security-Policy', PREVIEW_POLICY);
  });
  app.use(
    '/inbox/*',
    staticFiles(fileURLToPath(new URL('apps/inbox/dist', repository)), {
      at: '/inbox/',
      maxAgeSeconds: 0,
      fallback: 'index.html',
      headers: { 'Content-Security-Policy': INBOX_POLICY },
    }),
  );
}
