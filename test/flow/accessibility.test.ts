import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityProblems, tooWide } from '../support/accessibility-problems.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { signIn } from './selling.ts';
import { buy } from './shopping.ts';

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
  await order.act(order.shop, 'confirmOrder');
});

const sections =
  'shop widget payment documents survey reviews replies pickup team keys webhooks exports account workflows';

const phone = { width: 390, height: 860 };
const desktop = { width: 1280, height: 860 };
/** The narrowest that is promised, and a desktop's window at 200 %. */
const narrow = [
  { width: 320, height: 860 },
  { width: 640, height: 430 },
];

async function arrive(path = ''): Promise<Page> {
  const { page } = await newPerson(browser, { locale: 'en', viewport: desktop, allow: [/401/] });
  if (path !== '') await signIn(page, server.url);
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}/inbox/${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** What is shown keeps nobody out, small and bright, or large and dark; and fits where there is little room. */
async function expectUsable(page: Page, place: string): Promise<void> {
  // What a page fetches when it is opened belongs to it.
  await page.waitForLoadState('networkidle');
  for (const viewport of narrow) {
    await page.setViewportSize(viewport);
    expect(await tooWide(page), `${place}, ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize(phone);
  expect(await accessibilityProblems(page), `${place}, small`).toEqual([]);
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityProblems(page), `${place}, large`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('the shop', async () => {
  const page = await arrive();
  for (const path of ['', 'item/clara', 'track']) {
    await page.goto(`${server.url}/demo/${path}`);
    await expectUsable(page, path);
  }
  await buy(page, server.url, ['clara'], 'axe@flow.test');
  await expectUsable(page, 'thank you');
});

test('the inbox, signing in and over all', async () => {
  const page = await arrive();
  await page.goto(`${server.url}/inbox/`);
  await page.getByLabel('E-mail').waitFor();
  await expectUsable(page, 'signing in');
  await signIn(page, server.url);
  await expectUsable(page, 'what waits');
  await page.keyboard.press('Shift+?');
  await page.getByRole('dialog').waitFor();
  await expectUsable(page, 'help');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('10');
  await page.getByRole('option').first().waitFor();
  await expectUsable(page, 'the finder');
});

test('an order in the inbox, and My orders', async () => {
  const page = await arrive('inbox');
  await go(page, `orders/${order.id}`);
  await page.locator('ordialog-log .row').first().waitFor();
  await expectUsable(page, 'an order');
  await page.getByRole('button', { name: 'Payment received' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Payment received' }).waitFor();
  await expectUsable(page, 'before a step');
  await page.keyboard.press('Escape');
  await page.setViewportSize(phone);
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await page.locator('inbox-order-pane').getByText('Other actions').waitFor();
  expect(await accessibilityProblems(page), 'the order over the dialog').toEqual([]);
  for (const path of ['my-orders', 'history']) {
    await go(page, path);
    await expectUsable(page, path);
  }
});

test.each([
  ['the first half', ['', ...sections.split(' ').slice(0, 7)]],
  ['the second half', [...sections.split(' ').slice(7), 'workflows/dialog-marketplace']],
])('the settings, %s', async (_, places) => {
  const page = await arrive('settings');
  for (const place of places) {
    await go(page, `settings/${place}`);
    await expectUsable(page, `settings/${place}`);
  }
});
