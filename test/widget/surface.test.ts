import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;
let page: Page;

const loader = '<script async src="/widget/v1.js" data-shop="pk_demo"></script>';
/** Runs before the widget's own script: keeps what its events say. */
const listening = `<script>
  window.heard = [];
  for (const name of 'ready before-open open close unread before-send message state-change review token-expired error'.split(' '))
    document.addEventListener('ordialog-' + name, (event) => heard.push([name, event.detail, event.cancelable, event.composed]));
</script>`;

/** A shop's page with this in its body. */
async function visit(body: string, lang = 'en'): Promise<void> {
  const head = '<title>Shop</title><link rel="icon" href="data:,">';
  const html = `<!doctype html><html lang="${lang}">${head}<body>${listening}${body}</body></html>`;
  await page.route(`${server.url}/shop`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  // A page that came from no network may otherwise open no socket to this machine.
  await page.context().grantPermissions(['local-network-access']);
  await page.goto(`${server.url}/shop`);
  await page.waitForFunction(
    () => typeof Reflect.get(Reflect.get(window, 'Ordialog') ?? {}, 'destroy') === 'function',
  );
}
const run = (code: string): Promise<unknown> => page.evaluate(code);
const heard = async (name: string): Promise<[string, Record<string, unknown>, boolean, boolean][]> =>
  page.evaluate(
    (wanted) => Reflect.get(window, 'heard').filter(([given]: [string]) => given === wanted),
    name,
  );
const token = (): string => order.buyer.headers.authorization?.replace(/^Bearer /, '') ?? '';
const launcher = () => page.locator('order-dialog [part=launcher]');
const log = () => page.locator('ordialog-log .row').first();
const openOrder = () => run(`Ordialog.identify('${token()}'); Ordialog.open('${order.id}')`);

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
});

beforeEach(async () => {
  ({ page } = await newPerson(browser));
});

describe('window.Ordialog', () => {
  test('makes the calls that were pushed before the script came', async () => {
    await visit(`<script>Ordialog = [['identify', '${token()}'], ['open', '${order.id}']]</script>${loader}`);
    await log().waitFor();
  });

  test('mirrors the methods', async () => {
    await visit(loader);
    await openOrder();
    await log().waitFor();
    await run('Ordialog.toggle()');
    expect(await run("document.querySelector('order-dialog').hasAttribute('open')")).toBe(false);
    await run('Ordialog.toggle(); Ordialog.close(); Ordialog.open()');
    await run('Ordialog.refresh()');
    await run('Ordialog.reset()');
    expect(await run("document.querySelector('order-dialog').tokenProvider")).toBeUndefined();
    expect(await run("document.querySelector('order-dialog').hasAttribute('order')")).toBe(false);
  });

  test('two scripts make one dialog, and destroy() takes it away', async () => {
    await visit(`${loader}${loader}`);
    expect(await page.locator('order-dialog').count()).toBe(1);
    await run('Ordialog.destroy()');
    expect(await page.locator('order-dialog').count()).toBe(0);
    expect(await run("'Ordialog' in window")).toBe(false);
  });
});

describe('attributes of <order-dialog>', () => {
  test('open opens, and says so while it is', async () => {
    await visit(`<order-dialog shop="pk_demo" open></order-dialog>${loader}`);
    await page.locator('order-dialog dialog[open]').waitFor();
    await run('Ordialog.close()');
    expect(await page.locator('order-dialog[open]').count()).toBe(0);
    expect(await heard('close')).toHaveLength(1);
  });

  test('no-launcher leaves the button to the page', async () => {
    await visit(`<order-dialog shop="pk_demo" no-launcher></order-dialog>${loader}`);
    expect(await launcher().isVisible()).toBe(false);
    await run("document.querySelector('order-dialog').removeAttribute('no-launcher')");
    expect(await launcher().isVisible()).toBe(true);
  });

  test('placement and theme move and color the launcher', async () => {
    await visit(`<order-dialog shop="pk_demo" placement="start" theme="dark"></order-dialog>${loader}`);
    const box = await launcher().boundingBox();
    expect(box?.x).toBe(20);
    const scheme = () => launcher().evaluate((button) => getComputedStyle(button).colorScheme);
    expect(await scheme()).toBe('dark');
    await run("document.querySelector('order-dialog').setAttribute('theme', 'light')");
    expect(await scheme()).toBe('light');
  });

  test('locale wins over the page, whose language applies at once', async () => {
    await visit(loader, 'fr');
    const name = () => launcher().locator('svg').getAttribute('aria-label');
    await expect.poll(name).toBe('Votre commande');
    await run("document.documentElement.lang = 'it'");
    await expect.poll(name).toBe('Il tuo ordine');
    await run("document.querySelector('order-dialog').setAttribute('locale', 'ru')");
    await run("document.documentElement.lang = 'en'");
    expect(await name()).toBe('Ваш заказ');
  });

  test('inline stands in the page, with an order of that number or id', async () => {
    await visit(`<order-dialog shop="pk_demo" order="${order.id}" inline></order-dialog>${loader}`);
    await run(`Ordialog.identify('${token()}')`);
    await log().waitFor();
    expect(await launcher().isVisible()).toBe(false);
    expect(await page.locator('order-dialog dialog').count()).toBe(0);
  });

  test('server says where to ask', async () => {
    const asked = page.waitForRequest('https://orders.example.com/v1/widget?shop=pk_demo&mine');
    await page.route('https://orders.example.com/**', (route) =>
      route.fulfill({
        json: { unread: 3, theme: { css: '' } },
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      }),
    );
    await visit(`<order-dialog shop="pk_demo" server="https://orders.example.com/"></order-dialog>${loader}`);
    await run(`Ordialog.identify('${token()}')`);
    await asked;
    await expect.poll(() => page.locator('order-dialog [part=badge]').textContent()).toBe('3');
    expect(await run("document.querySelector('order-dialog').unread")).toBe(3);
  });
});

