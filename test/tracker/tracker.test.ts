import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { mintBuyerToken } from '../support/buyer-token.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { caughtCode } from './caught-code.ts';
import { type GuestOrder, guestOrder } from './guest-order.ts';

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
});

/** Rules broken, each with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Nothing is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const words = {
  en: {
    number: 'Order number',
    email: 'E-mail',
    ask: 'Send me a code',
    code: 'Code from the e-mail',
    confirm: 'Show the order',
    order: 'Order',
    dialog: 'Open the dialog',
    parcel: 'On its way',
    placed: 'The order was placed',
    message: 'Message',
  },
  ru: {
    number: 'Номер заказа',
    email: 'Электронная почта',
    ask: 'Прислать код',
    code: 'Код из письма',
    confirm: 'Показать заказ',
    order: 'Заказ',
    dialog: 'Открыть диалог',
    parcel: 'В пути',
    placed: 'Заказ оформлен',
    message: 'Сообщение',
  },
  fr: {
    number: 'Numéro de commande',
    email: 'Adresse e-mail',
    ask: 'M’envoyer un code',
    code: 'Code reçu par e-mail',
    confirm: 'Afficher la commande',
    order: 'Commande',
    dialog: 'Ouvrir le dialogue',
    parcel: 'En route',
    placed: 'La commande a été passée',
    message: 'Message',
  },
} as const;
type Language = keyof typeof words;

async function askForCode(page: Page, order: GuestOrder, language: Language): Promise<string> {
  const w = words[language];
  await page.getByLabel(w.number).fill(order.number);
  await page.getByLabel(w.email).fill(order.email);
  await page.getByRole('button', { name: w.ask }).click();
  await page.getByLabel(w.code).waitFor();
  return caughtCode(server, order.email);
}

async function find(page: Page, order: GuestOrder, language: Language): Promise<void> {
  const w = words[language];
  await page.getByLabel(w.code).fill(await askForCode(page, order, language));
  await page.getByRole('button', { name: w.confirm }).click();
  await page.getByRole('heading', { name: `${w.order} ${order.number}` }).waitFor();
}

describe.each([
  { language: 'ru', width: 390, colorScheme: 'light' },
  { language: 'fr', width: 1280, colorScheme: 'dark' },
  { language: 'ru', width: 320, colorScheme: 'dark' },
] as const)('a guest, in $language at $width px, $colorScheme', ({ language, width, colorScheme }) => {
  const options = { locale: language, viewport: { width, height: 860 }, colorScheme };
  const w = words[language];

  test('finds their order by the code from the mail, and then talks', async () => {
    const order = await guestOrder(server, language);
    await order.ship();
    const { page } = await newPerson(browser, options);
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(`${server.url}/demo/`);
    await page.getByRole('contentinfo').getByRole('link').first().click();
    await page.getByLabel(w.number).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    const code = await askForCode(page, order, language);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const input = page.getByLabel(w.code);
    expect(await input.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await input.getAttribute('autocomplete')).toBe('one-time-code');
    expect(await input.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBe(16);
    await input.fill(code);
    await input.press('Enter');

    const heading = page.getByRole('heading', { name: `${w.order} ${order.number}` });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element.matches(':focus'))).toBe(true);
    const tracker = page.locator('order-tracker');
    await tracker.getByText('UPS', { exact: true }).waitFor();
    await tracker.getByText('1Z5R89390357567127').first().waitFor();
    await tracker.locator('.events').getByText(w.parcel).waitFor();
    await tracker.getByText('It is wrapped in blue paper.').waitFor();
    await tracker.getByText(w.placed).waitFor();
    expect(await tracker.getByRole('link').getAttribute('href')).toContain('1Z5R89390357567127');
    await expect.poll(() => tracker.getByRole('status').textContent()).toContain(order.number);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    // Nothing of the dialog so far.
    expect(sockets).toEqual([]);
    expect(scripts.filter((url) => /create-panel|socket\.io/.test(url))).toEqual([]);

    await tracker.getByRole('button', { name: w.dialog }).click();
    await page.getByRole('textbox', { name: w.message }).waitFor();
    await expect.poll(() => sockets.length).toBeGreaterThan(0);
    expect(await page.locator('order-dialog').count()).toBe(1);
  });
});

const here = { locale: 'en', viewport: { width: 390, height: 800 } } as const;

test('the number and the address alone show nothing, whether they are right or wrong', async () => {
  const order = await guestOrder(server, 'en');
  const { page } = await newPerson(browser, { ...here, allow: [/401/] });
  await page.goto(`${server.url}/demo/track`);
  const shown: (string | null)[] = [];
  for (const guest of [order, { ...order, email: 'eve@example.com' }]) {
    await page.reload();
    await page.getByLabel('Order number').fill(guest.number);
    await page.getByLabel('E-mail').fill(guest.email);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('Code from the e-mail').waitFor();
    const text = await page.locator('order-tracker').getByRole('heading').locator('..').textContent();
    shown.push((text ?? '').replace(guest.email, 'E'));
  }
  expect(shown[0]).toBe(shown[1]);
  await page.getByLabel('Code from the e-mail').fill('123456');
  await page.getByRole('button', { name: 'Show the order' }).click();
  const error = page.getByText('This code is wrong or no longer good.').first();
  await error.waitFor();
  const input = page.getByLabel('Code from the e-mail');
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  expect(await violations(page)).toEqual([]);
});

test('what is missing is said at its field, which gets the focus', async () => {
  const { page } = await newPerson(browser, here);
  await page.goto(`${server.url}/demo/track`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const number = page.getByLabel('Order number');
  expect(await number.evaluate((element) => element.matches(':focus'))).toBe(true);
  await expect.poll(() => number.evaluate((element) => element.ariaInvalid)).toBe('true');
  await number.fill('1042');
  await page.keyboard.press('Enter');
  const email = page.getByLabel('E-mail');
  expect(await email.evaluate((element) => element.matches(':focus'))).toBe(true);
  await page.getByText('Write the e-mail address you ordered with').waitFor();
  expect(await page.getByText('Write the order number').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('a reload keeps the guest in this tab; leaving forgets them', async () => {
  const order = await guestOrder(server, 'en');
  const { page } = await newPerson(browser, here);
  await page.goto(`${server.url}/demo/track`);
  await find(page, order, 'en');
  await page.reload();
  await page.getByRole('heading', { name: `Order ${order.number}` }).waitFor();
  await order.act('confirmOrder');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator('order-tracker').getByText('Awaiting payment').first().waitFor();
  await page.getByRole('button', { name: 'Track another order' }).click();
  await page.getByLabel('Order number').waitFor();
  await page.reload();
  await page.getByLabel('Order number').waitFor();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('eyJ');
});

test('a buyer whom the page knows goes straight to their order', async () => {
  const order = await guestOrder(server, 'en');
  const token = await mintBuyerToken({ sub: order.email, email: order.email });
  const { page } = await newPerson(browser, here);
  await page.goto(`${server.url}/demo/track`);
  await page.getByLabel('Order number').waitFor();
  await page.evaluate(`Ordialog.identify('${token}')`);
  await page.getByRole('heading', { name: `Order ${order.number}` }).waitFor();
  const second = await guestOrder(server, 'en');
  const other = await mintBuyerToken({ sub: second.email, email: second.email });
  await page.locator('order-tracker').evaluate((element, value) => {
    Object.assign(element, { tokenProvider: () => Promise.resolve(value) });
  }, other);
  await page.getByRole('heading', { name: `Order ${second.number}` }).waitFor();
});

/** A page of the shop that allows as little as a page can, and unsets everything. */
async function strictPage(content: string): Promise<Page> {
  // A page that the test answers for has no address, so the browser refuses it sockets to this machine.
  const { page } = await newPerson(browser, { ...here, allow: [/LOCAL_NETWORK_ACCESS/, /create-panel/] });
  await page.route(`${server.url}/strict/*`, (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({ contentType: 'text/css', body: '*{all:unset!important}' })
      : route.fulfill({
          contentType: 'text/html',
          headers: {
            'content-security-policy':
              "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; connect-src 'self' ws:; require-trusted-types-for 'script'",
          },
          body: `<!doctype html><html lang="it"><meta charset="utf-8"><title>Strict</title>
<link rel="stylesheet" href="/strict/style.css"><script async nonce="abc" src="/widget/v1.js"></script>${content}</html>`,
        }),
  );
  await page.goto(`${server.url}/strict/page`);
  return page;
}

test('works under the strictest policy, on a page that unsets everything, with the shop’s own words', async () => {
  const order = await guestOrder(server, 'it');
  const page = await strictPage(
    `<order-tracker shop="pk_demo" order="${order.number}"></order-tracker><script nonce="abc">
document.querySelector('order-tracker').labels = { ask: 'Vai!' };</script>`,
  );
  const tracker = page.locator('order-tracker');
  await tracker.getByRole('button', { name: 'Vai!' }).waitFor();
  expect(await tracker.evaluate((element) => getComputedStyle(element).display)).toBe('block');
  expect(await tracker.getByLabel('Numero dell’ordine').inputValue()).toBe(order.number);
  await tracker.getByLabel('Indirizzo e-mail').fill(order.email);
  await page.evaluate("document.documentElement.lang = 'fr'");
  await tracker.getByText('Suivre votre commande').waitFor();
  // What was typed stays.
  expect(await tracker.getByLabel('Adresse e-mail').inputValue()).toBe(order.email);
  await tracker.getByRole('button', { name: 'Vai!' }).click();
  await tracker.getByLabel('Code reçu par e-mail').fill(await caughtCode(server, order.email));
  await tracker.getByRole('button', { name: 'Afficher la commande' }).click();
  await tracker.getByRole('heading', { name: `Commande ${order.number}` }).waitFor();
  // The page has no dialog: one is put there, without a launcher.
  await tracker.getByRole('button', { name: 'Ouvrir le dialogue' }).click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
});

test('an inline dialog stands in the page, with its link until the panel is there', async () => {
  const order = await guestOrder(server, 'it');
  const token = await mintBuyerToken({ sub: order.email, email: order.email });
  const page = await strictPage(
    `<order-dialog shop="pk_demo" order="${order.number}" inline><a href="/o/x">Segui l’ordine</a></order-dialog>`,
  );
  const dialog = page.locator('order-dialog');
  const link = dialog.getByRole('link', { name: 'Segui l’ordine' });
  await page.evaluate(`(window.Ordialog ||= []).push(['identify', '${token}'])`);
  await dialog.getByRole('region', { name: `Ordine ${order.number}` }).waitFor();
  expect(await link.isVisible()).toBe(false);
  expect(await dialog.getByRole('button', { name: 'Il tuo ordine' }).count()).toBe(0);
  expect(await dialog.evaluate((element) => getComputedStyle(element).display)).toBe('block');

  await page.route('**/create-panel-*.js', (route) => route.abort());
  await page.reload();
  await link.waitFor();
});
