import { randomUUID } from 'node:crypto';
import type { AttachmentView, OrderView } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileForm, pdf } from '../attachments/sample-files.ts';
import { signIn } from '../flow/selling.ts';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { newPerson, openBrowser, type PersonOptions } from '../support/browser.ts';
import { openDialogOf } from '../support/open-dialog.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { mailedLink } from '../tracker/mailed-link.ts';
import { hostileNames, hostileTexts } from './hostile-texts.ts';

let server: ServerProcess;
let browser: Browser;
let buyer: ApiClient;
let order: OrderView;
const email = `${randomUUID()}@example.com`;

async function done<Body>(client: ApiClient, path: string, body: Record<string, unknown> | FormData) {
  const answer = await client.post<Body>(path, body);
  expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
}

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
  const shop = asShop(server.url);
  const { orders } = await done<{ orders: OrderView[] }>(shop, '/v1/orders', {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email, name: hostileNames.image, locale: 'en' },
    lines: Object.values(hostileNames).map((title) => ({
      title,
      quantity: 1,
      unitPrice: 100,
      availability: 'in_stock',
    })),
    delivery: { method: 'post', name: hostileNames.script, address: hostileTexts.image },
    payment: { method: hostileNames.script },
    note: hostileTexts.svg,
  });
  const [placed] = orders;
  if (!placed) throw new Error('Nothing was placed.');
  order = placed;
  buyer = await asBuyer(server.url, { sub: email, email });
  const path = `/v1/orders/${order.id}`;
  for (const client of [buyer, await asStaff(server.url)]) {
    for (const text of Object.values(hostileTexts))
      await done(client, `${path}/messages`, { clientMessageId: randomUUID(), text });
  }
  const name = '\u202Efdp."><img src=x onerror=hacked=1>.pdf';
  const form = fileForm(new Uint8Array(pdf), name, 'text/html');
  const { id } = await done<AttachmentView>(buyer, `${path}/attachments`, form);
  await done(buyer, `${path}/messages`, { clientMessageId: randomUUID(), attachmentIds: [id] });
  const act = (client: ApiClient, transition: string, fields = {}) =>
    done(client, `${path}/transitions`, { name: transition, fields });
  await act(shop, 'confirmOrder');
  await act(shop, 'confirmPayment');
  await act(shop, 'ship', { carrier: hostileNames.script, trackingNumber: '"><script>hacked=1</script>' });
  await act(buyer, 'confirmReceipt');
  await done(buyer, `${path}/review`, { rating: 1, text: `${hostileTexts.script}${hostileTexts.image}` });
  await done(shop, '/v1/saved-replies', {
    shortcut: 'x',
    title: hostileNames.image,
    texts: { en: hostileTexts.script },
  });
});

/** A person whose browser notices what it is made to do. */
async function watched(options: PersonOptions = {}) {
  const { page } = await newPerson(browser, options);
  const seen: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOurs = host === new URL(server.url).host || ['data:', 'blob:'].includes(protocol);
    if (!isOurs) seen.push(`asked for ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    seen.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, seen };
}

/** Nothing of what was written became anything but text. */
async function isInert(page: Page, seen: readonly string[]): Promise<void> {
  const found = await page.evaluate(() => {
    const bad: string[] = [];
    if ('hacked' in window || document.title === 'hacked') bad.push('a script ran');
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const [...attributes] = element.attributes;
        const calls = attributes.filter(({ name }) => /^on/.test(name));
        const leads = attributes.filter(
          ({ name, value }) =>
            ['href', 'src', 'action', 'xlink:href'].includes(name) &&
            /^\s*(javascript|data:text)/i.test(value),
        );
        const isForeign = element.matches('base, link[href*=evil], img[src=x], iframe[srcdoc]');
        const isScrolled = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
        if (isScrolled && element.scrollWidth > element.clientWidth + 1)
          bad.push(`${element.localName} is cut off`);
        if (isForeign || calls.length + leads.length > 0) bad.push(element.outerHTML.slice(0, 200));
      }
    };
    visit(document);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) bad.push(`${scrollWidth - clientWidth} pixels too wide`);
    return bad;
  });
  expect([...found, ...seen]).toEqual([]);
}

/** Links go where they say: their text holds the host they lead to, as browsers write it. */
async function linksAreHonest(page: Page): Promise<void> {
  const links = page.locator('ordialog-message a[href^="http"]');
  const told = await links.evaluateAll((all) =>
    all.map((each) => [each instanceof HTMLAnchorElement ? each.hostname : '', each.textContent ?? '']),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const [host = '', text] of told) expect(text).toContain(host);
}

describe.each([
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)('what a hostile person wrote, at $width px', ({ width, colorScheme }) => {
  const viewport = { width, height: 844 };

  test('is only text in the dialog', async () => {
    const { page, seen } = await watched({ viewport, colorScheme });
    const act = () => Promise.reject(new Error('Nothing is done here.'));
    await openDialogOf(page, server.url, {
      id: order.id,
      buyer,
      shop: asShop(server.url),
      buyerAt: async () => buyer,
      act,
      look: act,
      entries: act,
    });
    await page.locator('ordialog-message').filter({ hasText: 'algo' }).first().waitFor();
    await isInert(page, seen);
    await linksAreHonest(page);
    await shot(page, `dialog-${width}`);
  });

  test('is only text on the page of the mail’s link', async () => {
    const { page, seen } = await watched({ viewport, colorScheme });
    await page.goto(server.url + (await mailedLink(server, email)));
    await page.locator('ordialog-log .row').first().waitFor();
    await isInert(page, seen);
    await shot(page, `hosted-${width}`);
  });

  test('is only text in the inbox', async () => {
    const { page, seen } = await watched({ viewport, colorScheme, allow: [/401/] });
    await signIn(page, server.url);
    await page.goto(`${server.url}/inbox/orders/${order.id}`);
    await page.locator('ordialog-log .row').first().waitFor();
    await isInert(page, seen);
    await shot(page, `inbox-${width}`);
  });

  test('is only text among the mails and in each of them', async () => {
    const { page, seen } = await watched({ viewport, colorScheme });
    await page.goto(`${server.url}/dev/emails`);
    const links = await page
      .locator('a[href*="/dev/emails/"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(0);
    await isInert(page, seen);
    for (const link of links.slice(0, 3)) {
      await page.goto(server.url + link);
      await isInert(page, seen);
    }
    await shot(page, `mail-${width}`);
  });
});

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}
