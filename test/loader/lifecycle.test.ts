import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atEnd } from '../support/at-end.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { countLeftovers } from './count-leftovers.ts';
import { type ShopSite, startShopSite } from './shop-site.ts';

let server: ServerProcess;
let url: string;
let browser: Browser;
let site: ShopSite;
let order: PlacedOrder;
let page: Page;

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  url = server.url;
  browser = await openBrowser();
  site = await startShopSite(url);
  atEnd(() => site.close());
  const { shop } = await placeOrder(url);
  const { status } = await shop.request('PATCH', '/v1/shop', { origins: [site.origin] });
  expect(status).toBe(200);
});

/** An order whose buyer has one message to read, and who comes with a browser of their own. */
beforeEach(async () => {
  order = await placeOrder(url);
  await order.shop.post(`/v1/orders/${order.id}/messages`, {
    clientMessageId: randomUUID(),
    text: 'Hello',
  });
  ({ page } = await newPerson(browser));
});

const tokenOf = ({ buyer }: PlacedOrder) => buyer.headers.authorization?.replace(/^Bearer /, '') ?? '';
const identify = (who = order) => `<script>Ordialog = [['identify', '${tokenOf(who)}']]</script>`;
const tag = () => `<script async src="${url}/widget/v1.js" data-shop="pk_demo"></script>`;
const visit = (head: string, body = '') => page.goto(site.address({ head, body }));
const run = (code: string): Promise<unknown> => page.evaluate(code);
const launcher = () => page.getByRole('button', { name: 'Your order' });
const badge = () => page.locator('order-dialog [part=badge]');
/** How often the server has been asked. */
const asked = () => server.log.split('\n').filter((line) => /"GET","path":"\/v1\/widget"/.test(line)).length;
/** What is fetched when the page is idle has come. */
const accompanied = () => page.waitForFunction("Boolean(document.querySelector('order-dialog')?.left)");

describe('the request before anybody opens anything', () => {
  test('is one, and none on the shop’s next page', async () => {
    const before = asked();
    await visit(identify() + tag());
    await expect.poll(() => badge().textContent()).toBe('1');
    expect(asked()).toBe(before + 1);
    await visit(identify() + tag(), '<p>Next</p>');
    await expect.poll(() => badge().textContent()).toBe('1');
    await visit(identify() + tag(), '<p>And the next</p>');
    await expect.poll(() => badge().textContent()).toBe('1');
    expect(asked()).toBe(before + 1);
  });

  test('never shows another buyer’s count', async () => {
    const other = await placeOrder(url);
    await visit(identify() + tag());
    await expect.poll(() => badge().textContent()).toBe('1');
    await page.getByRole('button', { name: 'Your order 1', exact: true }).waitFor();
    await visit(identify(other) + tag());
    await launcher().waitFor();
    await page.waitForTimeout(300);
    expect(await badge().isVisible()).toBe(false);
    await run(`Ordialog.identify('${tokenOf(order)}')`);
    await badge().waitFor();
    await run('Ordialog.reset()');
    expect(await badge().isVisible()).toBe(false);
  });

  test('shows the launcher all the same where nothing answers', async () => {
    await page.route('**/v1/widget*', () => new Promise(() => undefined));
    await visit(tag());
    await launcher().waitFor({ timeout: 5000 });
  });
});

describe('however the tag stands', () => {
  test.each([
    [
      'in the head, without async',
      () => [`<script src="${url}/widget/v1.js" data-shop="pk_demo"></script>`, ''],
    ],
    ['three times', () => [tag() + tag(), tag()]],
  ])('%s, there is one dialog', async (_name, parts) => {
    const [head = '', body] = parts();
    await visit(head, body);
    await launcher().waitFor();
    await page.waitForTimeout(200);
    expect(await page.locator('order-dialog').count()).toBe(1);
  });

  test('put in late, there is one', async () => {
    await visit('');
    await page.evaluate((src) => {
      const script = document.createElement('script');
      script.src = src;
      script.dataset.shop = 'pk_demo';
      document.body.append(script);
    }, `${url}/widget/v1.js`);
    await launcher().waitFor();
    expect(await page.locator('order-dialog').count()).toBe(1);
  });
});

