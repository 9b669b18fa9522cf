import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { demo } from '../support/demo.ts';
import { focusOf, tabTo } from '../support/keyboard.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
  const message = { clientMessageId: randomUUID(), text: 'Is Tuesday possible?' };
  await order.buyer.post(`/v1/orders/${order.id}/messages`, message);
});

test('a seller signs in, finds an order, answers it and moves it on by keys alone', async () => {
  const { number } = await order.look();
  const { page } = await newPerson(browser, { locale: 'en', allow: [/401/] });
  await page.goto(`${server.url}/inbox/`);
  await page.getByLabel('E-mail').waitFor();
  await tabTo(page, 'E-mail');
  await page.keyboard.type(demo.seller.email);
  await tabTo(page, 'Password');
  await page.keyboard.type(demo.seller.password);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: new RegExp(` ${number} `) }).waitFor();

  const rows = await page.locator('inbox-order-rows a').count();
  for (let count = 0; count <= rows; count += 1) {
    await page.keyboard.press('j');
    const focus = await focusOf(page);
    expect(focus).toMatchObject({ seen: true });
    if (focus.name.includes(` ${number} `)) break;
  }
  await page.keyboard.press('k');
  expect((await focusOf(page)).name).not.toContain(` ${number} `);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Order ${number}`, exact: true }).waitFor();

  await page.keyboard.press('r');
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Message', seen: true });
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Saved replies' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Message' });
  await page.keyboard.type('Yes, it is.');
  await page.keyboard.press('Enter');
  await page.locator('ordialog-log').getByText('Yes, it is.').waitFor();

  // A letter is a letter where one writes; outside it is a key.
  await tabTo(page, /^Conversation about order/, { back: true });
  await page.keyboard.press('t');
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Confirm order', seen: true });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').filter({ hasText: 'Confirm order' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focusOf(page)).toMatchObject({ name: 'Confirm order', seen: true });
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await tabTo(page, 'Confirm order');
  await page.keyboard.press('Enter');
  await page.locator('ordialog-log').getByText('The shop confirmed the order').waitFor();

  await page.keyboard.press('Control+k');
  await expect.poll(() => focusOf(page)).toMatchObject({ seen: true });
  await page.keyboard.type('1040');
  await page.getByRole('option', { name: /1040/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Order 1040', exact: true }).waitFor();
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog', { name: /Keyboard|keys/i }).waitFor();
  await page.keyboard.press('Escape');
});
