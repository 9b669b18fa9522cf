import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityProblems, tooWide } from '../support/accessibility-problems.ts';
import { asBuyer, asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { mintBuyerToken } from '../support/buyer-token.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { caughtCode } from '../tracker/caught-code.ts';
import { guestOrder } from '../tracker/guest-order.ts';
import { mailedLink } from '../tracker/mailed-link.ts';
import { loader, openOrder, tokenOf, visitShop } from '../widget/shop-page.ts';

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
});

const shopPage = `<main><h1>Dolls</h1></main>${loader}`;

/** Somebody with a small bright screen and somebody with a large dark one, who see the same. */
async function twoPeople(allow: readonly RegExp[] = []): Promise<readonly Page[]> {
  const phone = { viewport: { width: 390, height: 800 }, colorScheme: 'light' } as const;
  const desktop = { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' } as const;
  const people = [phone, desktop].map((screen) => newPerson(browser, { locale: 'en', allow, ...screen }));
  return (await Promise.all(people)).map(({ page }) => page);
}

/** Once `ready` on each page, nobody is kept out. */
async function expectUsable(
  pages: readonly Page[],
  state: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<void> {
  const problems = await Promise.all(
    pages.map(async (page) => {
      await ready(page);
      return accessibilityProblems(page);
    }),
  );
  expect(problems, state).toEqual(pages.map(() => []));
}

const all = (pages: readonly Page[], act: (page: Page) => Promise<unknown>) => Promise.all(pages.map(act));
const inPanel = (page: Page, selector: string) => page.locator(`ordialog-panel ${selector}`).first();
const shown = (selector: string) => (page: Page) => inPanel(page, selector).waitFor();
const says = (text: string) => (page: Page) => page.getByText(text).first().waitFor();

async function open(pages: readonly Page[], order: PlacedOrder): Promise<void> {
  await all(pages, async (page) => {
    await visitShop(page, server.url, shopPage);
    await openOrder(page, order);
  });
}

test('the panel, until an order is paid', async () => {
  const order = await placeOrder(server.url);
  const pages = await twoPeople();
  await open(pages, order);
  await expectUsable(pages, 'confirmation', shown('ordialog-log .row'));

  await order.act(order.shop, 'confirmOrder');
  await expectUsable(pages, 'payment', shown('ordialog-payment-details ordialog-qr-code svg'));
  await all(pages, (page) => inPanel(page, 'ordialog-order-summary summary').click());
  await expectUsable(pages, 'the order unfolded', shown('ordialog-order-details dl'));
  await all(pages, (page) => inPanel(page, 'ordialog-order-summary summary').click());
  await all(pages, (page) => page.getByRole('button', { name: 'Receipt +' }).click());
  await expectUsable(pages, 'with a receipt', shown('ordialog-file-field input'));
  await all(pages, (page) => page.getByRole('button', { name: 'Back' }).first().click());
  await all(pages, (page) => page.getByRole('button', { name: 'Cancel order' }).click());
  await expectUsable(pages, 'why it is canceled', shown('ordialog-transition-form textarea'));
  await order.act(order.buyer, 'claimPayment');
  await expectUsable(pages, 'said to be paid', says('You said it is paid'));
});

test('the panel, from preparation to the review', async () => {
  const order = await placeOrder(server.url);
  const seller = await asStaff(server.url);
  const pages = await twoPeople();
  await order.act(order.shop, 'confirmOrder');
  await open(pages, order);
  await order.act(order.shop, 'confirmPayment');
  const message = { clientMessageId: randomUUID(), text: 'It is wrapped in https://blue.example paper.' };
  await seller.post(`/v1/orders/${order.id}/messages`, message);
  await expectUsable(pages, 'preparation', shown('ordialog-linked-text a'));
  await order.act(order.shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
  await expectUsable(pages, 'shipped', says('Track the parcel'));

  await all(pages, (page) => page.evaluate('location.hash = "survey"'));
  await order.act(order.buyer, 'confirmReceipt');
  await expectUsable(pages, 'received, with a survey', shown('ordialog-survey-card input'));
  await all(pages, (page) => page.getByRole('radio', { name: '4 stars' }).check({ force: true }));
  await expectUsable(pages, 'the review', shown('ordialog-review-form textarea'));
  await order.buyer.post(`/v1/orders/${order.id}/review`, { rating: 4, text: 'Lovely' });
  await expectUsable(pages, 'reviewed', shown('ordialog-given-review'));
});

test('the panel while one writes, searches, chooses and waits', async () => {
  const order = await placeOrder(server.url);
  const pages = await twoPeople([/ERR_INTERNET_DISCONNECTED/]);
  await open(pages, order);
  await all(pages, shown('ordialog-log .row'));
  await order.buyer.post(`/v1/orders/${order.id}/messages`, { clientMessageId: randomUUID(), text: 'Mine' });
  await all(pages, async (page) => {
    await says('Mine')(page);
    await inPanel(page, '.bubble').hover();
    await page.getByRole('button', { name: 'Message: more' }).press('Enter');
  });
  await expectUsable(pages, 'what to do with a message', shown('[role=menuitem]'));
  await all(pages, (page) => page.getByRole('menuitem', { name: 'Reply' }).press('Enter'));
  await expectUsable(pages, 'answering', shown('ordialog-composer-subject strong'));
  await all(pages, async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Message: more' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Edit' }).press('Enter');
  });
  await expectUsable(pages, 'editing', says('Edit message'));
  await all(pages, async (page) => {
    await page.keyboard.press('Escape');
    await page.getByLabel('Menu').click();
  });
  await expectUsable(pages, 'the menu', shown('ordialog-panel-menu select'));
  await all(pages, (page) => page.locator('ordialog-panel-menu').getByText('Search').click());
  await expectUsable(pages, 'the search', async (page) => {
    await inPanel(page, 'ordialog-log-search input').fill('Mine');
    await inPanel(page, 'ordialog-log-search output:not(:empty)').waitFor();
  });
  await all(pages, (page) => page.context().setOffline(true));
  await expectUsable(pages, 'offline', says('You are offline'));
});

