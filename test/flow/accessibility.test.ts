import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { act, openOrder, signIn } from './selling.ts';
import { buy, openDialog } from './shopping.ts';

/** Rules broken, each with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe.each([
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('axe finds nothing at $width px, $colorScheme', ({ width, colorScheme }) => {
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer({ database: 'pglite' });
    browser = await openBrowser();
  });

  const options = { locale: 'en', viewport: { width, height: 860 }, colorScheme } as const;

  test('in the shop and in the dialog', async () => {
    const { page } = await newPerson(browser, options);
    await page.goto(`${server.url}/demo/`);
    expect(await violations(page)).toEqual([]);
    const number = await buy(page, server.url, ['clara'], 'axe@flow.test');
    await openDialog(page, number);
    expect(await violations(page)).toEqual([]);

    const seller = await newPerson(browser, { locale: 'en', allow: [/401/] });
    await signIn(seller.page, server.url);
    await openOrder(seller.page, number);
    await act(seller.page, 'Confirm order');
    await page.getByRole('button', { name: 'I have paid' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('in the inbox and in My orders', async () => {
    const { page } = await newPerson(browser, { ...options, allow: [/401/] });
    await page.goto(`${server.url}/inbox/`);
    await page.getByLabel('E-mail').waitFor();
    expect(await violations(page)).toEqual([]);
    await signIn(page, server.url);
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('link', { name: / 1041 / })
      .first()
      .click();
    await page.getByRole('log').waitFor();
    expect(await violations(page)).toEqual([]);
    for (const path of ['my-orders', 'history']) {
      await page.goto(`${server.url}/inbox/${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});
