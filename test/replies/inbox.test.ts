import type { EntryList, OrderView, SavedReplyList } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { asShop } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { demo } from '../support/demo.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ database: 'pglite' }), openBrowser()]);
});

async function sellerAt(path: string, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const { page } = await newPerson(browser, { viewport, allow: [/401/, /422/] });
  await page.goto(`${server.url}/inbox${path}`);
  await page.getByLabel('E-mail').fill(demo.seller.email);
  await page.getByLabel('Password').fill(demo.seller.password);
  await page.keyboard.press('Enter');
  return page;
}

const writing = (page: Page) => page.getByRole('textbox', { name: 'Message' });
const entries = async ({ id }: PlacedOrder) =>
  (await asShop(server.url).get<EntryList>(`/v1/orders/${id}/entries`)).body.items;

describe('saved replies where a seller writes', () => {
  test('are opened by a slash, chosen by keys, and sent in the buyer’s language', async () => {
    const placed = await placeOrder(server.url);
    const page = await sellerAt(`/orders/${placed.id}`);
    await writing(page).click();
    await page.keyboard.press('/');
    const picker = page.getByRole('dialog', { name: 'Saved replies' });
    await picker.waitFor();
    await page.keyboard.type('thank');
    await picker.getByText('The buyer reads (Italiano)').waitFor();
    await picker.getByText(/^Ciao Anna, grazie per l’ordine/).waitFor();
    await picker.getByText(/^Hello Anna, thank you for order/).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => writing(page).inputValue()).toMatch(/^Ciao Anna, grazie .* Marta$/);
    const strip = page.locator('inbox-reply-strip').getByText(/^Hello Anna, thank you for order/);
    await strip.waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await entries(placed)).at(-1))
      .toMatchObject({
        kind: 'message',
        text: expect.stringMatching(/^Ciao Anna/),
      });
    await strip.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => {
        const { body } = await asShop(server.url).get<SavedReplyList>('/v1/saved-replies');
        return body.items.find(({ shortcut }) => shortcut === 'hello')?.uses;
      })
      .toBe(1);
  });

  test('Escape leaves everything as it was, and a slash within words is a slash', async () => {
    const placed = await placeOrder(server.url);
    const page = await sellerAt(`/orders/${placed.id}`);
    await writing(page).click();
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Saved replies' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('1/2');
    await expect.poll(() => writing(page).inputValue()).toBe('1/2');
  });

  test('are not sent while something is missing', async () => {
    const placed = await placeOrder(server.url);
    const page = await sellerAt(`/orders/${placed.id}`);
    await writing(page).fill('Here it is: {tracking.number}');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Tracking number' }).waitFor();
    expect(await writing(page).inputValue()).toBe('Here it is: {tracking.number}');
    await writing(page).fill('Here it is: RA123456785RU');
    await page.getByRole('alert').filter({ hasText: 'Tracking number' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await entries(placed)).at(-1))
      .toMatchObject({
        text: 'Here it is: RA123456785RU',
      });
    expect(await entries(placed)).toHaveLength(2);
  });

  test('say where they lack the buyer’s language and offer the shop’s', async () => {
    const shop = asShop(server.url);
    const { body } = await shop.post<{ orders: OrderView[] }>('/v1/orders', {
      externalId: 'french',
      currency: 'EUR',
      buyer: { email: 'claire@example.com', name: 'Claire', locale: 'fr' },
      lines: [{ title: 'Doll', quantity: 1, unitPrice: 100, availability: 'in_stock' }],
      delivery: { method: 'post' },
    });
    const page = await sellerAt(`/orders/${body.orders[0]?.id}`);
    await page.getByRole('button', { name: 'Saved replies' }).click();
    const picker = page.getByRole('dialog', { name: 'Saved replies' });
    await picker.getByRole('combobox').fill('parcel');
    await picker.getByText(/no text in the buyer’s language \(Français\)/).waitFor();
    await picker.getByText('The buyer reads (English)').waitFor();
    await picker.getByText(/Not known for this order.*Tracking number/).waitFor();
  });

  test('that move the order show what will be sent, and do both or, when called off, nothing', async () => {
    const placed = await placeOrder(server.url);
    const page = await sellerAt(`/orders/${placed.id}`, { width: 390, height: 800 });
    await writing(page).click();
    await page.keyboard.press('/');
    const picker = page.getByRole('dialog', { name: 'Saved replies' });
    await picker.waitFor();
    await page.keyboard.type('cancel');
    await picker.getByText('Sending it also does: Cancel order').waitFor();
    await picker.getByRole('button', { name: 'Insert' }).click();
    await expect.poll(() => writing(page).inputValue()).toMatch(/^Abbiamo annullato/);
    const send = page.getByRole('button', { name: 'Send', exact: true });
    const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Anna') };
    await page.getByLabel('Attach files').setInputFiles(letter);
    const chosen = page.getByRole('list', { name: 'Files for this message' }).getByText('letter.txt');
    await chosen.waitFor();
    await expect.poll(() => send.isEnabled()).toBe(true);
    await send.click();
    await chosen.waitFor({ state: 'hidden' });
    const dialog = page.getByRole('dialog', { name: 'Cancel order' });
    await dialog.getByText(/^Abbiamo annullato/).waitFor();
    await dialog.getByText(/E-mail to .*@example\.com/).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => writing(page).inputValue()).toMatch(/^Abbiamo annullato/);
    expect(await entries(placed)).toHaveLength(1);
    await chosen.waitFor();
    await send.click();
    await dialog.getByRole('button', { name: 'Cancel order' }).click();
    await expect
      .poll(async () => (await entries(placed)).map(({ kind }) => kind))
      .toEqual(['order_placed', 'message', 'transition']);
    expect((await entries(placed))[1]).toMatchObject({ attachments: [{ name: 'letter.txt' }] });
    expect(await writing(page).inputValue()).toBe('');
    expect(await chosen.count()).toBe(0);
  });
});