test('a message that was refused', async () => {
  const order = await placeOrder(server.url);
  const pages = await twoPeople([/422/]);
  await all(pages, async (page) => {
    // Its code never comes, so that messages go by HTTP.
    await page.route('**/widget/socket.io-client-*', () => undefined);
    const detail = 'The shop takes no more messages.';
    const refusal = { status: 422, contentType: 'application/problem+json' };
    await page.route('**/messages', (route) =>
      route.fulfill({ ...refusal, body: JSON.stringify({ code: 'refused', status: 422, detail }) }),
    );
  });
  await open(pages, order);
  await all(pages, async (page) => {
    await shown('ordialog-log .row')(page);
    await page.getByRole('textbox', { name: 'Message' }).fill('Hello');
    await page.getByRole('button', { name: 'Send' }).click();
  });
  await expectUsable(pages, 'refused', says('takes no more messages'));
});

test('the panel of an order to pick up', async () => {
  const order = await placeOrder(server.url);
  for (const step of ['confirmOrder', 'confirmPayment', 'readyForPickup']) await order.act(order.shop, step);
  const pages = await twoPeople();
  await open(pages, order);
  await expectUsable(pages, 'pickup', shown('ordialog-pickup-card ordialog-qr-code svg'));
});

test('the panel without an order', async () => {
  const email = 'both@example.com';
  await placeOrder(server.url, { email });
  const order = await placeOrder(server.url, { email });
  const pages = await twoPeople([/40[14]/, /50[03]/]);
  const answer = (page: Page, status: number) =>
    page.route('**/v1/orders**', (route) =>
      route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ status }) }),
    );
  await all(pages, (page) => page.route('**/v1/orders/**', () => undefined));
  await open(pages, order);
  await expectUsable(pages, 'loading', shown('.skeleton'));
  for (const [status, state, words] of [
    [503, 'failed', 'The order could not be loaded'],
    [401, 'expired', 'Your access has ended'],
    [404, 'not found', 'This order is not here'],
  ] as const) {
    await all(pages, async (page) => {
      await page.unroute('**/v1/orders/**').then(() => answer(page, status));
      await open([page], order);
    });
    await expectUsable(pages, state, says(words));
    await all(pages, (page) => page.unroute('**/v1/orders**'));
  }
  await all(pages, (page) => visitShop(page, server.url, shopPage));
  await expectUsable(pages, 'closed', (page) => page.locator('order-dialog button').waitFor());
  await all(pages, (page) => page.evaluate('Ordialog.open()'));
  await expectUsable(pages, 'signed out', shown('ordialog-panel-notice h2'));
  await all(pages, (page) => page.evaluate(`Ordialog.identify('${tokenOf(order)}')`));
  await expectUsable(pages, 'to choose from', shown('ordialog-order-chooser button'));
});

test('the tracker, its forms and what it finds', async () => {
  const order = await guestOrder(server, 'en');
  await order.ship();
  const pages = await twoPeople([/422|401/]);
  await all(pages, (page) => page.goto(`${server.url}/demo/track`));
  await expectUsable(pages, 'the form', (page) => page.getByLabel('Order number').waitFor());
  let code = '';
  for (const page of pages) {
    await page.getByLabel('Order number').fill(order.number);
    await page.getByLabel('E-mail').fill(order.email);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('Code from the e-mail').waitFor();
    code = await caughtCode(server, order.email, code);
    expect(await accessibilityProblems(page), 'the code').toEqual([]);
    await page.getByLabel('Code from the e-mail').fill(code);
    await page.getByRole('button', { name: 'Show the order' }).click();
    await page.getByRole('heading', { name: `Order ${order.number}` }).waitFor();
  }
  await expectUsable(pages, 'the order', (page) => page.locator('order-tracker .events').waitFor());
});

test('reviews on a product’s page', async () => {
  const order = await guestOrder(server, 'en');
  await order.ship();
  const buyer = await asBuyer(server.url, { sub: order.email, email: order.email });
  await buyer.post(`/v1/orders/${order.id}/transitions`, { name: 'confirmReceipt' });
  await buyer.post(`/v1/orders/${order.id}/review`, { rating: 3, text: 'Good' });
  const pages = await twoPeople();
  await all(pages, (page) => page.goto(`${server.url}/demo/item/clara`));
  await expectUsable(pages, 'reviews', (page) => page.getByRole('heading', { name: 'Reviews' }).waitFor());
});

