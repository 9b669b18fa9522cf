import { randomUUID } from 'node:crypto';
import type { Browser, Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from '../support/at-end.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import { lookAtHostPage } from './host-page.ts';
import type { HostilePage } from './pages/hostile-page.ts';
import { hostilePages } from './pages/hostile-pages.ts';
import { PageServer } from './pages/page-server.ts';

let url: string;
let browser: Browser;
let pages: PageServer;

beforeAll(async () => {
  const server = await startServer({ database: 'pglite' });
  url = server.url;
  browser = await openBrowser();
  pages = await PageServer.start(hostilePages, url);
  atEnd(() => pages.close());
  const { shop } = await placeOrder(url);
  const { status } = await shop.request('PATCH', '/v1/shop', { origins: [pages.origin] });
  expect(status).toBe(200);
});

/** Lighthouse's "slow 3G": 400 kbit/s, a round trip of 400 ms. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
}

async function visit(page: Page, hostile: HostilePage, { buyer }: PlacedOrder): Promise<Frame> {
  const index = hostilePages.indexOf(hostile);
  const token = buyer.headers.authorization?.replace(/^Bearer /, '') ?? '';
  const address = `${pages.origin}/page/${index}?token=${token}`;
  if (hostile.network === 'slow 3G') await slowDown(page);
  if (!hostile.framed) {
    await page.goto(address);
    return page.mainFrame();
  }
  await page.goto(`${pages.otherSite}/frame/${index}?page=${encodeURIComponent(address)}`);
  const frame = page.frame({ url: address });
  if (frame === null) throw new Error('The page has no frame.');
  return frame;
}

describe('the dialog works on a page', () => {
  test.each(hostilePages.map((page) => [page.name, page] as const))('%s', async (_name, hostile) => {
    const order = await placeOrder(url);
    const { page } = await newPerson(browser);
    let sockets = 0;
    page.on('websocket', () => {
      sockets += 1;
    });
    const frame = await visit(page, hostile, order);
    const launcher = frame.getByRole('button', { name: 'Your order' });
    await launcher.waitFor();
    expect(await launcher.count()).toBe(1);
    const before = await lookAtHostPage(frame);

    await launcher.click();
    const field = frame.getByRole('textbox', { name: 'Message' });
    await field.fill('Is Tuesday possible?');
    await field.press('Enter');
    await expect.poll(async () => (await order.entries()).map(textOf)).toContain('Is Tuesday possible?');

    await order.shop.post(`/v1/orders/${order.id}/messages`, {
      clientMessageId: randomUUID(),
      text: 'Tuesday suits me',
    });
    const log = frame.getByRole('log');
    await log.getByText('Tuesday suits me').waitFor();
    await log.getByText('Is Tuesday possible?').waitFor();

    // What is sent is understood: else the server would close the connection, again and again.
    expect(sockets).toBeLessThan(2);
    const after = await lookAtHostPage(frame);
    expect(after.places).toEqual(before.places);
    expect(after.shift).toBe(0);
  });
});

function textOf(entry: object): unknown {
  return Reflect.get(entry, 'text');
}
