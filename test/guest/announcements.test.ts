import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { announced, listen } from '../support/announcements.ts';
import { type ApiClient, asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { fillLog } from '../support/fill-log.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { openOrder, visitShop } from '../widget/shop-page.ts';

let server: ServerProcess;
let browser: Browser;
let seller: ApiClient;
let order: PlacedOrder;
let page: Page;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  seller = await asStaff(server.url);
});

beforeEach(async () => {
  order = await placeOrder(server.url);
  ({ page } = await newPerson(browser, { locale: 'en', allow: [/404|422|ERR_INTERNET_DISCONNECTED/] }));
  await listen(page);
});

const write = (text: string) =>
  seller.post(`/v1/orders/${order.id}/messages`, { clientMessageId: randomUUID(), text });

async function open(): Promise<void> {
  await visitShop(page, server.url);
  await openOrder(page, order);
  await page.locator('ordialog-log .row').first().waitFor();
}

/** The dialog opened, and what that said forgotten. */
async function listening(): Promise<void> {
  await open();
  await announced(page);
}

describe('a screen reader', () => {
  test('is not read the whole log when the dialog opens, nor again what the shop writes or does', async () => {
    await order.act(order.shop, 'confirmOrder');
    await write('An old message');
    await open();
    await page.getByText('An old message').waitFor();
    expect(JSON.stringify(await announced(page))).not.toMatch(/old message|IBAN|placed/);

    await write('A new message');
    await page.getByText('A new message').waitFor();
    expect(await announced(page)).toEqual([
      { how: 'polite', text: expect.stringMatching(/^(?:Marta )?A new message \d\d:\d\d$/) },
    ]);
    await order.act(order.shop, 'confirmPayment');
    await page.getByText('The shop received the payment').waitFor();
    expect(await announced(page)).toEqual([
      { how: 'polite', text: expect.stringMatching(/^The shop received the payment · \d\d:\d\d$/) },
    ]);
  });

  test('is told once of what one writes oneself, whatever becomes of it', async () => {
    await listening();
    await page.getByRole('textbox', { name: 'Message' }).fill('My own words');
    await page.keyboard.press('Enter');
    await page.locator('ordialog-log .mine').getByText('Sent', { exact: true }).waitFor();
    expect(await announced(page)).toEqual([
      { how: 'polite', text: expect.stringMatching(/^You ?: My own words/) },
    ]);
    await seller.post(`/v1/orders/${order.id}/read`, { upTo: 1000 });
    await page.locator('ordialog-log .mine').getByText('Read', { exact: true }).waitFor();
    expect(await announced(page)).toEqual([]);
  });

  test('is not read what is fetched from earlier', async () => {
    await fillLog(order, seller, 120, { atOnce: 10 });
    await order.buyer.post(`/v1/orders/${order.id}/read`, { upTo: 10_000 });
    await listening();
    const rows = page.locator('ordialog-log .row');
    const before = await rows.count();
    await page.locator('ordialog-log .scroller').evaluate((scroller) => {
      scroller.scrollTop = 0;
    });
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
    expect(await announced(page)).toEqual([]);
    await write('And a new one');
    await expect.poll(async () => JSON.stringify(await announced(page))).toContain('And a new one');
  });

  test('hears of a failure at once, and once', async () => {
    // Its code never comes, so that messages go by HTTP.
    await page.route('**/widget/socket.io-client-*', () => undefined);
    await page.route('**/messages', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'refused', status: 422, detail: 'Not these words.' }),
      }),
    );
    await listening();
    await page.getByRole('textbox', { name: 'Message' }).fill('Bad words');
    await page.keyboard.press('Enter');
    await page.getByText('Not these words.').waitFor();
    const loud = (await announced(page)).filter(({ how }) => how === 'assertive');
    expect(loud).toEqual([{ how: 'assertive', text: 'Not these words.' }]);
  });

  test('hears why a step was refused', async () => {
    await order.act(order.shop, 'confirmOrder');
    await listening();
    await page.route('**/transitions', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'refused', status: 422, detail: 'Not now.' }),
      }),
    );
    await page.getByRole('button', { name: 'I have paid' }).first().click();
    await page.getByText('Not now.').waitFor();
    expect(await announced(page)).toEqual([{ how: 'assertive', text: 'Not now.' }]);
  });

  test('hears that the connection is gone, and that an order cannot be shown', async () => {
    await listening();
    await page.context().setOffline(true);
    await page.getByText('You are offline').waitFor();
    expect(await announced(page)).toEqual([
      { how: 'polite', text: expect.stringMatching(/^You are offline/) },
    ]);
    await page.context().setOffline(false);
    await page.evaluate('Ordialog.open("ord_nobody")');
    await page.getByText('This order is not here').waitFor();
    expect((await announced(page)).filter(({ how }) => how === 'assertive')).toEqual([
      { how: 'assertive', text: expect.stringMatching(/^This order is not here/) },
    ]);
  });

  test('is spared a countdown', async () => {
    await order.act(order.shop, 'confirmOrder');
    await page.clock.install();
    await listening();
    const line = page.locator('ordialog-due-line span');
    const before = await line.textContent();
    await page.clock.fastForward(2 * 60 * 60_000);
    await expect.poll(() => line.textContent()).not.toBe(before);
    const said = (await announced(page)).map(({ text }) => text);
    expect(said.filter((text) => /left|Pay by/.test(text))).toEqual([]);
  });
});
