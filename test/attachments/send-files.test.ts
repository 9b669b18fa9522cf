import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttachmentList } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { message } from '../flow/conversation.ts';
import { openOrder, signIn } from '../flow/selling.ts';
import { buyOne, openDialog } from '../screenshots/buyer.ts';
import { asShop } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { fillLog } from '../support/fill-log.ts';
import { openDialogOf } from '../support/open-dialog.ts';
import { placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { fileForm, pdf, phonePhoto } from './sample-files.ts';

let server: ServerProcess;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'ordialog-files-'));
  await writeFile(join(folder, 'doll.jpg'), await phonePhoto(3200, 2400));
  await writeFile(join(folder, 'letter.pdf'), pdf);
  await writeFile(join(folder, 'empty.txt'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function meet() {
  const buyer = await newPerson(browser, {
    locale: 'en',
    viewport: { width: 390, height: 800 },
    // Uploads are cut off in some of the tests.
    allow: [/net::ERR_FAILED .*\/uploads/],
  });
  await buyer.page.goto(`${server.url}/demo/`);
  const order = await buyOne(buyer.page, server.url, 'en');
  await buyer.page.goto(`${server.url}/demo/`);
  await openDialog(buyer.page, order.id);
  return { order, buyer };
}

const choose = (page: Page, ...names: string[]) =>
  page.getByLabel('Attach files').setInputFiles(names.map((name) => join(folder, name)));
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click();
const filesOf = async (orderId: string) => {
  const { body } = await asShop(server.url).get<AttachmentList>(`/v1/orders/${orderId}/attachments`);
  return body.items;
};

test('a buyer on a phone sends a photo and a PDF, and the seller sees and opens them', async () => {
  const { order, buyer } = await meet();
  const seller = await newPerson(browser, { locale: 'en', allow: [/401/] });
  await signIn(seller.page, server.url);
  await openOrder(seller.page, order.number);

  await choose(buyer.page, 'doll.jpg', 'letter.pdf', 'empty.txt');
  await buyer.page.getByText('empty.txt is empty.').waitFor();
  await expect
    .poll(() =>
      buyer.page.getByRole('list', { name: 'Files for this message' }).getByRole('listitem').count(),
    )
    .toBe(2);
  await expect
    .poll(() => buyer.page.getByRole('button', { name: 'Send', exact: true }).isEnabled())
    .toBe(true);
  await send(buyer.page);

  const picture = seller.page.getByRole('button', { name: 'Open picture doll.jpg' });
  await picture.waitFor();
  const image = picture.locator('img');
  await expect.poll(() => image.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(360);
  // Its place was kept before it came: shown as large as it was told to be.
  const { width, height } = (await image.boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.round((height / width) * 100)).toBe(133);

  await picture.click();
  const lightbox = seller.page.getByRole('dialog', { name: 'doll.jpg' });
  await lightbox.getByRole('img', { name: 'doll.jpg' }).waitFor();
  await seller.page.keyboard.press('Escape');
  await lightbox.waitFor({ state: 'detached' });

  const coming = seller.page.waitForEvent('download');
  await seller.page.getByRole('button', { name: 'Download letter.pdf' }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe('letter.pdf');

  // Shrunk by the phone, upright, and sent once.
  const files = await filesOf(order.id);
  expect(files.map(({ name }) => name)).toEqual(['doll.jpg', 'letter.pdf']);
  expect(files[0]?.image).toEqual({ width: 1536, height: 2048 });
  const kept = Buffer.from(await (await fetch(files[0]?.url ?? '')).arrayBuffer());
  expect((await sharp(kept).metadata()).exif).toBeUndefined();
  await message(buyer.page, '')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
});

test('files that wait for the server are there after a reload, and arrive once', async () => {
  const { order, buyer } = await meet();
  await choose(buyer.page, 'doll.jpg');
  await expect
    .poll(() => buyer.page.getByRole('button', { name: 'Send', exact: true }).isEnabled())
    .toBe(true);
  await buyer.page.getByRole('textbox', { name: 'Message' }).fill('It came like this');
  await buyer.context.route(/\/uploads/, (route) => route.abort());
  await send(buyer.page);
  await buyer.page.getByRole('button', { name: 'Cancel sending' }).waitFor();
  expect(await filesOf(order.id)).toEqual([]);
  await buyer.page.reload();
  await openDialog(buyer.page, order.id);
  await buyer.page.getByRole('button', { name: 'Cancel sending' }).waitFor();
  await buyer.context.unroute(/\/uploads/);
  await expect.poll(async () => (await filesOf(order.id)).length, { timeout: 30_000 }).toBe(1);
  await buyer.page.getByRole('button', { name: 'Open picture doll.jpg' }).waitFor();
  expect(await buyer.page.getByRole('button', { name: 'Cancel sending' }).count()).toBe(0);
  const { body } = await asShop(server.url).get<{ items: { kind: string; text?: string }[] }>(
    `/v1/orders/${order.id}/entries`,
  );
  expect(body.items.filter(({ text }) => text === 'It came like this')).toHaveLength(1);
});

test('files chosen while a message is edited come to that one, and a draft keeps its own', async () => {
  const { order, buyer } = await meet();
  const { page } = buyer;
  const writing = page.getByRole('textbox', { name: 'Message' });
  const chosen = page.getByRole('list', { name: 'Files for this message' }).getByRole('listitem');
  await writing.fill('It came like this');
  await send(page);
  await writing.fill('And a letter');
  await choose(page, 'letter.pdf');
  await chosen.filter({ hasText: 'letter.pdf' }).waitFor();

  const begin = async () => {
    await message(page, 'It came').hover();
    await page.getByRole('button', { name: 'Message: more' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
  };
  await begin();
  await expect.poll(() => writing.inputValue()).toBe('It came like this');
  await expect.poll(() => chosen.count()).toBe(0);
  await choose(page, 'doll.jpg');
  await chosen.filter({ hasText: 'doll.jpg' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => chosen.allInnerTexts()).toEqual([expect.stringContaining('letter.pdf')]);
  expect(await writing.inputValue()).toBe('And a letter');

  await begin();
  await choose(page, 'doll.jpg');
  await chosen.filter({ hasText: 'doll.jpg' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Send', exact: true }).isEnabled()).toBe(true);
  await send(page);
  await expect.poll(async () => (await filesOf(order.id)).map(({ name }) => name)).toEqual(['doll.jpg']);
  await expect.poll(() => chosen.allInnerTexts()).toEqual([expect.stringContaining('letter.pdf')]);
  await send(page);
  await expect
    .poll(async () => (await filesOf(order.id)).map(({ name }) => name))
    .toEqual(['doll.jpg', 'letter.pdf']);
  const { body } = await asShop(server.url).get<{ items: { text?: string; attachments?: unknown[] }[] }>(
    `/v1/orders/${order.id}/entries`,
  );
  const said = body.items.filter(({ text }) => /^(It came|And a)/.test(text ?? ''));
  expect(said.map(({ attachments }) => attachments?.length)).toEqual([1, 1]);
});

test('a picture that is open leads to all others of the order, however far above they are', async () => {
  const placed = await placeOrder(server.url);
  const path = `/v1/orders/${placed.id}`;
  const picture = new Uint8Array(await phonePhoto(320, 240));
  const post = async (name: string) => {
    const { body } = await placed.buyer.post<{ id: string }>(`${path}/attachments`, fileForm(picture, name));
    await placed.buyer.post(`${path}/messages`, { clientMessageId: randomUUID(), attachmentIds: [body.id] });
  };
  await post('old.jpg');
  await fillLog(placed, placed.shop, 150, { atOnce: 10 });
  await post('new.jpg');
  // Else the dialog begins where the buyer has read to.
  await placed.buyer.post(`${path}/read`, { upTo: 1000 });
  const { page } = await newPerson(browser, { locale: 'en', viewport: { width: 390, height: 800 } });
  await openDialogOf(page, server.url, placed);
  await page.getByRole('button', { name: 'Open picture new.jpg' }).click();
  expect(await page.getByRole('button', { name: 'Open picture old.jpg' }).count()).toBe(0);
  await page.getByText('2 of 2').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('dialog', { name: 'old.jpg' }).getByRole('img', { name: 'old.jpg' }).waitFor();
});

test('a message that is given up takes its files along', async () => {
  const { order, buyer } = await meet();
  await choose(buyer.page, 'letter.pdf');
  await expect
    .poll(() => buyer.page.getByRole('button', { name: 'Send', exact: true }).isEnabled())
    .toBe(true);
  await buyer.context.route(/\/uploads\//, (route) => route.abort());
  await send(buyer.page);
  await buyer.page.getByRole('button', { name: 'Cancel sending' }).click();
  await expect.poll(() => buyer.page.getByText('letter.pdf').count()).toBe(0);
  await buyer.context.unroute(/\/uploads\//);
  await buyer.page.waitForTimeout(1500);
  expect(await filesOf(order.id)).toEqual([]);
});

test('"I have paid" takes a receipt along, or goes without one', async () => {
  const { order, buyer } = await meet();
  await asShop(server.url).post(`/v1/orders/${order.id}/transitions`, { name: 'confirmOrder' });
  await buyer.page.getByRole('button', { name: 'Receipt +' }).first().click();
  const form = buyer.page.locator('ordialog-transition-form');
  await form.locator('input[type=file]').setInputFiles(join(folder, 'letter.pdf'));
  await form.getByText('letter.pdf').waitFor();
  await expect
    .poll(() => form.getByRole('button', { name: 'I have paid' }).getAttribute('aria-busy'))
    .toBe('false');
  await form.getByRole('button', { name: 'I have paid' }).click();
  await buyer.page.getByRole('button', { name: 'Download letter.pdf' }).waitFor();
  const [receipt] = await filesOf(order.id);
  expect(receipt).toMatchObject({ name: 'letter.pdf', type: 'application/pdf' });
});

test('a dialog that files are dragged over shows that it takes them', async () => {
  const { buyer } = await meet();
  const conversation = buyer.page.locator('ordialog-conversation');
  const drag = (type: 'dragover' | 'dragleave' | 'drop', kind: 'file' | 'text') =>
    conversation.evaluate(
      (element, [event, what]) => {
        const dataTransfer = new DataTransfer();
        if (what === 'file')
          dataTransfer.items.add(new File(['Hello'], 'dropped.txt', { type: 'text/plain' }));
        else dataTransfer.setData('text/plain', 'Hello');
        element.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [type, kind] as const,
    );
  const outline = () =>
    conversation.evaluate((element) => getComputedStyle(element, '::after').borderTopStyle);
  await drag('dragover', 'text');
  expect(await outline()).toBe('none');
  await drag('dragover', 'file');
  expect(await outline()).toBe('dashed');
  await drag('dragleave', 'file');
  expect(await outline()).toBe('none');
  await drag('dragover', 'file');
  await drag('drop', 'file');
  expect(await outline()).toBe('none');
  await buyer.page.getByText('dropped.txt').waitFor();
});
