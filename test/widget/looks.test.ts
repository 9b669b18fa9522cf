import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { loader, openOrder, visitShop } from './shop-page.ts';

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;
let page: Page;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
  await order.act(order.shop, 'confirmOrder');
  const text = 'Is Tuesday possible?';
  await order.buyer.post(`/v1/orders/${order.id}/messages`, { clientMessageId: randomUUID(), text });
});

beforeEach(async () => {
  ({ page } = await newPerson(browser));
});

async function open(css: string): Promise<void> {
  await visitShop(page, server.url, `<style>${css}</style>${loader}`);
  await openOrder(page, order);
  await page.locator('ordialog-log .row').first().waitFor();
}

const style = (one: Locator, property: string, of?: string) =>
  one
    .first()
    .evaluate((it, [name, pseudo]) => getComputedStyle(it, pseudo).getPropertyValue(name), [
      property,
      of,
    ] as const);

/** A color as the screen has it: `r g b`. */
async function color(one: Locator, property: string, of?: string): Promise<string> {
  const value = await style(one, property, of);
  return page.evaluate((given) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = given;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].join(' ');
  }, value);
}

const inPanel = (selector: string) => page.locator(`ordialog-panel ${selector}`);
const part = (name: string) => page.locator(`order-dialog [part=${name}]`);

describe('parts of <order-dialog>', () => {
  test.each(['launcher', 'badge', 'panel', 'header', 'timeline', 'log', 'message', 'composer', 'actions'])(
    '%s can be styled by the page',
    async (name) => {
      await open(`order-dialog::part(${name}) { outline: 7px dotted rgb(1, 2, 3) }`);
      expect(await style(part(name), 'outline-width')).toBe('7px');
    },
  );
});

describe('custom properties of <order-dialog>', () => {
  /** Where each is to be seen. */
  const colors: Readonly<Record<string, () => Promise<readonly [Locator, string, string?][]>>> = {
    accent: async () => [
      [part('launcher'), 'background-color'],
      [inPanel('.primary.button'), 'background-color'],
    ],
    'on-accent': async () => [
      [part('launcher'), 'color'],
      [inPanel('.primary.button'), 'color'],
    ],
    surface: async () => [[part('panel'), 'background-color']],
    text: async () => [[part('panel'), 'color']],
    muted: async () => [
      [inPanel('ordialog-due-line'), 'color'],
      [inPanel('textarea'), 'color', '::placeholder'],
    ],
    border: async () => [
      [part('panel'), 'border-top-color'],
      [inPanel('ordialog-composer'), 'border-top-color'],
    ],
    danger: async () => {
      await page.getByRole('button', { name: 'Cancel order' }).click();
      await page.locator('ordialog-transition-form .danger').waitFor();
      return [[inPanel('.danger.button'), 'background-color']];
    },
    success: async () => {
      await page.context().grantPermissions(['clipboard-write', 'local-network-access']);
      await inPanel('ordialog-copy-value button').first().click();
      await page.mouse.move(0, 0);
      return [[inPanel('ordialog-copy-value .copied'), 'color']];
    },
  };

  test.each(Object.keys(colors))('--ordialog-color-%s', async (name) => {
    // Readable on white as it is, so that nothing needs to change it.
    const wanted = { 'on-accent': '250 240 10', surface: '255 250 240' }[name] ?? '10 60 30';
    await open(`:root { --ordialog-color-${name}: rgb(${wanted}) }`);
    for (const [one, property, of] of (await colors[name]?.()) ?? [])
      expect(await color(one, property, of), `${one} ${property}`).toBe(wanted);
  });

  test('--ordialog-font', async () => {
    await open(':root { --ordialog-font: Georgia }');
    for (const selector of ['ordialog-log', 'textarea', 'h2', '.button'])
      expect(await style(inPanel(selector), 'font-family'), selector).toBe('Georgia');
  });

  test('--ordialog-radius', async () => {
    await open(':root { --ordialog-radius: 8px }');
    expect(await style(part('panel'), 'border-top-left-radius')).toBe('8px');
    expect(await style(inPanel('.button'), 'border-top-left-radius')).toBe('5px');
  });

  test('--ordialog-z-index', async () => {
    await open(':root { --ordialog-z-index: 7 }');
    expect(await style(part('launcher'), 'z-index')).toBe('7');
    expect(await style(part('panel'), 'z-index')).toBe('7');
  });
});