describe('properties of <order-dialog>', () => {
  test('a tokenProvider and labels set before the script came are used', async () => {
    const early = `dialog.tokenProvider = async () => '${token()}'; dialog.labels = { launcher: 'Help', 'panel.close': 'Away' };`;
    await visit(
      `<order-dialog shop="pk_demo"></order-dialog><script>const dialog = document.querySelector('order-dialog'); ${early}</script>${loader}`,
    );
    expect(await launcher().locator('svg').getAttribute('aria-label')).toBe('Help');
    await run(`Ordialog.open('${order.id}')`);
    await page.getByRole('button', { name: 'Away' }).waitFor();
    await log().waitFor();
    const { state } = await order.look();
    expect(await run('dialog.orderState')).toBe(state);
  });
});

describe('events of <order-dialog>', () => {
  test('ready, open, unread, message and state-change bubble out of it', async () => {
    await visit(loader);
    await openOrder();
    await log().waitFor();
    await expect.poll(() => heard('ready')).toHaveLength(1);
    expect(await heard('open')).toHaveLength(1);
    await expect.poll(() => heard('state-change')).toHaveLength(1);
    const text = `Hello ${randomUUID()}`;
    await order.shop.post(`/v1/orders/${order.id}/messages`, { clientMessageId: randomUUID(), text });
    await expect.poll(async () => (await heard('message')).map(([, { text: said }]) => said)).toEqual([text]);
    const [[, detail, cancelable, composed] = []] = await heard('message');
    expect(detail).toMatchObject({ orderId: order.id, seq: expect.any(Number) });
    expect([cancelable, composed]).toEqual([false, true]);
  });

  test('before-open keeps it closed', async () => {
    await visit(loader);
    await run("document.addEventListener('ordialog-before-open', (event) => event.preventDefault())");
    await run("Ordialog.open('1042')");
    expect(await page.locator('order-dialog[open]').count()).toBe(0);
    expect(await heard('before-open')).toMatchObject([['before-open', { orderId: '1042' }, true, true]]);
  });

  test('before-send keeps a message back', async () => {
    await visit(loader);
    await openOrder();
    await log().waitFor();
    await run("document.addEventListener('ordialog-before-send', (event) => event.preventDefault())");
    const text = `Kept ${randomUUID()}`;
    await page.getByRole('textbox', { name: 'Message' }).fill(text);
    await page.keyboard.press('Enter');
    await expect.poll(() => heard('before-send')).toMatchObject([['before-send', { text }, true, true]]);
    expect(JSON.stringify(await order.entries())).not.toContain(text);
  });

  test('error and token-expired say what a page can mend', async () => {
    const { page: own, problems } = await newPerson(browser, { allow: [/401/] });
    page = own;
    await visit(loader);
    await run("Ordialog.identify('no-token'); Ordialog.open()");
    await expect.poll(() => heard('token-expired')).toHaveLength(1);
    await run(`Ordialog.identify('${token()}')`);
    await log().waitFor();
    expect(problems.take()).toEqual([]);
  });
});

describe('looks of <order-dialog>', () => {
  test('its parts can be styled by the page', async () => {
    const parts = ['launcher', 'panel', 'header', 'timeline', 'log', 'message', 'composer'];
    const css = parts.map(
      (part, index) => `order-dialog::part(${part}){outline:${index + 1}px dotted rgb(1,2,3)}`,
    );
    await visit(`<style>${css.join('')}</style>${loader}`);
    await openOrder();
    await log().waitFor();
    for (const [index, part] of parts.entries()) {
      const found = page.locator(`order-dialog [part=${part}]`).first();
      expect(await found.evaluate((one) => getComputedStyle(one).outlineWidth), part).toBe(`${index + 1}px`);
    }
  });

  test('its custom properties reach launcher and panel', async () => {
    const css =
      ':root{--ordialog-color-accent:rgb(10,20,30);--ordialog-color-surface:rgb(1,1,1);--ordialog-z-index:7}';
    await visit(`<style>${css}</style>${loader}`);
    await openOrder();
    await log().waitFor();
    const style = (selector: string, name: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one, wanted) => getComputedStyle(one).getPropertyValue(wanted), name);
    expect(await style('order-dialog [part=launcher]', 'background-color')).toBe('rgb(10, 20, 30)');
    expect(await style('order-dialog [part=launcher]', 'z-index')).toBe('7');
    expect(await style('order-dialog [part=panel]', 'background-color')).toBe('rgb(1, 1, 1)');
  });
});