test('the page of a mail’s link, with JavaScript and without, and where the link is no good', async () => {
  const order = await guestOrder(server, 'en');
  await order.act('confirmOrder');
  const link = server.url + (await mailedLink(server, order.email));
  const pages = await twoPeople([/404/]);
  await all(pages, (page) => page.goto(link));
  await expectUsable(pages, 'the dialog in the page', (page) =>
    page.locator('ordialog-payment-details ordialog-qr-code svg').waitFor(),
  );
  await all(pages, (page) => page.reload());
  await expectUsable(pages, 'after a reload', (page) =>
    page.locator('ordialog-payment-details ordialog-qr-code svg').waitFor(),
  );
  await all(pages, (page) => page.goto(`${server.url}/o/${'x'.repeat(40)}`));
  await expectUsable(pages, 'no such link', says('does not work any more'));
  for (const width of [320, 1280]) {
    // axe itself needs scripts; these are the page's that do not come.
    const { page } = await newPerson(browser, { viewport: { width, height: 800 }, allow: [/ERR_FAILED/] });
    await page.route('**/widget/**', (route) => route.abort());
    await page.goto(link);
    await page.getByRole('heading', { name: `Order ${order.number}` }).waitFor();
    expect(await accessibilityProblems(page), `without the dialog, ${width} px`).toEqual([]);
  }
});

test.each([
  { width: 320, height: 800 },
  { width: 640, height: 430 },
])('all of it fits into $width × $height px, in French', async (viewport) => {
  const order = await placeOrder(server.url);
  await order.act(order.shop, 'confirmOrder');
  const { page } = await newPerson(browser, { locale: 'fr', viewport });
  await visitShop(page, server.url, shopPage, 'fr');
  await openOrder(page, order);
  await shown('ordialog-payment-details ordialog-qr-code svg')(page);
  expect(await tooWide(page), 'payment').toEqual([]);
  await inPanel(page, 'ordialog-action-card .quiet:last-child').click();
  await shown('ordialog-transition-form textarea')(page);
  expect(await tooWide(page), 'why it is canceled').toEqual([]);
  await inPanel(page, 'ordialog-panel-header summary').click();
  await shown('ordialog-panel-menu select')(page);
  expect(await tooWide(page), 'the menu').toEqual([]);

  const guest = await guestOrder(server, 'fr');
  await guest.ship();
  await page.goto(server.url + (await mailedLink(server, guest.email)));
  await page.locator('ordialog-log .row').first().waitFor();
  expect(await tooWide(page), 'the page of a mail’s link').toEqual([]);
  const token = await mintBuyerToken({ sub: guest.email, email: guest.email });
  await page.goto(`${server.url}/demo/track`);
  await page.locator('order-tracker input').first().waitFor();
  expect(await tooWide(page), 'the tracker’s form').toEqual([]);
  await page.evaluate(`Ordialog.identify('${token}')`);
  await page.locator('order-tracker .events').waitFor();
  expect(await tooWide(page), 'the tracker').toEqual([]);
});

test('nothing moves for who wants less of it, and something for who does not mind', async () => {
  const order = await placeOrder(server.url);
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const { page } = await newPerson(browser, { locale: 'en', reducedMotion });
    await visitShop(page, server.url, shopPage);
    await page.evaluate(`{
      window.moved = [];
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        for (const name of ['animationstart', 'transitionrun'])
          root.addEventListener(name, ({ target }) => moved.push(target.localName));
        return root;
      };
    }`);
    await openOrder(page, order);
    await shown('ordialog-log .row')(page);
    await order.buyer.post(`/v1/orders/${order.id}/messages`, {
      clientMessageId: randomUUID(),
      text: `A message, ${reducedMotion}`,
    });
    await says(`A message, ${reducedMotion}`)(page);
    await inPanel(page, 'ordialog-order-summary summary').click();
    await shown('ordialog-order-details dl')(page);
    await page.waitForTimeout(300);
    const moved = await page.evaluate<string[]>('moved');
    expect(moved.length > 0, moved.join()).toBe(reducedMotion === 'no-preference');
  }
});

test('with a person’s own colors what is told apart by a background has a line', async () => {
  const order = await placeOrder(server.url);
  await order.buyer.post(`/v1/orders/${order.id}/messages`, { clientMessageId: randomUUID(), text: 'Mine' });
  const { page } = await newPerson(browser, { locale: 'en' });
  await page.emulateMedia({ forcedColors: 'active' });
  await visitShop(page, server.url, shopPage);
  const border = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).borderTopWidth);
  await expect.poll(() => border('order-dialog button')).toBe('1px');
  await openOrder(page, order);
  await says('Mine')(page);
  expect(await border('ordialog-log .bubble')).toBe('1px');
  // Done, now, and to come.
  expect(await border('ordialog-stepper [aria-current] i')).toBe('4px');
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.focus();
  expect(await field.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});
