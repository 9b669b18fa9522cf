import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asShop } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';
import { type ShopSite, startShopSite } from './shop-site.ts';

let url: string;
let browser: Browser;
let site: ShopSite;
let page: Page;

beforeAll(async () => {
  ({ url } = await startServer({ database: 'pglite' }));
  browser = await openBrowser();
  site = await startShopSite(url);
  atEnd(() => site.close());
  await change({ origins: [site.origin] });
});

beforeEach(async () => {
  ({ page } = await newPerson(browser, { viewport: { width: 390, height: 800 } }));
});

async function change(settings: Readonly<Record<string, unknown>>): Promise<void> {
  expect((await asShop(url).request('PATCH', '/v1/shop', settings)).status).toBe(200);
}
const tag = () => `<script async src="${url}/widget/v1.js" data-shop="pk_demo"></script>`;
async function visit(body: string, style = ''): Promise<void> {
  await page.goto(
    site.address({ head: `<style>body { margin: 0; height: 3000px } ${style}</style>${tag()}`, body }),
  );
  await launcher().waitFor();
}
const launcher = () => page.locator('order-dialog [part=launcher]');
const top = async () => Math.round((await launcher().boundingBox())?.y ?? -1);
const look = (property: string) =>
  launcher().evaluate((button, name) => getComputedStyle(button).getPropertyValue(name), property);
/** 56 high, 20 from the bottom of 800. */
const rest = 724;
const bar = 'position:fixed;left:0;right:0;bottom:0;height:100px;background:#ccc';

describe('the launcher keeps clear of', () => {
  test('a cookie bar that comes and goes', async () => {
    await visit('');
    expect(await top()).toBe(rest);
    await page.evaluate((style) => {
      document.body.insertAdjacentHTML('beforeend', `<div id="bar" style="${style}">Cookies?</div>`);
    }, bar);
    // 12 above the bar, which begins at 700.
    await expect.poll(top, { timeout: 5000 }).toBe(700 - 12 - 56);
    await page.evaluate(() => document.querySelector('#bar')?.remove());
    await expect.poll(top).toBe(rest);
  });

  test('one above the other', async () => {
    await visit(`<div style="${bar}">Cookies?</div><div style="${bar};bottom:110px">Basket</div>`);
    await expect.poll(top, { timeout: 5000 }).toBe(590 - 12 - 56);
  });

  test('a basket that sticks to the bottom while one scrolls', async () => {
    await visit(
      '<div style="height:1400px"><div style="height:1200px"></div><div style="position:sticky;bottom:0;height:80px;background:#ccc">Basket</div></div>',
    );
    await expect.poll(top, { timeout: 5000 }).toBe(720 - 12 - 56);
    await page.evaluate(() => scrollTo(0, 2000));
    await expect.poll(top).toBe(rest);
  });

  test('a bar within a layer that lets clicks through', async () => {
    await visit(
      `<div style="position:fixed;inset:0;pointer-events:none"><div style="pointer-events:auto;position:absolute;left:0;right:0;bottom:0;height:100px">Cookies?</div></div>`,
    );
    await expect.poll(top, { timeout: 5000 }).toBe(700 - 12 - 56);
  });

  test('nothing where everything is covered, nor what is not fixed', async () => {
    await visit(
      '<div style="position:fixed;inset:0;background:#fffc"></div><p style="height:900px;background:#eee">Text</p>',
    );
    await page.waitForTimeout(2000);
    expect(await top()).toBe(rest);
  });
});

test('the launcher hides while somebody types on a phone, and not for zooming in', async () => {
  await visit('<input aria-label="Search">');
  await page.waitForFunction("document.querySelector('order-dialog').left");
  const keyboard = (height: number, scale: number) =>
    page.evaluate(
      ([high, zoom]) => {
        Object.defineProperties(visualViewport, {
          height: { configurable: true, get: () => high },
          scale: { configurable: true, get: () => zoom },
        });
        visualViewport?.dispatchEvent(new Event('resize'));
      },
      [height, scale] as const,
    );
  await page.getByRole('textbox').focus();
  await keyboard(400, 2);
  await page.waitForTimeout(600);
  expect(await launcher().isVisible()).toBe(true);
  await keyboard(400, 1);
  await expect.poll(() => launcher().isVisible()).toBe(false);
  await keyboard(800, 1);
  await expect.poll(() => launcher().isVisible()).toBe(true);
});

describe('the shop’s theme', () => {
  const theme = {
    accent: '#7a0a3c',
    scheme: 'light',
    placement: 'start',
    radius: 4,
    launcher: { label: { en: 'Ask us' }, icon: 'chat' },
  };

  test('is there when the launcher appears', async () => {
    await change({ theme });
    await page.addInitScript(() => {
      const seen: string[] = [];
      Reflect.set(window, 'seen', seen);
      const look = () => {
        const button = document.querySelector('order-dialog')?.shadowRoot?.querySelector('button');
        if (button && !button.hidden) seen.push(getComputedStyle(button).backgroundColor);
        requestAnimationFrame(look);
      };
      look();
    });
    await visit('');
    await page.waitForTimeout(500);
    const seen: readonly string[] = await page.evaluate(() => Reflect.get(window, 'seen'));
    expect(new Set(seen)).toEqual(new Set(['rgb(122, 10, 60)']));
    expect(await look('color')).toBe('rgb(255, 255, 255)');
    expect((await launcher().boundingBox())?.x).toBe(20);
    expect(await launcher().locator('svg').getAttribute('aria-label')).toBe('Ask us');
  });

  test('gives way to what the page says, by properties and by attributes', async () => {
    await change({ theme: { ...theme, scheme: 'dark' } });
    await visit(
      '<order-dialog shop="pk_demo" theme="light" placement="end"></order-dialog>',
      ':root { --ordialog-color-accent: rgb(1, 2, 3) }',
    );
    expect(await look('background-color')).toBe('rgb(1, 2, 3)');
    expect(await look('color-scheme')).toBe('light');
    expect((await launcher().boundingBox())?.x).toBe(390 - 76);
  });

  test('puts it at the end of where one reads to, which may be the left', async () => {
    await change({ theme: null });
    const x = async () => (await launcher().boundingBox())?.x;
    await visit('');
    expect(await x()).toBe(390 - 76);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await x()).toBe(20);
    await page.locator('order-dialog').evaluate((dialog) => dialog.setAttribute('placement', 'start'));
    expect(await x()).toBe(390 - 76);
  });

  test('is that of the panel and of the tracker, too', async () => {
    await change({ theme });
    await visit('<order-tracker shop="pk_demo"></order-tracker>');
    await launcher().click();
    const reads = (selector: string, name: string) =>
      page
        .locator(selector)
        .evaluate((view, property) => getComputedStyle(view).getPropertyValue(property).trim(), name);
    for (const view of ['ordialog-panel', 'ordialog-tracker']) {
      await page.locator(view).waitFor({ state: 'attached' });
      await expect.poll(() => reads(view, '--ordialog-color-accent')).toContain('#7a0a3c');
      expect(await reads(view, '--ordialog-radius')).toBe('4px');
      expect(await reads(view, 'color-scheme')).toBe('light');
    }
  });

  test('is that of the pages we host', async () => {
    await change({ theme });
    await page.goto(`${url}/track/pk_demo/1042`);
    await page.locator('ordialog-tracker').waitFor();
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent'),
    );
    expect(accent).toContain('#7a0a3c');
    await change({ theme: null });
  });
});
