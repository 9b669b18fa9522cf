import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './at-end.ts';
import { newPerson } from './browser.ts';
import { freePort } from './free-port.ts';
import { launchBrowser } from './launch-browser.ts';

const csp = "default-src 'none'; script-src 'nonce-ours'";
let browser: Browser;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  const server = createServer((request, response) => {
    const script = new URL(request.url ?? '/', 'http://page.test').searchParams.get('script') ?? '';
    response.writeHead(request.url === '/favicon.ico' ? 204 : 200, {
      'content-type': 'text/html',
      'content-security-policy': csp,
    });
    response.end(`<!doctype html><p>Привет</p><script nonce="ours">${script}</script>`);
  }).listen(port, '127.0.0.1');
  atEnd(() => new Promise((resolve) => void server.close(() => resolve())));
  origin = `http://127.0.0.1:${port}`;
  browser = await launchBrowser();
  atEnd(() => browser.close());
});

describe('a person', () => {
  test('has a language, a screen and a color scheme of their own', async () => {
    const viewport = { width: 390, height: 844 };
    const { page } = await newPerson(browser, { locale: 'ru', viewport, colorScheme: 'dark' });
    await page.goto(origin);
    const seen = await page.evaluate(() => [
      navigator.language,
      innerWidth,
      matchMedia('(prefers-color-scheme: dark)').matches,
    ]);
    expect(seen).toEqual(['ru', 390, true]);
  });

  test('reads Cyrillic: letters have shapes of their own', async () => {
    const { page } = await newPerson(browser);
    const width = (text: string) =>
      page.evaluate((shown) => {
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('There is no canvas.');
        context.font = '20px system-ui';
        return context.measureText(shown).width;
      }, text);
    expect(await width('ш')).toBeGreaterThan(await width('г'));
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
  });

  test.each([
    ['an error in the console', 'console.error("broken")', /console: broken/],
    ['an uncaught error', 'setTimeout(() => { throw new Error("lost") })', /uncaught: Error: lost/],
    ['a rejected promise', 'Promise.reject(new Error("unkept"))', /uncaught: Error: unkept/],
    ['a violation of the CSP', 'eval("1")', /Content Security Policy|unsafe-eval/],
    [
      'a style the CSP forbids',
      'document.body.setAttribute("style", "color:red")',
      /Content Security Policy/,
    ],
  ])('reports %s', async (_name, script, pattern) => {
    const { page, problems } = await newPerson(browser);
    await page.goto(`${origin}/?script=${encodeURIComponent(script)}`);
    await page.waitForTimeout(50);
    expect(problems.take().join('\n')).toMatch(pattern);
  });

  test('reports nothing of a page without problems', async () => {
    const { page, problems } = await newPerson(browser);
    await page.goto(origin);
    expect(problems.take()).toEqual([]);
  });
});
