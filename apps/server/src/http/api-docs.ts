import { readFile } from 'node:fs/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import type { AppEnv } from './app-env.ts';
import { documentWebhooks } from './webhooks/document-webhooks.ts';

/** Scalar writes its styles into the page as it runs; everything else comes from here, and nothing leaves. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const START = `Scalar.createApiReference('#reference', {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
});
`;

/** `/openapi.json` from the routes' schemas, and `/docs`, its page, with all its assets served from here. */
export function mountApiDocs(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'shopKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'A shop’s secret key, `sk_…`, for servers only.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'buyerToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Made by the shop’s server for one buyer: HS256 with the shop’s identity secret.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'staffSession', {
    type: 'apiKey',
    in: 'cookie',
    name: 'ordialog.session_token',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'publicKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'A shop’s public key, `pk_…`: it says whose page asks, and proves nothing.',
  });
  documentWebhooks(app);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Ordialog',
      version: '1',
      description: 'One page and one dialog for every order of a shop.',
    },
  });

  app.get('/docs', (c) => {
    c.header('Content-Security-Policy', POLICY);
    return c.html(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Ordialog API</title>
  </head>
  <body>
    <div id="reference"></div>
    <script src="/docs/scalar.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>`);
  });
  app.get('/docs/start.js', (c) => c.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get('/docs/scalar.js', compress(), async (c) => {
    c.header('Content-Type', 'text/javascript; charset=utf-8');
    c.header('Cache-Control', 'public, max-age=3600');
    return c.body(await readFile(scalarBundle()));
  });
}

function scalarBundle(): URL {
  return new URL('browser/standalone.js', import.meta.resolve('@scalar/api-reference'));
}
