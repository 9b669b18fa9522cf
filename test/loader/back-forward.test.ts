import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { atEnd } from '../support/at-end.ts';
import { findChromium } from '../support/chromium.ts';
import { placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import { startShopSite } from './shop-site.ts';

/** Tells the shop's site what becomes of the page. */
const reporter = `<script>
  const tell = (what) => fetch('/tell?what=' + encodeURIComponent(what));
  const sockets = [];
  const Native = WebSocket;
  window.WebSocket = class extends Native { constructor(...values) { super(...values); sockets.push(this); } };
  const open = () => sockets.filter(({ readyState }) => readyState === 1).length;
  addEventListener('pageshow', ({ persisted }) => {
    const [{ type, notRestoredReasons }] = performance.getEntriesByType('navigation');
    if (persisted) tell('kept');
    else if (type === 'back_forward') tell(notRestoredReasons.reasons.map(({ reason }) => reason).join());
  });
</script>`;

test('a page with an open dialog may be kept for "back": it then has no socket, and one again when it is shown', async () => {
  const { url } = await startServer({ database: 'pglite' });
  const site = await startShopSite(url);
  atEnd(() => site.close());
  const order = await placeOrder(url);
  expect((await order.shop.request('PATCH', '/v1/shop', { origins: [site.origin] })).status).toBe(200);
  const { executablePath, libraryPath } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: { ...process.env, ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }) },
  });
  atEnd(() => browser.close());
  const page = await browser.newPage();
  const token = order.buyer.headers.authorization?.replace(/^Bearer /, '') ?? '';
  const calls = `<script>Ordialog = [['identify', '${token}'], ['open', '${order.id}']]</script>`;
  const tag = `<script async src="${url}/widget/v1.js" data-shop="pk_demo"></script>`;
  await page.goto(site.address({ head: reporter + calls + tag, body: '' }));
  const sockets = () => page.evaluate('open()');
  const away = (name: string) =>
    page.evaluate((type) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })), name);
  await expect.poll(sockets, { timeout: 10_000 }).toBe(1);
  await away('pagehide');
  await expect.poll(sockets).toBe(0);
  await away('pageshow');
  await expect.poll(sockets).toBe(1);

  await page.goto(
    site.address({ head: '<script>setTimeout(() => history.back(), 1000)</script>', body: 'Next' }),
  );
  await expect.poll(() => site.told, { timeout: 10_000 }).not.toHaveLength(0);
  // Chromium under a test's control keeps no page, for reasons of its own that it masks. What a page does, it names.
  expect(site.told[0]).toMatch(/^(kept|masked)$/);
});
