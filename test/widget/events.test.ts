import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { heard, loader, openOrder, visitShop } from './shop-page.ts';

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;
let page: Page;

const row = () => page.locator('ordialog-log .row').first();

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
});

test('ordialog-review says how the buyer rated an order, once', async () => {
  ({ page } = await newPerson(browser));
  await order.act(order.shop, 'confirmOrder');
  await order.act(order.shop, 'confirmPayment');
  await order.act(order.shop, 'ship', { carrier: 'poste-italiane', trackingNumber: 'RA123456785IT' });
  await order.act(order.buyer, 'confirmReceipt');
  await visitShop(page, server.url);
  await openOrder(page, order);
  await row().waitFor();
  await page.getByRole('radio', { name: '4 stars' }).check({ force: true });
  await page.getByRole('button', { name: 'Send review' }).click();
  await expect.poll(() => heard(page, 'review')).toEqual([{ orderId: order.id, rating: 4 }]);
});

describe('ordialog-error', () => {
  beforeEach(async () => {
    ({ page } = await newPerson(browser, { allow: [/Failed to load resource/] }));
  });
  const codes = async () => (await heard(page, 'error')).map(({ code }) => code);

  test.each(['create-panel', 'define-panel'])('not_loaded, when %s cannot be fetched', async (chunk) => {
    await page.route(`**/widget/${chunk}-*`, (route) => route.abort());
    await visitShop(page, server.url);
    await openOrder(page, order);
    await expect.poll(codes).toContain('not_loaded');
    expect(await page.locator('order-dialog[open]').count()).toBe(0);
  });

  test('texts_not_loaded, when the words cannot be fetched', async () => {
    await page.route('**/widget/conversation-*', (route) => route.abort());
    await visitShop(page, server.url);
    await openOrder(page, order);
    await expect.poll(codes).toContain('texts_not_loaded');
  });

  test('the server’s code, when the order cannot be had', async () => {
    const problem = { status: 503, code: 'busy', title: 'Busy' };
    await page.route('**/v1/orders?*', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem }),
    );
    await visitShop(page, server.url);
    await page.evaluate("Ordialog.identify('any'); Ordialog.open()");
    await expect.poll(codes).toContain('busy');
  });

  test.each(['tracker', 'reviews'])('not_loaded and texts_not_loaded of <order-%s>', async (name) => {
    await page.route(`**/widget/order-${name}.js`, (route) => route.abort());
    await visitShop(page, server.url, `<order-${name}></order-${name}>${loader}`);
    await expect.poll(codes).toContain('not_loaded');
    await page.unroute(`**/widget/order-${name}.js`);
    await page.route(`**/widget/${name}-en-*`, (route) => route.abort());
    await visitShop(page, server.url, `<order-${name}></order-${name}>${loader}`);
    await expect.poll(codes).toContain('texts_not_loaded');
  });
});

describe('attributes', () => {
  beforeEach(async () => {
    // The other server is not there, and a made-up token is none.
    ({ page } = await newPerson(browser, { allow: [/orders\.example\.com/, /401/] }));
  });

  test.each(['tracker', 'reviews'])(
    'of <order-%s> apply at once: locale, theme, shop, server',
    async (name) => {
      const element = page.locator(`order-${name}`);
      await visitShop(page, server.url, `<order-${name} theme="dark"></order-${name}>${loader}`, 'fr');
      const view = element.locator(`ordialog-${name}`);
      const language = () => element.locator('[lang]').first().getAttribute('lang');
      await expect.poll(language).toBe('fr');
      await element.evaluate((one) => one.setAttribute('locale', 'it'));
      await expect.poll(language).toBe('it');
      const scheme = () => view.evaluate((one) => getComputedStyle(one).colorScheme);
      expect(await scheme()).toBe('dark');
      await element.evaluate((one) => one.setAttribute('theme', 'light'));
      await expect.poll(scheme).toBe('light');

      const asked = page.waitForRequest(/^https:\/\/orders\.example\.com\/v1\/.*/);
      await page.route('https://orders.example.com/**', (route) => route.abort());
      if (name === 'tracker') {
        await element.evaluate((one) =>
          Object.assign(one, { tokenProvider: async () => 'token' }).setAttribute(
            'server',
            'https://orders.example.com/',
          ),
        );
        await asked.catch(() => undefined);
      } else {
        await element.evaluate((one) => {
          one.setAttribute('shop', 'pk_other');
          one.setAttribute('sku', 'DC-101');
          one.setAttribute('server', 'https://orders.example.com/');
        });
        expect(new URL((await asked).url()).search).toBe('?shop=pk_other&sku=DC-101');
      }
      expect((await asked).url()).toContain('orders.example.com');
    },
  );

  test('order of <order-tracker> is filled into its form', async () => {
    await visitShop(page, server.url, `<order-tracker order="1042"></order-tracker>${loader}`);
    await expect.poll(() => page.locator('order-tracker input').first().inputValue()).toBe('1042');
  });

  test('placement moves the panel', async () => {
    await visitShop(
      page,
      server.url,
      `<order-dialog shop="pk_demo" placement="start"></order-dialog>${loader}`,
    );
    await openOrder(page, order);
    await row().waitFor();
    expect((await page.locator('ordialog-panel dialog').boundingBox())?.x).toBe(20);
  });
});
