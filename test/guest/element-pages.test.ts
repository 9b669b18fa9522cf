import { randomUUID } from 'node:crypto';
import type { AttachmentView } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { phonePhoto } from '../attachments/sample-files.ts';
import { atEnd } from '../support/at-end.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { HostilePage } from './pages/hostile-page.ts';
import { PageServer } from './pages/page-server.ts';

const markup = '<order-tracker></order-tracker><order-reviews></order-reviews>';
const connect = (server: string) => `connect-src ${server} ${server.replace('http', 'ws')}`;

const pages: readonly HostilePage[] = [
  {
    name: 'whose policy allows scripts by a nonce and styles from files, and nothing else',
    policy: (server, nonce) =>
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self' ${server}; ${connect(server)}`,
    markup,
  },
  {
    name: 'whose policy is strict-dynamic',
    policy: (server, nonce) =>
      `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' ${server}; ${connect(server)}`,
    markup,
  },
  {
    // The elements beside the dialog bring a Lit of their own, and so a second policy of its name.
    name: 'that requires Trusted Types',
    policy: (server, nonce) =>
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self' ${server}; ${connect(server)}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
    markup,
  },
  { name: 'that unsets everything', style: '*, *::before, *::after { all: unset !important }', markup },
];
const withoutPictures: HostilePage = {
  name: 'whose policy allows no pictures of ours',
  policy: (server, nonce) =>
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self'; ${connect(server)}`,
};

let url: string;
let browser: Browser;
let shop: PageServer;

beforeAll(async () => {
  const server = await startServer({ database: 'pglite' });
  url = server.url;
  browser = await openBrowser();
  shop = await PageServer.start([...pages, withoutPictures], url);
  atEnd(() => shop.close());
  const order = await placeOrder(url);
  await order.shop.request('PATCH', '/v1/shop', { origins: [shop.origin] });
});

async function visit(page: Page, hostile: HostilePage, { buyer }: PlacedOrder): Promise<void> {
  const token = buyer.headers.authorization?.replace(/^Bearer /, '') ?? '';
  await page.goto(`${shop.origin}/page/${[...pages, withoutPictures].indexOf(hostile)}?token=${token}`);
}

describe('tracker, reviews and dialog work together on a page', () => {
  test.each(pages.map((page) => [page.name, page] as const))('%s', async (_name, hostile) => {
    const order = await placeOrder(url);
    const { page } = await newPerson(browser);
    await visit(page, hostile, order);
    await page.locator('order-tracker ol').first().waitFor();
    await page.locator('order-reviews').getByRole('heading', { name: 'Reviews' }).waitFor();
    expect((await page.locator('order-tracker').boundingBox())?.height).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Your order' }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
  });
});

test('where the page’s policy allows no pictures of ours, they are files, and the code to pay by is drawn', async () => {
  const order = await placeOrder(url);
  await order.act(order.shop, 'confirmOrder');
  const form = new FormData();
  form.set(
    'file',
    new File([new Uint8Array(await phonePhoto(400, 300))], 'doll.jpg', { type: 'image/jpeg' }),
  );
  const answer = await fetch(`${url}/v1/orders/${order.id}/attachments`, {
    method: 'POST',
    headers: order.buyer.headers,
    body: form,
  });
  expect(answer.status).toBe(201);
  const { id }: AttachmentView = await answer.json();
  await order.buyer.post(`/v1/orders/${order.id}/messages`, {
    clientMessageId: randomUUID(),
    attachmentIds: [id],
  });

  const { page } = await newPerson(browser, { allow: [/img-src/] });
  await visit(page, withoutPictures, order);
  await page.getByRole('button', { name: 'Your order' }).click();
  await page.getByRole('button', { name: 'Download doll.jpg' }).waitFor();
  expect(await page.getByRole('button', { name: 'Open picture doll.jpg' }).count()).toBe(0);
  const code = page.locator('ordialog-qr-code svg').first();
  await code.scrollIntoViewIfNeeded();
  expect((await code.boundingBox())?.width).toBeGreaterThan(80);
});
