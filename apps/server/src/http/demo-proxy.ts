import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import type { DemoStorefront } from '../demo/demo-storefront.ts';
import type { AppEnv } from './app-env.ts';
import { problem } from './problem.ts';

/** `/demo/`: passes everything on to the demo storefront, so that all is on one port. */
export function demoProxy(storefront: () => DemoStorefront | undefined): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.all('*', async (c) => {
    const origin = storefront()?.origin;
    if (origin === undefined) {
      c.header('Retry-After', '1');
      return problem(c, 503, 'not_ready');
    }
    const { pathname, search } = new URL(c.req.url);
    return proxy(`${origin}${pathname}${search}`, {
      raw: c.req.raw,
      headers: { ...c.req.header(), 'X-Forwarded-Host': c.req.header('host') },
      redirect: 'manual',
    });
  });
  return app;
}
