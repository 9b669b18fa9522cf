import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { focusOf, tabTo } from '../support/keyboard.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { loader, tokenOf, visitShop } from '../widget/shop-page.ts';

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
});

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 800 };
const shopPage = `<main><h1>Dolls</h1><button id="before">Before</button></main>${loader}`;
/** With the count of what is unread. */
const launcher = /^Your order(?: \d)?$/;
const atLauncher = { name: expect.stringMatching(launcher) };
const log = (page: Page) => page.locator('ordialog-log');

/** The shop's page, whose buyer's orders are known to the dialog; nothing is opened. */
async function arrive(viewport: typeof phone, order: Pick<PlacedOrder, 'buyer'>, id?: string): Promise<Page> {
  const { page } = await newPerson(browser, { locale: 'en', viewport });
  await visitShop(page, server.url, shopPage);
  await page.evaluate(`Ordialog.identify('${tokenOf(order as PlacedOrder)}')`);
  if (id !== undefined)
    await page.locator('order-dialog').evaluate((dialog, value) => dialog.setAttribute('order', value), id);
  await page.getByRole('button', { name: launcher }).waitFor();
  await page.locator('#before').focus();
  return page;
}

async function openByKeys(page: Page): Promise<void> {
  await tabTo(page, launcher);
  await page.keyboard.press('Enter');
  await log(page).locator('.row').first().waitFor();
}

test('a buyer pays, writes, receives and reviews by keys alone, seeing where they are', async () => {
  const order = await placeOrder(server.url);
  await order.act(order.shop, 'confirmOrder');
  const page = await arrive(desktop, order, order.id);
  await openByKeys(page);
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Message', seen: true });

  await tabTo(page, 'I have paid', { back: true });
  await page.keyboard.press('Enter');
  await log(page).getByText('The buyer says it is paid').waitFor();
  // The button is gone, and the card that it was on goes on.
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Awaiting payment' });

  await tabTo(page, 'Message');
  await page.keyboard.type('Done, see you Tuesday');
  await page.keyboard.press('Enter');
  await log(page).getByText('see you Tuesday').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusOf(page)).toMatchObject({ ...atLauncher, seen: true });

  await order.act(order.shop, 'confirmPayment');
  await order.act(order.shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
  await page.keyboard.press('Enter');
  await tabTo(page, 'I have received it', { back: true });
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '1 star' }).waitFor();
  await tabTo(page, /star/);
  for (let star = 1; star < 4; star += 1) await page.keyboard.press('ArrowRight');
  await tabTo(page, /A few words/);
  await page.keyboard.type('Lovely');
  await tabTo(page, 'Send review');
  await page.keyboard.press('Enter');
  await log(page).getByText('Lovely').waitFor();
  expect((await order.look()).review).toMatchObject({ text: 'Lovely' });
});

test('a message is answered and changed by keys, and a search closed', async () => {
  const order = await placeOrder(server.url);
  const page = await arrive(desktop, order, order.id);
  await openByKeys(page);
  await page.keyboard.type('Frist');
  await page.keyboard.press('Enter');
  await log(page).locator('.mine').getByText('Sent', { exact: true }).waitFor();
  await tabTo(page, 'Message: more', { back: true });
  await page.keyboard.press('Enter');
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Reply', seen: true });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Message' });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await log(page).getByText('First', { exact: true }).waitFor();

  await tabTo(page, 'Menu', { back: true });
  await page.keyboard.press('Enter');
  await tabTo(page, 'Search');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Search this conversation' });
  await page.keyboard.press('Escape');
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Message' });
  await tabTo(page, 'Menu', { back: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await focusOf(page)).toMatchObject({ name: 'Menu', seen: true });
});

describe('the focus', () => {
  test.each([desktop, phone])('comes back to where it was from, $width px', async (viewport) => {
    const order = await placeOrder(server.url);
    const page = await arrive(viewport, order, order.id);
    await openByKeys(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toMatchObject({ ...atLauncher, seen: true });

    await page.locator('#before').focus();
    await page.evaluate('Ordialog.open()');
    await tabTo(page, 'Close');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Before' });

    // Nothing had it: then the launcher, since there the dialog can be opened again.
    await page.evaluate('document.activeElement.blur(); Ordialog.open()');
    await expect.poll(() => focusOf(page)).toMatchObject({ inDialog: true });
    await page.keyboard.press('Escape');
    await expect.poll(() => focusOf(page)).toMatchObject(atLauncher);
  });

  test('stays in a phone’s sheet, which nothing of the page lies behind for', async () => {
    const order = await placeOrder(server.url);
    const page = await arrive(phone, order, order.id);
    await openByKeys(page);
    await expect.poll(() => focusOf(page)).toMatchObject({ inDialog: true });
    const visited = new Set<string>();
    for (let count = 0; count < 30; count += 1) {
      await page.keyboard.press('Tab');
      const { name, inDialog, seen } = await focusOf(page);
      // Beyond the last one is the browser's own bar, and then the first again.
      if (name === '') continue;
      visited.add(name);
      expect([name, inDialog, seen]).toEqual([name, true, true]);
    }
    expect([...visited]).toEqual(expect.arrayContaining(['Menu', 'Close', 'Message']));
    expect(visited).not.toContain('Before');
  });

  test.each([desktop, phone])('is never lost between the list and an order, $width px', async (viewport) => {
    const email = `both-${viewport.width}@example.com`;
    await placeOrder(server.url, { email });
    const { buyer } = await placeOrder(server.url, { email });
    const page = await arrive(viewport, { buyer });
    await tabTo(page, launcher);
    await page.keyboard.press('Enter');
    await page.locator('ordialog-order-chooser button').first().waitFor();
    await tabTo(page, /Doll/);
    await page.keyboard.press('Enter');
    await log(page).locator('.row').first().waitFor();
    await expect.poll(() => focusOf(page)).toMatchObject({ inDialog: true });
    await tabTo(page, 'All orders', { back: viewport === desktop });
    await page.keyboard.press('Enter');
    await page.locator('ordialog-order-chooser button').first().waitFor();
    await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Your orders', inDialog: true });
  });
});
