import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { blockStorage } from '../guest/pages/block-storage.ts';
import { asShop } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { mintBuyerToken } from '../support/buyer-token.ts';
import { startServer } from '../support/server.ts';
import { ShopPage } from './shop-page.ts';

let server: string;
let shopPage: ShopPage;
let browser: Browser;

beforeAll(async () => {
  server = (await startServer({ database: 'pglite' })).url;
  shopPage = await ShopPage.start();
  browser = await openBrowser();
  atEnd(() => shopPage.close());
  await asShop(server).request('PATCH', '/v1/shop', { origins: [shopPage.origin] });
});

beforeEach(() => {
  shopPage.headers = {};
  shopPage.html = `<!doctype html><html lang="en"><head><title>Dolls</title>
    <script async nonce="abc" src="${server}/widget/v1.js" data-shop="pk_demo"></script></head><body><p>Dolls</p></body></html>`;
});

/** What a developer gets who types it into the console; `identify` first, as a signed-in buyer's page does. */
async function ask(page: Page): Promise<{ codes: string[]; said: string }> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'log') said.push(message.text());
  });
  await page.goto(shopPage.origin);
  await page.waitForFunction(() => !Array.isArray(window.Ordialog) && window.Ordialog !== undefined);
  const token = await mintBuyerToken({ sub: 'anna', email: 'anna@example.com' });
  const codes = await page.evaluate(async (given) => {
    const api = window.Ordialog;
    if (!api || Array.isArray(api)) throw new Error('The page has no dialog.');
    api.identify(given);
    const findings = await api.doctor();
    return findings.filter(({ level }) => level !== 'fine').map(({ code }) => code);
  }, token);
  return { codes, said: said.join('\n') };
}

test('a page with nothing wrong is told so, under a strict policy too', async () => {
  const socket = server.replace('http', 'ws');
  shopPage.headers = {
    'content-security-policy': `default-src 'none'; script-src 'nonce-abc'; style-src 'self'; connect-src 'self' ${server} ${socket}; img-src ${server}; require-trusted-types-for 'script'; trusted-types lit-html`,
  };
  const { page } = await newPerson(browser, { locale: 'en' });
  const { codes, said } = await ask(page);
  expect(codes).toEqual([]);
  expect(said).toContain('Nothing stands in the dialog’s way.');
});

test('a policy that keeps the WebSocket back is named, with the header to send, in the developer’s language', async () => {
  shopPage.headers = { 'content-security-policy': `connect-src 'self' ${server}` };
  const { page } = await newPerson(browser, { locale: 'it', allow: [/Content Security Policy/] });
  const { codes, said } = await ask(page);
  expect(codes).toEqual(['csp_socket', 'socket_polling']);
  expect(said).toContain(
    `Content-Security-Policy: connect-src 'self' ${server} ${server.replace('http', 'ws')}`,
  );
  expect(said).toContain('2 cose ostacolano il dialogo.');
});

test('a browser that keeps nothing is named', async () => {
  const { page } = await newPerson(browser, { locale: 'en' });
  await page.addInitScript(blockStorage);
  expect((await ask(page)).codes).toEqual(['storage_blocked']);
});
