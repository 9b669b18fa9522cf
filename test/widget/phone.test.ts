import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { heard, loader, openOrder, visitShop } from './shop-page.ts';

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;
let page: Page;

const sheet = () => page.locator('ordialog-panel dialog');
const composer = () => page.locator('ordialog-composer');
const long = '<main style="height:3000px"><p class="host">Dolls</p></main>';

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
});

beforeEach(async () => {
  const viewport = { width: 390, height: 800 };
  ({ page } = await newPerson(browser, { viewport, hasTouch: true, isMobile: true }));
});

async function open(): Promise<void> {
  await visitShop(page, server.url, long + loader);
  await openOrder(page, order);
  await page.locator('ordialog-log .row').first().waitFor();
}

describe('on a phone the dialog', () => {
  test('is a sheet over everything, also when it lies on its side', async () => {
    await open();
    expect(await sheet().boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 800 });
    await page.evaluate('Ordialog.close()');
    await page.setViewportSize({ width: 800, height: 390 });
    await page.evaluate('Ordialog.open()');
    await expect.poll(() => sheet().boundingBox()).toEqual({ x: 0, y: 0, width: 800, height: 390 });
  });

  test('stays within what the keyboard leaves, its field above it', async () => {
    await open();
    // As phones do it: the layout stays as it is, and less of it can be seen.
    await page.evaluate(`{
      for (const [name, value] of [['height', 420], ['offsetTop', 30]])
        Object.defineProperty(visualViewport, name, { get: () => value, configurable: true });
      visualViewport.dispatchEvent(new Event('resize'));
    }`);
    expect(await sheet().boundingBox()).toMatchObject({ y: 30, height: 420 });
    const box = await composer().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(450);
  });

  test('leaves the page behind where it is, and lets it go when it closes or is taken away', async () => {
    await visitShop(page, server.url, long + loader);
    await page.evaluate('scrollTo(0, 500)');
    await openOrder(page, order);
    await page.locator('ordialog-log .row').first().waitFor();
    const host = () => page.locator('.host').evaluate((one) => one.getBoundingClientRect().y);
    const before = await host();
    await page.mouse.move(200, 60);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(100);
    expect(await host()).toBe(before);
    await page.evaluate('Ordialog.close()');
    expect(await host()).toBe(before);
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
    await page.evaluate('scrollTo(0, 700)');
    expect(await page.evaluate('scrollY')).toBe(700);

    await page.evaluate('Ordialog.open()');
    await expect.poll(() => page.evaluate('document.adoptedStyleSheets.length')).toBe(1);
    await page.evaluate('Ordialog.destroy()');
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
  });

  test('is closed by Escape and by the way back, which leaves the page’s history alone', async () => {
    await open();
    const steps = await page.evaluate('history.length');
    await page.keyboard.press('Escape');
    expect(await sheet().isVisible()).toBe(false);
    expect(await heard(page, 'close')).toHaveLength(1);
    await page.evaluate('Ordialog.open()');
    await sheet().waitFor();
    // What a phone's way back asks of the dialog on top.
    await sheet().evaluate((dialog) => Reflect.apply(Reflect.get(dialog, 'requestClose'), dialog, []));
    expect(await sheet().isVisible()).toBe(false);
    expect(await heard(page, 'close')).toHaveLength(2);
    expect(await page.evaluate('history.length')).toBe(steps);
  });

  test('has no field that a phone zooms into', async () => {
    await visitShop(page, server.url, `<order-tracker></order-tracker>${loader}`);
    await page.locator('order-tracker input').first().waitFor();
    expect(await smallFields()).toEqual([]);
    await openOrder(page, order);
    await page.locator('ordialog-log .row').first().waitFor();
    await page.getByLabel('Menu').click();
    await page.locator('ordialog-panel-menu select').waitFor();
    expect(await smallFields()).toEqual([]);
    await page.locator('ordialog-panel-menu').getByText('Search').click();
    await page.locator('ordialog-log-search input').waitFor();
    expect(await smallFields()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cancel' }).first().click();
    await page.locator('ordialog-transition-form').locator('textarea, input').first().waitFor();
    expect(await smallFields()).toEqual([]);
  });

  test('has no field for stars or words that a phone zooms into', async () => {
    const done = await placeOrder(server.url, { payment: 'cash_on_delivery' });
    await received(done);
    await visitShop(page, server.url);
    await openOrder(page, done);
    await page.getByRole('radio', { name: '5 stars' }).check({ force: true });
    await page.locator('ordialog-review-form textarea').waitFor();
    expect(await smallFields()).toEqual([]);
  });
});

/** Takes an order to its good end. */
async function received({ act, shop, buyer }: PlacedOrder): Promise<void> {
  await act(shop, 'confirmOrder');
  await act(shop, 'ship', { carrier: 'poste-italiane', trackingNumber: 'RA123456785IT' });
  await act(buyer, 'confirmReceipt');
}

/** Every field under 16 px, in whatever shadow tree it stands. */
function smallFields(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.matches('input:not([type=radio], [type=checkbox], [type=file]), select, textarea'))
          continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < 16)
          found.push(`${element.localName} in ${(root as ShadowRoot).host?.localName}: ${size}px`);
      }
    };
    walk(document);
    return found;
  });
}
