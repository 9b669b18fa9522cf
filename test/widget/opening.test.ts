import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { fillLog } from '../support/fill-log.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { openOrder, tokenOf, visitShop } from './shop-page.ts';

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;
let page: Page;

const field = () => page.locator('ordialog-composer textarea');
const rows = () => page.locator('ordialog-log .row');
const path = (url: string) => new URL(url).pathname;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
});

beforeEach(async () => {
  ({ page } = await newPerson(browser, { viewport: { width: 390, height: 800 } }));
});

/** Holds requests with such a path back until the returned function is called. */
async function hold(wanted: RegExp): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(
    (url) => wanted.test(url.pathname),
    async (route) => {
      await held.promise;
      await route.continue();
    },
  );
  return held.resolve;
}

test('the order, its newest entries and the words are asked for while the panel’s code is on its way', async () => {
  const release = await hold(/\/define-panel-/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(path(request.url())));
  await visitShop(page, server.url);
  await page.evaluate(`Ordialog.identify('${tokenOf(order)}'); Ordialog.open()`);
  const wanted = [`/v1/orders/${order.id}`, `/v1/orders/${order.id}/entries`];
  await expect.poll(() => wanted.every((each) => asked.includes(each))).toBe(true);
  expect(asked.some((each) => each.startsWith('/widget/conversation-en-'))).toBe(true);
  expect(asked.filter((each) => each.startsWith('/widget/define-panel-'))).toHaveLength(1);

  release();
  await rows().first().waitFor();
  // The panel takes these answers; the socket's first word may ask for the order once more.
  expect(asked.filter((each) => each === '/v1/orders')).toHaveLength(1);
  expect(asked.filter((each) => each === wanted[1])).toHaveLength(1);
});

test('the panel needs no more round trips for code than one after the first', async () => {
  const asked: string[] = [];
  await visitShop(page, server.url);
  page.on('request', (request) => asked.push(path(request.url())));
  await openOrder(page, order);
  await rows().first().waitFor();
  const code = asked.filter((each) => /^\/widget\/(?!conversation-|socket|uqr)/.test(each));
  expect(code.slice(0, 2).map((each) => each.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
    '/widget/create-panel',
    '/widget/define-panel',
  ]);
});

test('the page’s token is asked for once when it opens', async () => {
  await visitShop(page, server.url);
  await page.evaluate(`{
    window.asked = 0;
    document.querySelector('order-dialog').tokenProvider = async () => { asked += 1; return '${tokenOf(order)}'; };
  }`);
  const before = await page.evaluate<number>('asked');
  await page.evaluate(`Ordialog.open('${order.id}')`);
  await rows().first().waitFor();
  expect((await page.evaluate<number>('asked')) - before).toBeLessThanOrEqual(1);
});

test('what one writes and sends before the order has come goes once, as soon as it has', async () => {
  const release = await hold(/^\/v1\/orders\/ord_/);
  await visitShop(page, server.url);
  await openOrder(page, order);
  const text = `Early ${randomUUID()}`;
  await field().fill(text);
  await field().press('Enter');
  await field().press('Enter');
  expect(await field().inputValue()).toBe(text);
  release();
  const sent = async () => JSON.stringify(await order.entries()).split(text).length - 1;
  await expect.poll(sent).toBe(1);
  await expect.poll(() => field().inputValue()).toBe('');
  await rows().getByText(text).waitFor();
  expect(await sent()).toBe(1);
});

test('what is changed after it was sent too early waits for its writer', async () => {
  const release = await hold(/^\/v1\/orders\/ord_/);
  await visitShop(page, server.url);
  await openOrder(page, order);
  const text = `Changed ${randomUUID()}`;
  await field().fill(text);
  await field().press('Enter');
  await field().fill(`${text}, or not`);
  release();
  await rows().first().waitFor();
  expect(await field().inputValue()).toBe(`${text}, or not`);
  expect(JSON.stringify(await order.entries())).not.toContain(text);
});

test('a draft that comes up after Enter in an empty field is not sent', async () => {
  const release = await hold(/^\/v1\/orders\/ord_/);
  await visitShop(page, server.url);
  await openOrder(page, order);
  await field().press('Enter');
  const text = `Kept ${randomUUID()}`;
  await page
    .locator('ordialog-composer')
    .evaluate((composer, draft) => Object.assign(composer, { draft }), text);
  await expect.poll(() => field().inputValue()).toBe(text);
  release();
  await rows().first().waitFor();
  expect(await field().inputValue()).toBe(text);
  expect(JSON.stringify(await order.entries())).not.toContain(text);
});

test('one writes and sends without a socket', async () => {
  // Its code never comes.
  await page.route('**/widget/socket.io-client-*', () => undefined);
  await visitShop(page, server.url);
  await openOrder(page, order);
  const text = `No socket ${randomUUID()}`;
  await field().fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(async () => JSON.stringify(await order.entries())).toContain(text);
});

test.each([320, 390, 1280])('nothing moves while it fills, %d px wide', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  const release = await hold(/^\/v1\/orders\/ord_/);
  await visitShop(page, server.url);
  await page.evaluate(`{
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  }`);
  await openOrder(page, order);
  await field().waitFor();
  const place = () => page.locator('ordialog-composer').boundingBox();
  const above = () => page.locator('ordialog-panel .folded, ordialog-order-summary').boundingBox();
  const [composer, summary] = [await place(), await above()];
  release();
  await rows().first().waitFor();
  expect(await place()).toEqual(composer);
  expect(await page.evaluate('shifts')).toEqual([]);
  // Where the state's name fits on its line, even what is drawn anew stands where its place was kept.
  if (width >= 390) expect((await above())?.y).toBeCloseTo(summary?.y ?? 0, 0);
});

test('of a long log the newest page is fetched first, and older ones when one scrolls there', async () => {
  const long = await placeOrder(server.url);
  await fillLog(long, await asStaff(server.url), 120, { atOnce: 10 });
  await long.buyer.post(`/v1/orders/${long.id}/read`, { upTo: 10_000 });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/entries')) asked.push(new URL(request.url()).search);
  });
  await visitShop(page, server.url);
  await openOrder(page, long);
  await rows().last().waitFor();
  await page.waitForTimeout(300);
  expect(asked).toEqual([expect.stringMatching(/before=2147483647&limit=50/)]);
  await page.locator('ordialog-log .scroller').evaluate((scroller) => {
    scroller.scrollTop = 0;
  });
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  expect(asked[1]).toMatch(/before=\d{1,3}&limit=50/);
});
