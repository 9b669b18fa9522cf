import type { CDPSession, Page } from 'playwright-core';
import { asStaff } from '../support/api.ts';
import { fillLog } from '../support/fill-log.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openDialogOf } from '../support/open-dialog.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { createDatabaseAt, PostgresCluster } from '../support/postgres-cluster.ts';
import { ServerProcess } from '../support/server-process.ts';
import { count, median, percentile, type Row } from './report.ts';

const entries = 10_000;
const openings = 5;
const screen = { width: 390, height: 800 };
/** Of scrolling back, in pixels for each frame and in frames. */
const step = 60;
const frames = 1200;

/** One dialog with a very long log: how soon it can be read, how smoothly it scrolls, what stays in memory. */
export async function measureLongLog(): Promise<Row[]> {
  const cluster = await PostgresCluster.start();
  const server = await ServerProcess.start({ databaseUrl: (await createDatabaseAt(cluster.url())).url });
  const browser = await launchBrowser();
  try {
    const order = await placeOrder(server.url);
    await fillLog(order, await asStaff(server.url), entries, { atOnce: 100 });
    await order.buyer.post(`/v1/orders/${order.id}/read`, { upTo: 2 * entries });
    const context = await browser.newContext({ viewport: screen });
    const times: number[] = [];
    for (let opening = 0; opening < openings; opening++) {
      const page = await context.newPage();
      times.push(await timeToOpen(page, server.url, order));
      await page.close();
    }
    const page = await context.newPage();
    await timeToOpen(page, server.url, order);
    const session = await context.newCDPSession(page);
    const before = await heap(session);
    const scrolled = await scrollBack(page);
    const after = await heap(session);
    return [
      {
        what: `a dialog of ${count(entries)} entries opens`,
        value: `${count(median(times))} ms`,
        note: 'at most 300; from the call to the newest message on the screen, code from the cache',
      },
      {
        what: 'a frame while scrolling back',
        value: `${median(scrolled.frames).toFixed(1)} ms`,
        note: `16.7 at 60 a second; slowest 1 %: ${percentile(
          scrolled.frames.toSorted((a, b) => a - b),
          0.99,
        ).toFixed(1)} ms`,
      },
      {
        what: 'rows in the page after that',
        value: count(scrolled.rows),
        note: `first read: ${scrolled.first}, most at a time: ${count(scrolled.most)}`,
      },
      { what: 'heap before and after', value: `${megabytes(before)} / ${megabytes(after)} MB` },
    ];
  } finally {
    await browser.close();
    await server.remove();
    await cluster.remove();
  }
}

async function timeToOpen(page: Page, origin: string, order: PlacedOrder): Promise<number> {
  await page.goto(`${origin}/demo/`, { waitUntil: 'load' });
  const started = await page.evaluate(() => performance.now());
  await openDialogOf(page, origin, order);
  await page.locator('ordialog-log').getByText(`Message ${entries}`, { exact: true }).waitFor();
  return (await page.evaluate(() => performance.now())) - started;
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Scrolls back at reading speed and more, frame by frame, while what comes before is fetched. */
function scrollBack(page: Page) {
  return page.locator('ordialog-log').evaluate(
    async (log, { pixels, times }) => {
      const scroller = log.shadowRoot?.querySelector('.scroller');
      const content = scroller?.querySelector('.content');
      if (!scroller || !content) throw new Error('There is no log.');
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const taken: number[] = [];
      let most = 0;
      let last = await nextFrame();
      for (let index = 0; index < times; index++) {
        scroller.scrollTop -= pixels;
        const now = await nextFrame();
        taken.push(now - last);
        last = now;
        most = Math.max(most, content.childElementCount);
      }
      const first = content.querySelector('.text')?.shadowRoot?.textContent?.trim().slice(0, 14) ?? '';
      return { frames: taken, rows: content.childElementCount, most, first };
    },
    { pixels: step, times: frames },
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
