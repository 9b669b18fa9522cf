import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import type { OrderView } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { signIn } from '../flow/selling.ts';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;
let shop: ApiClient;

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
  shop = asShop(server.url);
  await change({
    orderAgainUrl: 'https://shop.example/again?order={number}',
    pickupPlaces: [
      { method: 'pickup', place: 'Via Po 12', hours: { en: 'Tue–Sat 10–18', ru: 'вт–сб 10–18' } },
    ],
  });
});

async function change(settings: Record<string, unknown>): Promise<void> {
  const { status, body } = await shop.request('PATCH', '/v1/shop', settings);
  expect(status, JSON.stringify(body)).toBe(200);
}

async function place(method: string, locale: string) {
  const email = `${randomUUID()}@example.com`;
  const { body } = await shop.post<{ orders: OrderView[] }>('/v1/orders', {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email, name: 'Anna Rossi', locale },
    lines: [{ sku: 'DC-101', title: 'Clara', quantity: 1, unitPrice: 7200, availability: 'in_stock' }],
    delivery: { method },
    payment: { method: 'bank_transfer' },
  });
  const [order] = body.orders;
  if (!order) throw new Error('Nothing was placed.');
  const buyer = await asBuyer(server.url, { sub: email, email });
  const act = async (client: ApiClient, name: string, fields: Record<string, string> = {}) => {
    const answer = await client.post(`/v1/orders/${order.id}/transitions`, { name, fields });
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200);
  };
  return { ...order, email, client: buyer, act };
}

