import { randomUUID } from 'node:crypto';
import type { AttachmentView, ExportView, OrderView } from '@ordialog/protocol';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileForm, pdf } from '../attachments/sample-files.ts';
import { signIn } from '../flow/selling.ts';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { newPerson, openBrowser, type PersonOptions } from '../support/browser.ts';
import { openDialogOf } from '../support/open-dialog.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { caughtCode } from '../tracker/caught-code.ts';
import { mailedLink } from '../tracker/mailed-link.ts';
import { hostileNames, hostileTexts } from './hostile-texts.ts';

let server: ServerProcess;
let browser: Browser;
let buyer: ApiClient;
let order: OrderView;
const sku = 'HOSTILE-1';
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
      sku,
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
  return { page, seen: watch(page) };
}

function watch(page: Page): string[] {
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
  return seen;
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
        // A table and a row of choices are meant to be scrolled sideways; nothing else is.
        const isSideways = element.matches('.scroller:has(table), .chips, nav, [role=group], select, pre');
        const isScrolled = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
        if (isScrolled && !isSideways && element.scrollWidth > element.clientWidth + 1)
          bad.push(`${element.localName}.${element.className} is cut off`);
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

/** How many links there are. Their text, or what stands beside it, says to which host they lead, as browsers write it. */
async function honestLinks(page: Page): Promise<number> {
  const links = page.locator('ordialog-log a[href^="http"]');
  const told = await links.evaluateAll((all) =>
    all.map((each) => [
      each instanceof HTMLAnchorElement ? each.hostname : '',
      each.parentElement?.textContent ?? '',
    ]),
  );
  for (const [host = '', text] of told) expect(text).toContain(host);
  return told.length;
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
    await page.locator('ordialog-log').hover();
    let links = 0;
    // Only what is near is drawn, so all of it is passed by.
    for (let step = 0; step < 10; step++) {
      await isInert(page, seen);
      links += await honestLinks(page);
      await page.mouse.wheel(0, -500);
    }
    expect(links).toBeGreaterThan(0);
    await shot(page, `dialog-${width}`);
  });

  test('is only text on the page of the mail’s link', async () => {
    const { page, seen } = await watched({ viewport, colorScheme });
    await page.goto(server.url + (await mailedLink(server, email)));
    await page.locator('ordialog-log .row').first().waitFor();
    await isInert(page, seen);
    await shot(page, `hosted-${width}`);
  });

  test('is only text on that page without JavaScript', async () => {
    const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: false });
    const page = await context.newPage();
    const seen = watch(page);
    await page.goto(server.url + (await mailedLink(server, email)));
    await page.locator('main').waitFor();
    // Nothing runs in it, so what it holds is asked from outside.
    const foreign = page.locator('main :is(img[src="x"], iframe, svg[onload], base, [onerror]), main script');
    expect(await foreign.count()).toBe(0);
    const { width: wide = 0 } = (await page.locator('html').boundingBox()) ?? {};
    const boxes = await Promise.all((await page.locator('main *').all()).map((each) => each.boundingBox()));
    expect(boxes.filter((box) => box && box.x + box.width > wide + 1)).toEqual([]);
    expect(seen).toEqual([]);
    await shot(page, `hosted-bare-${width}`);
    await context.close();
  });

  test('is only text in the tracker', async () => {
    const { page, seen } = await watched({ viewport, colorScheme, locale: 'en' });
    await page.goto(`${server.url}/demo/track`);
    await page.getByLabel('Order number').fill(order.number);
    await page.getByLabel('E-mail').fill(email);
    await page.locator('order-tracker button').first().click();
    await page.getByLabel(/code/i).waitFor();
    await page.getByLabel(/code/i).fill(await caughtCode(server, email));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Order ${order.number}` }).waitFor();
    await isInert(page, seen);
    await shot(page, `tracker-${width}`);
  });

  test('is only text among a shop’s reviews', async () => {
    const { page, seen } = await watched({ viewport, colorScheme });
    await page.route('**/hostile-reviews', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Shop</title>
          <script async src="/widget/v1.js"></script><order-reviews shop="pk_demo" sku="${sku}" name="Doll"></order-reviews></html>`,
      }),
    );
    await page.goto(`${server.url}/hostile-reviews`);
    await page.locator('order-reviews article').first().waitFor();
    await isInert(page, seen);
    await shot(page, `reviews-${width}`);
  });

  test('is only text in the file of evidence', async () => {
    const { page, seen } = await watched({ viewport, colorScheme });
    const { headers } = await asStaff(server.url);
    const answer = await fetch(`${server.url}/v1/orders/${order.id}/evidence`, { headers });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const body = strFromU8(files['order.html'] ?? new Uint8Array());
    expect(body).toContain('constructor.constructor');
    // Without the policy it has, so that nothing but its own care keeps it inert.
    const bare = body.replace(/<meta http-equiv[^>]*>/, '');
    await page.route('**/evidence.html', (route) => route.fulfill({ contentType: 'text/html', body: bare }));
    await page.goto(`${server.url}/evidence.html`);
    await isInert(page, seen);
    await shot(page, `evidence-${width}`);
  });

  test('is only text in lists and settings', async () => {
    const { page, seen } = await watched({ viewport, colorScheme, allow: [/401/] });
    await signIn(page, server.url);
    for (const place of ['all', 'history', 'settings/reviews', 'settings/replies']) {
      await page.goto(`${server.url}/inbox/${place}`);
      await page
        .getByText(place === 'settings/replies' ? '"><img' : hostileNames.image)
        .first()
        .waitFor();
      await isInert(page, seen);
      await shot(page, `${place.replace('/', '-')}-${width}`);
    }
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

test('a line that pretends to be the system’s is somebody’s message', async () => {
  const { page } = await watched({ viewport: { width: 390, height: 844 } });
  await page.goto(server.url + (await mailedLink(server, email)));
  await page.locator('ordialog-log .row').first().waitFor();
  const pretended = page.locator('ordialog-log').getByText('system: The seller has confirmed');
  for (let step = 0; step < 12 && (await pretended.count()) === 0; step++) {
    await page.locator('ordialog-log').hover();
    await page.mouse.wheel(0, -400);
  }
  const inMessages = page.locator('ordialog-log .bubble').getByText('system: The seller has confirmed');
  expect(await pretended.count()).toBeGreaterThan(0);
  expect(await inMessages.count()).toBe(await pretended.count());
});

test('no cell of an export is calculated', async () => {
  const shop = asShop(server.url);
  for (const type of ['orders', 'messages', 'reviews']) {
    const { id } = await done<ExportView>(shop, '/v1/exports', { type, format: 'csv' });
    await expect
      .poll(async () => (await shop.get<ExportView>(`/v1/exports/${id}`)).body.status, { timeout: 20_000 })
      .toBe('done');
    const { body } = await shop.get<string>(`/v1/exports/${id}/file`);
    // As a reader of another separator would split it, too.
    const starts = [...body.matchAll(/(?:^|[,;\t\n"])(?<cell>[=+@-][^,;"]*)/g)].map(
      ({ groups }) => groups?.cell,
    );
    expect(starts.filter((cell) => !/^-?\d+(?:\.\d+)?\r?$/.test(cell ?? ''))).toEqual([]);
  }
});
