import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { loader, openOrder, tokenOf, visitShop } from './shop-page.ts';

const folder = new URL('../../packages/i18n/src/locales/en/', import.meta.url);
const read = (namespace: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${namespace}.json`, folder), 'utf8'));
/** All that the widget says, but what only the sellers' app or the server does. */
const namespaces = readdirSync(folder)
  .map((file) => file.replace('.json', ''))
  .filter((name) =>
    /^(conversation|later|attachment|message|payment|pickup|presence|review|reviews|survey|tracker)$/.test(
      name,
    ),
  );
const catalogue = Object.assign({}, ...namespaces.map(read)) as Record<string, string>;
/** What stands before every text of the shop's own. */
const mark = '§';
const labels = Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, mark + text]));
/** Texts of more than one word, as they appear: those of one word may be anybody's. */
const ours = Object.values(catalogue)
  .filter((text) => /\w \w/.test(text))
  .map((text) => `^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/{{\w+}}/g, '.+')}$`);

let server: ServerProcess;
let browser: Browser;
let order: PlacedOrder;
let page: Page;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', env: { LOG_LEVEL: 'warn' } });
  browser = await openBrowser();
  order = await placeOrder(server.url);
});

beforeEach(async () => {
  ({ page } = await newPerson(browser));
});

interface Said {
  /** Texts of ours that the page's labels did not replace. */
  readonly unreplaced: string[];
  readonly replaced: string[];
}

/** What is said in text, names, hints and placeholders, in whatever shadow tree. */
function said(): Promise<Said> {
  return page.evaluate(
    ([patterns, sign]) => {
      const texts = new Set<string>();
      const walk = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
            texts.add(element.getAttribute(name) ?? '');
          const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
          texts.add(
            own
              .map((node) => node.textContent)
              .join('')
              .replace(/\s+/g, ' ')
              .trim(),
          );
        }
      };
      walk(document);
      const tests = patterns.map((pattern) => new RegExp(pattern));
      const all = [...texts].filter((text) => text !== '');
      return {
        replaced: all.filter((text) => text.includes(sign)),
        unreplaced: all.filter((text) => !text.includes(sign) && tests.some((test) => test.test(text))),
      };
    },
    [ours, mark] as const,
  );
}

async function setLabels(element: string, given: Record<string, string>): Promise<void> {
  await page.locator(element).evaluate((host, own) => Object.assign(host, { labels: own }), given);
}

describe('labels replace every text', () => {
  test('of the panel, its menu, forms, details and endings', async () => {
    await visitShop(page, server.url);
    await setLabels('order-dialog', labels);
    await openOrder(page, order);
    await page.locator('ordialog-log .row').first().waitFor();
    await page.getByLabel('§Menu').click();
    await page.locator('ordialog-panel-menu select').waitFor();
    expect((await said()).unreplaced).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('ordialog-order-summary summary').click();
    await page.locator('ordialog-order-details dl, ordialog-order-details h3').first().waitFor();
    await page.getByRole('textbox', { name: '§Message' }).fill('Hello');
    await page.keyboard.press('Enter');
    await page.locator('ordialog-log').getByText('Hello').hover();
    await expect.poll(async () => (await said()).replaced.length).toBeGreaterThan(15);
    expect((await said()).unreplaced).toEqual([]);
  });

  test('of the panel with how to pay, a review and no order', async () => {
    await visitShop(page, server.url);
    await setLabels('order-dialog', labels);
    const paid = await placeOrder(server.url);
    await paid.act(paid.shop, 'confirmOrder');
    await openOrder(page, paid);
    await page.locator('ordialog-payment-details').waitFor();
    expect((await said()).unreplaced).toEqual([]);
    await paid.act(paid.shop, 'confirmPayment');
    await paid.act(paid.shop, 'ship', { carrier: 'poste-italiane', trackingNumber: 'RA123456785IT' });
    await paid.act(paid.buyer, 'confirmReceipt');
    await page.getByRole('radio', { name: '5 stars' }).check({ force: true });
    await page.locator('ordialog-review-form textarea').waitFor();
    expect((await said()).unreplaced).toEqual([]);
    await page.evaluate('Ordialog.reset()');
    await page.evaluate('Ordialog.open()');
    await page.locator('ordialog-panel-notice').getByText(mark).first().waitFor();
    expect((await said()).unreplaced).toEqual([]);
  });

  test('of the tracker', async () => {
    await visitShop(page, server.url, `<order-tracker></order-tracker>${loader}`);
    await setLabels('order-tracker', labels);
    await page.locator('order-tracker input').first().waitFor();
    await expect.poll(async () => (await said()).replaced.length).toBeGreaterThan(4);
    expect((await said()).unreplaced).toEqual([]);
    await page
      .locator('order-tracker')
      .evaluate((host, token) => Object.assign(host, { tokenProvider: async () => token }), tokenOf(order));
    await page.locator('order-tracker ol').first().waitFor();
    expect((await said()).unreplaced).toEqual([]);
  });

  test('of the reviews, also when they are set before the script came', async () => {
    const early = `document.querySelector('order-reviews').labels = ${JSON.stringify(labels)};`;
    await visitShop(page, server.url, `<order-reviews></order-reviews><script>${early}</script>${loader}`);
    await page.locator('order-reviews h2').waitFor();
    expect(await page.locator('order-reviews h2').textContent()).toContain(mark);
    await expect.poll(async () => (await said()).replaced.length).toBeGreaterThan(1);
    expect((await said()).unreplaced).toEqual([]);
    await setLabels('order-reviews', { title: 'Opinions' });
    await expect.poll(() => page.locator('order-reviews h2').textContent()).toBe('Opinions');
  });
});
