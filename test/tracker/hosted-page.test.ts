import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { guestOrder } from './guest-order.ts';
import { mailedLink } from './mailed-link.ts';

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
});

const texts = {
  ru: { state: 'Отправлен', history: 'Что произошло', placed: 'Заказ оформлен', expected: 'Ожидается' },
  fr: {
    state: 'Expédiée',
    history: 'Ce qui s’est passé',
    placed: 'La commande a été passée',
    expected: 'Attendue le',
  },
} as const;

describe.each([
  { locale: 'ru', width: 320, colorScheme: 'dark' },
  { locale: 'fr', width: 390, colorScheme: 'light' },
  { locale: 'ru', width: 1280, colorScheme: 'light' },
] as const)('without JavaScript, in $locale at $width px', ({ locale, width, colorScheme }) => {
  test('the page of the mail’s link says where the order is', async () => {
    const order = await guestOrder(server, locale);
    await order.ship();
    const link = await mailedLink(server, order.email);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
      colorScheme,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(server.url + link);
    const t = texts[locale];
    for (const text of [
      t.state,
      t.history,
      t.placed,
      t.expected,
      '1Z5R89390357567127',
      'It is wrapped in blue paper.',
    ]) {
      expect(await page.getByText(text).first().isVisible(), text).toBe(true);
    }
    expect(await page.getByRole('link', { name: /1Z5R89390357567127/ }).getAttribute('href')).toContain(
      'ups.com',
    );
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    await context.close();
  });
});

test('with JavaScript the token leaves the address at once and goes nowhere else', async () => {
  const order = await guestOrder(server, 'fr');
  const link = await mailedLink(server, order.email);
  const token = link.slice('/o/'.length);
  const { page } = await newPerson(browser, { locale: 'fr', viewport: { width: 390, height: 800 } });
  const leaks: string[] = [];
  page.on('request', (request) => {
    const isThePage = request.isNavigationRequest() && request.url().endsWith(link);
    const { referer = '' } = request.headers();
    if ((!isThePage && request.url().includes(token)) || referer.includes(token)) leaks.push(request.url());
  });
  const exchanged = page.waitForRequest((request) => request.url().endsWith('/v1/links/exchange'));
  const response = await page.goto(server.url + link);
  expect((await exchanged).method()).toBe('POST');
  await page.getByRole('region', { name: `Commande ${order.number}` }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/o/');
  expect(response?.headers()['referrer-policy']).toBe('no-referrer');
  expect(await page.evaluate('document.referrer + history.state')).toBe('null');
  await page.reload();
  await page.getByRole('region', { name: `Commande ${order.number}` }).waitFor();
  expect(leaks).toEqual([]);
});
