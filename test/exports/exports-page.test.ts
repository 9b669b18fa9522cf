import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { signIn } from '../flow/selling.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { openDialogOf } from '../support/open-dialog.ts';
import { placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
});

const english = { locale: 'en', allow: [/status of 401/] } as const;

async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('what the table shows is exported, followed and saved', async () => {
  const { page } = await newPerson(browser, { ...english, viewport: { width: 1280, height: 800 } });
  await signIn(page, server.url);
  await page.goto(`${server.url}/inbox/my-orders?state=awaiting_payment`);
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('link', { name: 'Export this list' }).click();
  await page.getByText('Only in the state “Awaiting payment”').waitFor();
  expect(await page.getByLabel('Of which orders').inputValue()).toBe('open');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const save = page.getByRole('link', { name: /^Save:/ });
  await save.waitFor();
  const { name, bytes } = await saved(page, () => save.click());
  expect(name).toMatch(/^orders-\d{4}-\d\d-\d\d\.csv$/);
  const lines = bytes.toString().trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF"Order","Shop’s own number",/);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(1).every((line) => line.includes('"Awaiting payment"'))).toBe(true);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.getByText('No files yet.').waitFor();
});

test('the last day before the first is said to be wrong', async () => {
  const { page } = await newPerson(browser, english);
  await signIn(page, server.url);
  await page.goto(`${server.url}/inbox/settings/exports`);
  await page.getByLabel('From', { exact: true }).fill('2026-03-02');
  await page.getByLabel('To', { exact: true }).fill('2026-03-01');
  await page.getByText('The first day is after the last.').waitFor();
  expect(await page.getByLabel('To', { exact: true }).getAttribute('aria-invalid')).toBe('true');
});

test('an owner saves the file of evidence at the order', async () => {
  const { id } = await placeOrder(server.url);
  const { page } = await newPerson(browser, { ...english, viewport: { width: 1280, height: 900 } });
  await signIn(page, server.url);
  await page.goto(`${server.url}/inbox/orders/${id}`);
  await page.getByText('Other actions').click();
  const { name, bytes } = await saved(page, () =>
    page.getByRole('link', { name: 'File of evidence' }).click(),
  );
  expect(name).toMatch(/-evidence\.zip$/);
  expect(Object.keys(unzipSync(bytes))).toContain('manifest.sig');
});

test('a buyer saves their own copy of the order from the dialog’s menu', async () => {
  const order = await placeOrder(server.url);
  const { page } = await newPerson(browser, {
    locale: 'fr',
    allow: [/status of 500/],
    viewport: { width: 390, height: 800 },
  });
  await openDialogOf(page, server.url, order);
  const menu = page.locator('ordialog-panel-header summary');
  await menu.click();
  const button = page.getByRole('button', { name: 'Enregistrer une copie de la commande' });
  await button.waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  const { x } = (await page.locator('ordialog-panel-header .menu').boundingBox()) ?? { x: -1 };
  expect(x).toBeGreaterThanOrEqual(0);
  const { name, bytes } = await saved(page, () => button.click());
  expect(name).toMatch(/^.+-export\.zip$/);
  const files = unzipSync(bytes);
  expect(JSON.parse(strFromU8(files['order.json'] ?? new Uint8Array()))).toMatchObject({ id: order.id });
  await page.route('**/export', (route) => route.fulfill({ status: 500 }));
  await button.click();
  await page.getByText('Cela n’a pas fonctionné').waitFor();
});
