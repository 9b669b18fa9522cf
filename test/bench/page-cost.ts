import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from '../../scripts/build.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { ServerProcess } from '../support/server-process.ts';
import { count, median, type Row } from './report.ts';

const visits = 5;
const phone = { viewport: { width: 390, height: 800 }, locale: 'en' };
/** Lighthouse's "fast 3G": 1.6 Mbit/s down, 750 kbit/s up, a round trip of 150 ms. */
const fast3G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

interface Visit {
  readonly beforeClick: ReadonlyMap<string, number>;
  readonly afterClick: ReadonlyMap<string, number>;
  readonly tag: number;
  /** Milliseconds after the click. */
  readonly usable: number;
  readonly shown: number;
  readonly shift: number;
}

/** What the tag costs the page it stands on, and how long a buyer waits for the panel: a phone at a quarter of this machine's speed. */
export async function measurePageCost(): Promise<Row[]> {
  await build();
  const server = await ServerProcess.start();
  const browser = await launchBrowser();
  const shop = await serveShop();
  try {
    const order = await placeOrder(server.url);
    // Of another site than ours, as a shop's is: browsers ask before they send a token there.
    const page = `http://localhost:${(shop.address() as AddressInfo).port}`;
    await order.shop.request('PATCH', '/v1/shop', { origins: [page] });
    const seen: Visit[] = [];
    const without: number[] = [];
    for (let visit = 0; visit < visits; visit++) {
      without.push(await visitWithout(browser, page));
      seen.push(await visitPage(browser, { page, origin: server.url, order }));
    }
    const empty = median(without);
    const of = (value: (visit: Visit) => number) => median(seen.map(value));
    const [first] = seen;
    return [
      {
        what: 'main thread for the tag: scripts, styles, layout',
        value: `${(of(({ tag }) => tag) - empty).toFixed(1)} ms`,
        note: `at most 20, at 4× CPU slowdown, beside the ${empty.toFixed(1)} of the page without it`,
      },
      {
        what: 'from the click to a field one can write in',
        value: `${count(of(({ usable }) => usable))} ms`,
        note: 'at most 1,000, on fast 3G at 4× CPU slowdown, nothing in the cache',
      },
      {
        what: 'from the click to the order with its dialog',
        value: `${count(of(({ shown }) => shown))} ms`,
        note: 'at most 1,000, the same',
      },
      { what: 'layout shift', value: of(({ shift }) => shift).toFixed(4), note: 'the whole visit' },
      ...bytesOf('before the click', first?.beforeClick),
      ...bytesOf('after the click', first?.afterClick),
    ];
  } finally {
    await browser.close();
    shop.close();
    await server.remove();
  }
}

function bytesOf(when: string, requests: ReadonlyMap<string, number> = new Map()): Row[] {
  const total = [...requests.values()].reduce((sum, bytes) => sum + bytes, 0);
  return [
    { what: `bytes ${when}`, value: count(total), note: `${requests.size} requests` },
    ...[...requests].map(([what, bytes]) => ({ what: `  ${what}`, value: count(bytes) })),
  ];
}

const emptyScript = '/empty.js';

/** A page with nothing on it, so that all it costs is the tag's, and a script with nothing in it to compare with. */
async function serveShop(): Promise<Server> {
  const shop = createServer(({ url }, response) =>
    url === emptyScript
      ? response.setHeader('content-type', 'text/javascript').end()
      : response
          .setHeader('content-type', 'text/html')
          .end('<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,">'),
  );
  await once(shop.listen(0, '127.0.0.1'), 'listening');
  return shop;
}

interface Visited {
  readonly page: string;
  readonly origin: string;
  readonly order: PlacedOrder;
}

async function visitPage(browser: Browser, { page: address, origin, order }: Visited): Promise<Visit> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session);
    const requests = await countBytes(session);
    await page.goto(address);
    const tag = await timeOf(session, page, () => addTag(page, `${origin}/widget/v1.js`, order));
    const beforeClick = requests.take();

    const times = await timesToPanel(page);
    await page.waitForTimeout(1500);
    return { beforeClick, afterClick: requests.take(), tag, ...times, shift: await layoutShift(page) };
  } finally {
    await context.close();
  }
}

/** The same page with a script that does nothing. */
async function visitWithout(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session);
    await page.goto(address);
    return await timeOf(session, page, () => addTag(page, `${address}${emptyScript}`));
  } finally {
    await context.close();
  }
}

/** Milliseconds of the main thread for what is done and what follows from it until the page is at rest. */
async function timeOf(session: CDPSession, page: Page, act: () => Promise<void>): Promise<number> {
  const before = await taskTime(session);
  await act();
  // Looking for the launcher meanwhile would cost more than drawing it.
  await page.waitForTimeout(2500);
  return (await taskTime(session)) - before;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', fast3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // The thread's own time, without that in which the machine did something else.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** The bytes of each answer as they came over the wire, by path, since they were last taken. */
async function countBytes(session: CDPSession): Promise<{ take(): ReadonlyMap<string, number> }> {
  const paths = new Map<string, string>();
  let bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname } = new URL(request.url);
    paths.set(requestId, `${request.method} ${pathname.replace(/ord_[\w-]+/, '{id}')}`);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId);
    if (path !== undefined && path !== 'GET /') bytes.set(path, (bytes.get(path) ?? 0) + encodedDataLength);
  });
  return {
    take() {
      const taken = bytes;
      bytes = new Map();
      return taken;
    },
  };
}

/** Milliseconds that the main thread has spent on scripts, styles and layout so far. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const counted = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']);
  return metrics.reduce((sum, { name, value }) => (counted.has(name) ? sum + 1000 * value : sum), 0);
}

function addTag(page: Page, address: string, order?: PlacedOrder): Promise<void> {
  const token = order?.buyer.headers.authorization?.replace(/^Bearer /, '');
  return page.evaluate(
    ([src, given]) => {
      Reflect.set(window, 'Ordialog', given ? [['identify', given]] : []);
      const script = document.createElement('script');
      script.async = true;
      script.dataset.shop = 'pk_demo';
      script.src = src;
      document.head.append(script);
    },
    [address, token] as const,
  );
}

/** Milliseconds from the launcher's click to the first frame with a field to write in, and to the one with the order. */
function timesToPanel(page: Page): Promise<Pick<Visit, 'usable' | 'shown'>> {
  return page.locator('order-dialog').evaluate(async (dialog) => {
    const conversation = ['ordialog-panel', 'ordialog-conversation'];
    const find = (...path: string[]) =>
      path.reduce<Element | null | undefined>((at, name) => at?.shadowRoot?.querySelector(name), dialog);
    const drawn = async (...path: string[]) => {
      while (!find(...path)) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - started;
    };
    const started = performance.now();
    dialog.shadowRoot?.querySelector('button')?.click();
    const [usable, shown] = await Promise.all([
      drawn(...conversation, 'ordialog-composer', 'textarea:enabled'),
      drawn(...conversation, 'ordialog-log', '.row'),
    ]);
    return { usable, shown };
  });
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let shift = 0;
    await new Promise<void>((resolve) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(resolve, 100);
    });
    return shift;
  });
}