async function received(locale = 'en') {
  const order = await place('post', locale);
  await order.act(shop, 'confirmOrder');
  await order.act(shop, 'confirmPayment');
  await order.act(shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
  await order.act(order.client, 'confirmReceipt');
  return order;
}

/** The address in a mail to the buyer. */
async function linkTo(email: string): Promise<string> {
  const find = async () => {
    const list = await (await fetch(`${server.url}/dev/emails`)).text();
    for (const [, id] of list.matchAll(/href="[^"]*\/dev\/emails\/([^"/]+)"/g)) {
      const mail = await (await fetch(`${server.url}/dev/emails/${id}`)).text();
      const link = /https?:\/\/[^\s"<]+\/o\/[\w-]+/.exec(mail)?.[0];
      if (link && mail.includes(email)) return link;
    }
    return undefined;
  };
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  return (await find()) ?? '';
}

async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe('a finished order', () => {
  test('is reviewed by keyboard, changed, and ordered again', async () => {
    const order = await received();
    const { page } = await newPerson(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(await linkTo(order.email));
    const again = page.getByRole('link', { name: 'Order again' });
    expect(await again.getAttribute('href')).toBe(`https://shop.example/again?order=${order.number}`);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('radio', { name: '1 star', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: /A few words/ }).fill('Good');
    await page.getByRole('button', { name: 'Send review' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Thank you for your review.').waitFor();
    await page.getByRole('img', { name: '3 stars' }).waitFor();

    await page.getByRole('button', { name: 'Change the review' }).click();
    const words = page.getByRole('textbox', { name: /A few words/ });
    expect(await words.inputValue()).toBe('Good');
    expect(await violations(page)).toEqual([]);
    await words.fill('Very good');
    await page.getByRole('radio', { name: '5 stars' }).check({ force: true });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.locator('ordialog-log').getByText('Very good').waitFor();
    await page.getByRole('img', { name: '5 stars' }).waitFor();
    const { body } = await shop.get<OrderView>(`/v1/orders/${order.id}`);
    expect(body.review).toMatchObject({ rating: 5, text: 'Very good' });
  });

  test('tells its buyer that a rating waits for theirs, and shows it once they gave one', async () => {
    await change({ blindReviews: true });
    const order = await received();
    const staff = await asStaff(server.url);
    const rated = await staff.post(`/v1/orders/${order.id}/buyer-rating`, {
      rating: 4,
      note: 'A secret note',
    });
    expect(rated.status).toBe(201);
    const { page } = await newPerson(browser, { viewport: { width: 1280, height: 860 } });
    await page.goto(await linkTo(order.email));
    await page.getByText('has rated you. Leave a review to see the rating.').waitFor();
    await page.getByRole('radio', { name: '2 stars' }).check({ force: true });
    await page.getByRole('button', { name: 'Send review' }).click();
    await page.getByText('rated you 4 of 5.').waitFor();
    expect(await page.getByRole('button', { name: 'Change the review' }).count()).toBe(0);
    expect(await page.getByText('A secret note').count()).toBe(0);
    await change({ blindReviews: false });
  });
});

test('the link in the mail that asks opens the survey, which can be changed', async () => {
  const order = await received('ru');
  const { page } = await newPerson(browser, {
    locale: 'ru',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  await page.goto(`${await linkTo(order.email)}#survey`);
  const card = page.getByRole('region', { name: 'Как всё прошло?' });
  await card.waitFor();
  expect(await violations(page)).toEqual([]);
  const question = card.getByRole('group', { name: 'Насколько вы довольны заказом?' });
  await question.getByRole('radio', { name: '1 из 5' }).focus();
  await page.keyboard.press('ArrowRight');
  await card.getByRole('button', { name: 'Отправить ответы' }).click();
  await page.getByRole('heading', { name: 'Спасибо за ваши ответы' }).waitFor();
  await page.getByRole('button', { name: 'Изменить ответы' }).click();
  await question.getByRole('radio', { name: '5 из 5' }).check({ force: true });
  await page.getByRole('button', { name: 'Сохранить изменения' }).click();
  await page.getByRole('heading', { name: 'Спасибо за ваши ответы' }).waitFor();
  const { body } = await shop.get<{ answers: unknown }>(`/v1/orders/${order.id}/survey`);
  expect(body.answers).toEqual({ overall: 5 });
});

test('an order is canceled with a tap, and its reason read in the other side’s language', async () => {
  const order = await place('post', 'ru');
  await order.act(shop, 'confirmOrder');
  const { page } = await newPerson(browser, { locale: 'ru', viewport: { width: 390, height: 844 } });
  await page.goto(await linkTo(order.email));
  await page.getByRole('button', { name: 'Отменить заказ' }).click();
  await page.getByRole('button', { name: 'Слишком долго ждать' }).click();
  expect(await page.getByRole('textbox', { name: /Причина/ }).inputValue()).toBe('Слишком долго ждать');
  await page.getByRole('button', { name: 'Отменить заказ' }).click();
  await page.getByText('Покупатель отменил заказ').first().waitFor();
  await page.locator('ordialog-entry-details').getByText('Слишком долго ждать').waitFor();
  const entries = await shop
    .with({ 'accept-language': 'it' })
    .get<{ items: unknown[] }>(`/v1/orders/${order.id}/entries`);
  expect(JSON.stringify(entries.body)).toContain('Ci vuole troppo');
});

test('who shows the code at the counter is handed the order, seen by both', async () => {
  const order = await place('pickup', 'en');
  await order.act(shop, 'confirmOrder');
  await order.act(shop, 'confirmPayment');
  await order.act(shop, 'readyForPickup');
  const buyer = await newPerson(browser, { viewport: { width: 390, height: 844 } });
  await buyer.page.goto(await linkTo(order.email));
  await buyer.page.getByText('Show this code at the counter').waitFor();
  await buyer.page.locator('ordialog-pickup-card').getByText('Via Po 12').waitFor();
  await buyer.page.locator('ordialog-pickup-card ordialog-qr-code svg').waitFor();
  expect(await violations(buyer.page)).toEqual([]);
  const { body } = await order.client.get<OrderView>(`/v1/orders/${order.id}`);
  const code = body.pickup?.code ?? '';
  const shown = (await buyer.page.locator('ordialog-pickup-card .code').textContent()) ?? '';
  expect(shown.replace(/\D/g, '')).toBe(code);

  const seller = await newPerson(browser, { viewport: { width: 390, height: 844 }, allow: [/401/, /422/] });
  await signIn(seller.page, server.url);
  await seller.page.goto(`${server.url}/inbox/orders/${order.id}?pickup=${code}`);
  const field = seller.page.getByRole('textbox', { name: 'Pickup code' });
  expect(await field.inputValue()).toBe(code);
  await field.fill(code === '000000' ? '111111' : '000000');
  await seller.page.getByRole('button', { name: 'Hand over' }).click();
  await seller.page.getByRole('alert').getByText('This is not the code of this order').waitFor();
  await field.fill(code);
  await seller.page.getByRole('button', { name: 'Hand over' }).click();
  await buyer.page.getByText('The shop checked the pickup code').waitFor();
  await buyer.page.getByText('All done. Enjoy it!').waitFor();
});

test('an owner answers and hides reviews in the settings', async () => {
  const order = await received();
  await order.client.post(`/v1/orders/${order.id}/review`, { rating: 1, text: 'Rude words' });
  const { page } = await newPerson(browser, { allow: [/401/] });
  await signIn(page, server.url);
  await page.goto(`${server.url}/inbox/settings/reviews`);
  const entry = page.locator('inbox-review-entry').filter({ hasText: 'Rude words' });
  await entry.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Unanswered' }).click();
  await entry.getByRole('button', { name: 'Answer the review' }).click();
  await entry.getByRole('textbox').fill('We are sorry');
  await entry.getByRole('button', { name: 'Send answer' }).click();
  await entry.getByText('We are sorry').waitFor();
  await entry.getByRole('button', { name: 'Hide from the public' }).click();
  await entry.getByRole('textbox', { name: 'Reason' }).fill('Insults');
  await entry.getByRole('button', { name: 'Hide the review' }).click();
  await entry.getByText('Hidden from the public: Insults').waitFor();
  await page.getByRole('button', { name: 'Hidden', exact: true }).click();
  await page.locator('inbox-review-entry').filter({ hasText: 'Rude words' }).waitFor();
});

/** A page of some shop's own server. */
async function servePage(html: string, policy: string): Promise<string> {
  const shopServer = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(html);
  });
  await once(shopServer.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void shopServer.close());
  const address = shopServer.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere.');
  return `http://127.0.0.1:${address.port}/`;
}

describe('reviews on a shop’s page', () => {
  test('stand on the demo shop’s product, in its language, for people and search engines', async () => {
    const order = await received();
    await order.client.post(`/v1/orders/${order.id}/review`, { rating: 5, text: '<b>Bold</b> doll' });
    const { page } = await newPerson(browser, { locale: 'fr', viewport: { width: 390, height: 844 } });
    await page.goto(`${server.url}/demo/item/clara`);
    await page.getByRole('heading', { name: 'Avis' }).waitFor();
    await page.getByText('<b>Bold</b> doll').waitFor();
    expect(await violations(page)).toEqual([]);
    const microdata = await page.locator('order-reviews').evaluate((host) => ({
      product: host
        .querySelector('[itemtype="https://schema.org/Product"] > meta[itemprop=sku]')
        ?.getAttribute('content'),
      count: host
        .querySelector('[itemprop=aggregateRating] meta[itemprop=ratingCount]')
        ?.getAttribute('content'),
      reviews: host.querySelectorAll('[itemprop=review]').length,
      drawn: [...host.children].some((child) => child.getClientRects().length > 0),
    }));
    expect(microdata).toMatchObject({ product: 'DC-101', drawn: false });
    expect(Number(microdata.count)).toBe(microdata.reviews);
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'it'));
    await page.getByRole('heading', { name: 'Recensioni' }).waitFor();
  });

  test('work under a strict policy, on a page that unsets everything, of another origin', async () => {
    const { page } = await newPerson(browser);
    const policy = [
      "default-src 'none'",
      `script-src ${server.url}`,
      "style-src 'nonce-page'",
      `connect-src ${server.url}`,
      'img-src data:',
      "require-trusted-types-for 'script'",
    ].join('; ');
    const html = `<!doctype html><html lang="ru"><head><title>Shop</title>
      <style nonce="page">*{all:unset!important}</style>
      <link rel="icon" href="data:,"><script async src="${server.url}/widget/v1.js"></script></head>
      <body><order-reviews shop="pk_demo" sku="DC-101" name="Clara"></order-reviews></body></html>`;
    await page.goto(await servePage(html, policy));
    await page.getByRole('heading', { name: 'Отзывы' }).waitFor();
    const article = page.locator('order-reviews article').first();
    await article.waitFor();
    expect((await article.boundingBox())?.height).toBeGreaterThan(40);
    expect(await page.locator('order-reviews').evaluate((host) => getComputedStyle(host).display)).toBe(
      'block',
    );
  });
});