describe('when the page’s content is replaced', () => {
  test.each([
    [
      'body and all',
      "document.body.replaceWith(Object.assign(document.createElement('body'), { innerHTML: '<p>New' }))",
    ],
    ['within the body', "document.body.innerHTML = '<p>New'"],
    [
      'by a copy that was kept of it',
      "window.kept ??= document.body.cloneNode(true); document.body.replaceWith(document.createElement('body')); document.body.replaceWith(kept)",
    ],
  ])('%s, the tag’s dialog comes back as it was', async (_name, swap) => {
    await visit(identify() + tag());
    await badge().waitFor();
    await accompanied();
    await run("document.querySelector('order-dialog').known = true");
    const isBack = () => page.waitForFunction("document.querySelector('order-dialog')?.known");
    await run(swap);
    await isBack();
    expect(await badge().textContent()).toBe('1');

    await launcher().click();
    const log = page.locator('ordialog-log .row').first();
    await log.waitFor();
    await run(swap);
    await isBack();
    expect(await page.locator('order-dialog').count()).toBe(1);
    await log.waitFor();
    expect(await page.locator('order-dialog dialog[open]').isVisible()).toBe(true);
  });

  test('a dialog of the page’s own is left to it', async () => {
    await visit(tag(), '<order-dialog shop="pk_demo"></order-dialog>');
    await launcher().waitFor();
    await accompanied();
    await run("document.body.innerHTML = '<p>New'");
    await page.waitForTimeout(300);
    expect(await page.locator('order-dialog').count()).toBe(0);
    await run("document.body.innerHTML = '<order-dialog shop=pk_demo></order-dialog>'");
    await launcher().waitFor();
  });

  test('an element that is taken out and put in again goes on', async () => {
    await visit(identify() + tag());
    await badge().waitFor();
    await run(
      "const d = document.querySelector('order-dialog'); const p = document.createElement('div'); document.body.append(p); p.append(d)",
    );
    expect(await badge().textContent()).toBe('1');
    await run("document.documentElement.lang = 'it'");
    await page.getByRole('button', { name: 'Il tuo ordine' }).waitFor();
    expect(await page.locator('order-dialog').count()).toBe(1);
  });
});

/** What Engine.IO and Lit begin once, when the panel's code is loaded. It holds no dialog. */
const ofLibraries = {
  listeners: ['Window pagehide', 'Window offline'],
  globals: ['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'],
};

describe('destroy()', () => {
  test('of a dialog that nobody opened leaves nothing at all', async () => {
    await page.addInitScript(countLeftovers);
    await visit(identify() + tag());
    await badge().waitFor();
    await accompanied();
    await run('Ordialog.destroy()');
    await expect
      .poll(() => run('leftovers()'))
      .toEqual({ listeners: [], observers: [], sockets: 0, timers: [], globals: [] });
  });

  test('leaves nothing behind', async () => {
    await page.addInitScript(countLeftovers);
    await visit(identify() + tag());
    await badge().waitFor();
    await accompanied();
    await launcher().click();
    await page.locator('ordialog-log .row').first().waitFor();
    await expect.poll(() => run('leftovers().sockets')).toBe(1);
    await run('Ordialog.destroy()');
    await expect
      .poll(() => run('leftovers()'), { timeout: 8000 })
      .toEqual({
        listeners: ofLibraries.listeners,
        observers: [],
        sockets: 0,
        timers: [],
        globals: ofLibraries.globals,
      });
    await page.waitForTimeout(500);
    expect(await page.locator('order-dialog').count()).toBe(0);
    await run("document.body.innerHTML = '<p>New'");
    await page.waitForTimeout(300);
    expect(await page.locator('order-dialog').count()).toBe(0);
  });

  test('is not for good: with the tag again there is a new dialog, which knows nobody', async () => {
    await visit(identify() + tag());
    await badge().waitFor();
    await accompanied();
    await run("document.querySelector('order-dialog').known = true");
    await run(
      `Ordialog.destroy(); Ordialog = []; const again = document.createElement('script'); again.src = '${url}/widget/v1.js'; again.dataset.shop = 'pk_demo'; document.body.append(again)`,
    );
    await launcher().waitFor();
    await accompanied();
    expect(await page.locator('order-dialog').count()).toBe(1);
    expect(await run("document.querySelector('order-dialog').known")).toBe(undefined);
    expect(await badge().isVisible()).toBe(false);
    await run(`Ordialog.identify('${tokenOf(order)}')`);
    await expect.poll(() => badge().textContent()).toBe('1');
  });
});
