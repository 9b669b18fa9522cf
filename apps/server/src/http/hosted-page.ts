import { randomBytes } from 'node:crypto';
import type { Locale } from '@ordialog/core';
import { pageTexts } from '@ordialog/i18n';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { verifyBuyerToken } from '../auth/buyer-token.ts';
import type { ServerContext } from '../context.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { openOrderLink } from '../orders/order-link.ts';
import { readEntries } from '../orders/read-entries.ts';
import { readOrder } from '../orders/read-order.ts';
import { themePageCss } from '../shops/theme-css.ts';
import type { AppEnv } from './app-env.ts';
import { type Html, hostedPageDocument } from './hosted-page-document.ts';
import { hostedPageOrder } from './hosted-page-order.ts';
import { hostedPageStyle } from './hosted-page-style.ts';
import { wantedLocale } from './wanted-locale.ts';

const mostEntries = 200;

/**
 * `/o/{token}`: the page behind the link in a buyer's e-mail. Asking for it changes nothing, since mail scanners
 * do; it can be read without JavaScript, and with it the dialog takes its place.
 */
export function hostedPage(context: ServerContext & OrderContext): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/o/page.css', (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    return c.body(hostedPageStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });

  app.get('/o/theme.css', async (c) => {
    const shop = await context.db
      .selectFrom('shops')
      .select('settings')
      .where('public_key', '=', c.req.query('shop') ?? '')
      .executeTakeFirst();
    c.header('Cache-Control', 'public, max-age=60');
    return c.body(themePageCss(shop?.settings.theme ?? {}), 200, {
      'Content-Type': 'text/css; charset=utf-8',
    });
  });

  // Where the dialog's script leaves the address, so that a reload finds it again in this tab.
  app.get('/o/', (c) => {
    const locale = wantedLocale(c) ?? 'en';
    const scripts = protect(c, context.publicUrl);
    const content = html`<order-dialog inline>${gone(locale)}</order-dialog>`;
    const head = goneHead(locale);
    return c.html(hostedPageDocument({ ...head, title: head.heading, scripts }, content));
  });

  app.get('/o/:token', async (c) => {
    const scripts = protect(c, context.publicUrl);
    const page = await orderPage(context, c.req.param('token'), scripts);
    if (page) return c.html(page);
    const locale = wantedLocale(c) ?? 'en';
    return c.html(hostedPageDocument(goneHead(locale), gone(locale)), 404);
  });

  return app;
}

async function orderPage(
  context: ServerContext & OrderContext,
  token: string,
  scripts: { nonce: string },
): Promise<Html | undefined> {
  const opened = await openOrderLink(context, token);
  if (!opened) return undefined;
  // The same right as the dialog will have: what the link opens, and nothing else.
  const caller = await verifyBuyerToken(context.db, opened.token, context.clock.now());
  if (caller.kind === 'refused') return undefined;
  const { orderId, locale } = opened;
  const order = await readOrder(context, caller, orderId, locale);
  const range = { before: (order?.head ?? 0) + 1, limit: mostEntries };
  const entries = await readEntries(context, caller, orderId, range, locale);
  if (!order || !entries) return undefined;
  const title = pageTexts[locale]('title', { number: order.number, shop: order.shop.name });
  const content = html`<order-dialog shop="${order.shop.publicKey}" order="${orderId}" locale="${locale}" inline>
      ${hostedPageOrder(order, entries.items)}
    </order-dialog>`;
  const { name: heading, publicKey: shop } = order.shop;
  return hostedPageDocument({ locale, title, heading, shop, scripts }, content);
}

function goneHead(locale: Locale) {
  const t = pageTexts[locale];
  return { locale, title: t('gone_title'), heading: t('launcher') };
}

function gone(locale: Locale): Html {
  const t = pageTexts[locale];
  return html`<article><h2>${t('gone_title')}</h2><p>${t('gone_text')}</p></article>`;
}

/** The address is a key: it is not kept, not indexed, not passed on. Scripts run by a nonce of this answer alone. */
export function protect(c: Context, publicUrl: string): { nonce: string } {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' http: https: data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    `connect-src 'self' ${publicUrl.replace(/^http/, 'ws')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ];
  c.header('Content-Security-Policy', policy.join('; '));
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  return { nonce };
}
