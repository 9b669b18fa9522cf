import { AxeBuilder } from '@axe-core/playwright';
import { accentColors, contrast, parseHexColor } from '@ordialog/core';
import type { ShopView } from '@ordialog/protocol';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../flow/selling.ts';
import { type ApiClient, asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let browser: Browser;
let owner: ApiClient;

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  browser = await openBrowser();
  owner = await asStaff(server.url);
});

const english = { locale: 'en', colorScheme: 'light', allow: [/status of 401/] } as const;
const shop = async () => (await owner.get<ShopView>('/v1/shop')).body;

async function openTheme(page: Page): Promise<FrameLocator> {
  await signIn(page, server.url);
  await page.goto(`${server.url}/inbox/settings/widget`);
  const frame = page.frameLocator('inbox-settings-widget-preview iframe');
  await frame.locator('ordialog-log .row').first().waitFor();
  return frame;
}

/** `#rrggbb` of a computed color, as a canvas of that page paints it. */
function colorOf(frame: FrameLocator, selector: string, property: string): Promise<string> {
  return frame
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      if (!canvas) throw new Error('This browser paints nothing.');
      canvas.fillStyle = getComputedStyle(element).getPropertyValue(name);
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    }, property);
}

const ratio = (one: string, other: string) =>
  contrast(parseHexColor(one) ?? expect.fail(one), parseHexColor(other) ?? expect.fail(other));

test('an owner sees the real dialog change with the theme, is told of its contrast, and saves it', async () => {
  const { page } = await newPerson(browser, english);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.frame() !== page.mainFrame()) asked.push(new URL(request.url()).pathname);
  });
  const frame = await openTheme(page);
  await frame.getByText('Doll in a blue dress').waitFor();

  await page.getByLabel('Color', { exact: true }).fill('FFD400');
  await page.keyboard.press('Tab');
  const { light } = accentColors('#ffd400');
  await page.getByText(`moved to ${light.accent}, so that it can be read`).waitFor();
  await page.getByText('reads well as it is').waitFor();
  await expect
    .poll(() => colorOf(frame, 'ordialog-action-card button.primary', 'background-color'))
    .not.toBe('#0d556c');
  const shown = await colorOf(frame, 'ordialog-action-card button.primary', 'background-color');
  expect(
    ratio(shown, await colorOf(frame, 'ordialog-action-card button.primary', 'color')),
  ).toBeGreaterThanOrEqual(4.5);
  // What the settings promise is what the dialog shows, but for what one cannot see.
  expect(ratio(shown, light.accent)).toBeLessThan(1.15);

  await page.getByRole('button', { name: 'Dark' }).click();
  await expect
    .poll(() => colorOf(frame, 'ordialog-action-card button.primary', 'background-color'))
    .toBe('#ffd400');
  await page.getByRole('button', { name: 'Light', exact: true }).click();

  await page.getByRole('radio', { name: 'Speech bubble' }).check();
  await page.getByLabel('English', { exact: true }).fill('Ask us');
  await page.getByLabel('Round corners').press('Home');
  await page.getByLabel('Where it stands').selectOption('start');
  await page.getByRole('button', { name: 'Desktop' }).click();
  const launcher = frame.getByRole('button', { name: /^Ask us/ });
  await launcher.waitFor();
  await expect
    .poll(async () => (await launcher.boundingBox())?.x ?? 9999)
    .toBeLessThan(((await page.locator('inbox-settings-widget-preview').boundingBox())?.x ?? 0) + 200);

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect((await shop()).theme).toEqual({
    accent: '#ffd400',
    radius: 0,
    placement: 'start',
    launcher: { icon: 'chat', label: { en: 'Ask us' } },
  });
  await page.getByRole('button', { name: 'Use the usual one' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await shop()).theme?.accent).toBeUndefined();
  // The frame is a page like any other, whose dialog has no server but itself.
  expect(asked.filter((path) => !/^\/(?:inbox|widget)\//.test(path))).toEqual([]);
});

test('a word that is no color is said to be none, and not saved', async () => {
  const { page } = await newPerson(browser, { ...english, allow: [/status of 4(?:01|22)/] });
  await openTheme(page);
  const before = (await shop()).theme;
  await page.getByLabel('Color', { exact: true }).fill('sky');
  await page.keyboard.press('Tab');
  await page.getByText('Write it like #1a5f7a.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByText(/need|mend|marked/)
    .first()
    .waitFor();
  expect((await shop()).theme).toEqual(before);
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('nothing that is tried in the preview leaves it', async () => {
  const { page } = await newPerson(browser, english);
  const frame = await openTheme(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await frame.getByRole('textbox', { name: 'Message' }).fill('Hello');
  await frame.getByRole('textbox', { name: 'Message' }).press('Enter');
  await frame.getByRole('button', { name: 'I have paid' }).click();
  await frame.getByText('This is only a preview.').waitFor();
  expect(sent).toEqual([]);
});

test('the snippets are chosen by keyboard and copied', async () => {
  const { page, context } = await newPerson(browser, english);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTheme(page);
  await page.getByRole('tab', { name: 'HTML' }).focus();
  await page.keyboard.press('End');
  expect(await page.getByRole('tab', { name: 'Next.js' }).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('tabpanel').getByText("'use client';").waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('checkbox', { name: 'My policy uses a nonce' }).check();
  await page.getByRole('button', { name: 'Copy: index.html' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(
    `<script async src="${server.url}/widget/v1.js" data-shop="pk_demo" nonce="{{ nonce }}">`,
  );
  await page.getByText("script-src 'nonce-{{ nonce }}'").waitFor();
});

describe.each([
  { width: 390, colorScheme: 'light', locale: 'fr' },
  { width: 1280, colorScheme: 'dark', locale: 'ru' },
] as const)('at $width px, $colorScheme, in $locale', ({ width, colorScheme, locale }) => {
  test('axe finds nothing, and nothing is wider than the window', async () => {
    const { page } = await newPerson(browser, {
      ...english,
      locale,
      colorScheme,
      viewport: { width, height: 860 },
    });
    await page.request.post(`${server.url}/v1/staff/sign-in`, {
      data: { email: 'seller@demo.test', password: 'demo-seller' },
      headers: { origin: server.url },
    });
    await page.goto(`${server.url}/inbox/settings/widget`);
    await page.frameLocator('iframe').locator('ordialog-log .row').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