describe('the settings of saved replies', () => {
  test('a reply is written, refused with what is wrong, mended, and found', async () => {
    const page = await sellerAt('/settings/replies');
    await page.getByRole('button', { name: 'Add a reply' }).click();
    await page.getByLabel('Title').fill('Opening hours');
    await page.getByLabel('Shortcut').fill('hours');
    await page.getByLabel(/^English/).fill('We are there until six, {buyer.nam');
    await page.getByLabel(/^English/).pressSequentially('x}.');
    await page.getByText('There is no variable {buyer.namx}.', { exact: false }).waitFor();
    await page.getByLabel(/^English/).fill('We are there until six, ');
    await page.getByRole('button', { name: 'Insert Buyer’s first name' }).click();
    await page.getByText('We are there until six, Emma').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByText('“Opening hours” was saved.').waitFor();
    await page.getByText('Missing: Русский, Italiano, Français').waitFor();
    await page.getByRole('searchbox', { name: 'Find' }).fill('hours');
    await page.getByRole('button', { name: 'Delete: Opening hours' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('“Opening hours” was deleted.').waitFor();
  });

  test('replies go out as a file and come in again', async () => {
    const page = await sellerAt('/settings/replies');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    const path = await file.path();
    await page.getByLabel('Import').setInputFiles(path);
    await page.getByText(/^Imported: 0 added, \d+ changed\.$/).waitFor();
    const wrong = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') };
    await page.getByLabel('Import').setInputFiles(wrong);
    await page.getByRole('alert').filter({ hasText: 'it is not JSON.' }).waitFor();
  });

  test('a webhook is added, its secret shown once, tried and switched off', async () => {
    const page = await sellerAt('/settings/webhooks');
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    await page.getByLabel('Address').fill('http://shop.example/hooks');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The address must begin with https://').waitFor();
    await page.getByLabel('Address').fill('http://127.0.0.1:9/hooks');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/whsec_/).waitFor();
    await page.getByRole('button', { name: 'Send a test: 127.0.0.1:9' }).click();
    await page.getByText('The receiver could not be reached.').first().waitFor();
    await page.getByRole('button', { name: 'Switch off: 127.0.0.1:9' }).click();
    await page.getByText('Off', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Switch on: 127.0.0.1:9' }).waitFor();
    expect(await page.getByText(/whsec_/).count()).toBe(0);
  });
});
