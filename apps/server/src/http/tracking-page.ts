import { replyTexts } from '@ordialog/i18n';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { ServerContext } from '../context.ts';
import type { AppEnv } from './app-env.ts';
import { protect } from './hosted-page.ts';
import { problem } from './problem.ts';
import { wantedLocale } from './wanted-locale.ts';

/**
 * `/track/{shop}/{number}`: where sellers send a buyer from a message. The address opens nothing by itself, so it may
 * stand in a dialog: who follows it proves who they are by a code that goes to the order's e-mail address.
 */
export function trackingPage(context: ServerContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/track/:shop/:number', async (c) => {
    const { shop: publicKey, number } = c.req.param();
    const shop = await context.db
      .selectFrom('shops')
      .select(['name', 'locale'])
      .where('public_key', '=', publicKey)
      .executeTakeFirst();
    if (!shop) return problem(c, 404, 'not_found');
    const locale = wantedLocale(c) ?? shop.locale;
    const { nonce } = protect(c, context.publicUrl);
    return c.html(html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${shop.name}</title>
    <link rel="stylesheet" href="/o/page.css" />
    <link rel="stylesheet" href="/o/theme.css?shop=${publicKey}" />
    <script src="/widget/v1.js" nonce="${nonce}" async></script>
  </head>
  <body>
    <header class="shop">${shop.name}</header>
    <main>
      <order-tracker shop="${publicKey}" order="${number}" locale="${locale}"
        ><p>${replyTexts[locale]('link.noScript', { number })}</p></order-tracker
      >
    </main>
  </body>
</html>`);
  });
  return app;
}

/** The address of that page for an order. */
export function trackingPageUrl(
  publicUrl: string,
  { public_key }: { readonly public_key: string },
  { number }: { readonly number: string },
): string {
  return `${publicUrl}/track/${encodeURIComponent(public_key)}/${encodeURIComponent(number)}`;
}
