import { randomUUID } from 'node:crypto';
import type { EntryList, MessageView } from '@ordialog/protocol';
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asStaff } from '../support/api.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { fillLog } from '../support/fill-log.ts';
import { openDialogOf } from '../support/open-dialog.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const messages = 320;
const desktop = { width: 1280, height: 800 };

describe('a dialog with a long log', () => {
  let server: ServerProcess;
  let browser: Browser;
  let staff: ApiClient;

  beforeAll(async () => {
    server = await startServer({ database: 'postgres', env: { LOG_LEVEL: 'warn' } });
    browser = await openBrowser();
    staff = await asStaff(server.url);
  });

  async function longDialog({ readTo = 10_000 } = {}): Promise<{ page: Page; order: PlacedOrder }> {
    const order = await placeOrder(server.url);
    await fillLog(order, staff, messages);
    await order.buyer.post(`/v1/orders/${order.id}/read`, { upTo: readTo });
    const { page } = await newPerson(browser, { viewport: desktop });
    await openDialogOf(page, server.url, order);
    return { page, order };
  }
  const shown = (page: Page, number: number): Locator =>
    page.locator('ordialog-log').getByText(new RegExp(`^Message ${number}(:|$)`));
  const scroller = (page: Page): Locator => page.locator('ordialog-log .scroller');
  const rowCount = (page: Page): Promise<number> => page.locator('ordialog-log .row').count();
  const post = async (client: ApiClient, order: PlacedOrder, text: string, more = {}) =>
    (
      await client.post<MessageView>(`/v1/orders/${order.id}/messages`, {
        clientMessageId: randomUUID(),
        text,
        ...more,
      })
    ).body;
  const seqOf = async (order: PlacedOrder, text: string) =>
    (await order.shop.get<EntryList>(`/v1/orders/${order.id}/entries?q=${encodeURIComponent(text)}`)).body
      .items[0]?.seq ?? 0;

  test('shows the newest, and further back keeps what one reads in its place', async () => {
    const { page } = await longDialog();
    await shown(page, messages).waitFor();
    await expect.poll(() => page.locator('ordialog-log .jump').isVisible()).toBe(false);
    const oldest = async () => {
      const text = await page.locator('ordialog-log ordialog-linked-text span').first().textContent();
      return Number(/\d+/.exec(text ?? '')?.[0]);
    };
    // All the way back, page after page; what is read does not move while others come in above it.
    while ((await oldest()) > 1) {
      const before = await oldest();
      const anchor = shown(page, before);
      // In one step: what comes in above may be there by the next.
      const from = await scroller(page).evaluate(
        (element, row) => {
          element.scrollTop = 300;
          return row?.getBoundingClientRect().y ?? Number.NaN;
        },
        await anchor.elementHandle(),
      );
      await expect.poll(oldest).toBeLessThan(before);
      await expect.poll(async () => Math.abs(((await anchor.boundingBox())?.y ?? 0) - from)).toBeLessThan(2);
    }
    expect(await rowCount(page)).toBeLessThan(320);
    await page.getByRole('button', { name: 'To the newest message' }).click();
    await shown(page, messages).waitFor();
    await expect.poll(() => page.locator('ordialog-log .jump').isVisible()).toBe(false);
  });

  test('opens where one had ended, with a line above what is new, and counts down what is read', async () => {
    const { page, order } = await longDialog({ readTo: 100 });
    await page.locator('ordialog-log').getByText('New', { exact: true }).waitFor();
    const count = async () =>
      Number(/\d+/.exec((await page.locator('ordialog-log .jump').textContent()) ?? '')?.[0] ?? 0);
    const first = await count();
    expect(first).toBeGreaterThan(100);
    for (let step = 0; step < 12; step++) {
      await scroller(page).evaluate((element) => element.scrollBy(0, 800));
      await page.waitForTimeout(350);
    }
    await expect.poll(count).toBeLessThan(first);
    const { read } = await order.look();
    expect(read.buyer).toBeGreaterThan(100);
    expect(read.buyer).toBeLessThan(messages);
    await page.locator('ordialog-log .jump').click();
    await shown(page, messages).waitFor();
    await expect.poll(async () => (await order.look()).read.buyer).toBeGreaterThan(messages);
  });

  test('goes to a message that is quoted, far back, and marks it', async () => {
    const { page, order } = await longDialog();
    const seq = await seqOf(order, 'Message 7:');
    await post(staff, order, 'As I said', { replyTo: seq });
    const quote = page.getByRole('button', { name: 'Go to your message' });
    await quote.click();
    const row = page.locator('ordialog-log .row.marked');
    await row.waitFor();
    expect(await row.textContent()).toBeDefined();
    await expect(shown(page, 7).count()).resolves.toBe(1);
    // A message that comes meanwhile does not take the reader away, but is counted.
    await post(staff, order, 'Are you there?');
    await page.getByRole('button', { name: '1 new message' }).click();
    await page.locator('ordialog-log').getByText('Are you there?').waitFor();
  });

  test('finds words anywhere in it, and goes from one place to the next', async () => {
    const { page } = await longDialog();
    await page.locator('ordialog-panel-header summary').click();
    await page.getByRole('button', { name: 'Search' }).click();
    const field = page.getByRole('searchbox', { name: 'Search this conversation' });
    await field.fill('MESSAGE 29');
    const outcome = page.locator('ordialog-log-search output');
    // 29 and 290 to 299, the newest first.
    await expect.poll(() => outcome.textContent()).toContain('1 of 11');
    await shown(page, 299).waitFor();
    for (let hit = 0; hit < 10; hit++) await field.press('Enter');
    await expect.poll(() => outcome.textContent()).toContain('11 of 11');
    await shown(page, 29).waitFor();
    await field.fill('nowhere at all');
    await expect.poll(() => outcome.textContent()).toContain('Nothing found');
    await field.press('Escape');
    await expect.poll(() => field.count()).toBe(0);
  });

  test('lets authors reword and take back what they wrote, before the eyes of the other side', async () => {
    const order = await placeOrder(server.url);
    const { page } = await newPerson(browser, { viewport: desktop });
    await openDialogOf(page, server.url, order);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill('Tuseday is fine');
    await box.press('Enter');
    const bubble = (text: string) => page.locator('ordialog-log .bubble').filter({ hasText: text });
    await bubble('Tuseday').locator('.foot:has-text("Sent")').waitFor();
    await box.fill('A draft');
    await bubble('Tuseday').hover();
    await page.getByRole('button', { name: 'Message: more' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await expect.poll(() => box.inputValue()).toBe('Tuseday is fine');
    await box.fill('Tuesday is fine');
    await box.press('Enter');
    await bubble('Tuesday is fine').getByText('edited').waitFor();
    // What had been begun is there again.
    await expect.poll(() => box.inputValue()).toBe('A draft');

    const { page: other } = await newPerson(browser, { viewport: desktop });
    await openDialogOf(other, server.url, order);
    const seen = other.locator('ordialog-log');
    await seen.getByText('Tuesday is fine').waitFor();
    await bubble('Tuesday is fine').hover();
    await page.getByRole('button', { name: 'Message: more' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw for both' }).click();
    await seen.getByText('Message withdrawn').waitFor();
    await expect.poll(() => seen.getByText('Tuesday is fine').count()).toBe(0);
  });

  test('is read and answered by the keyboard alone', async () => {
    const order = await placeOrder(server.url);
    await post(staff, order, 'Which color?');
    await post(staff, order, 'And which size?');
    const { page } = await newPerson(browser, { viewport: desktop });
    await openDialogOf(page, server.url, order);
    await page.locator('ordialog-log').getByText('And which size?').waitFor();
    await scroller(page).focus();
    await page.getByRole('button', { name: 'Message: more' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    while (
      !(await page.getByRole('button', { name: 'Message: more' }).evaluate((it) => it.matches(':focus')))
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply' }).press('Enter');
    await page.getByRole('textbox', { name: 'Message' }).pressSequentially('Blue');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await order.entries()).at(-1))
      .toMatchObject({ text: 'Blue', replyTo: await seqOf(order, 'Which color?') });
  });

  test('says in the title of a hidden page that asks for it how much is unread', async () => {
    const order = await placeOrder(server.url);
    const { page } = await newPerson(browser, { viewport: desktop });
    await openDialogOf(page, server.url, order);
    const title = await page.title();
    const hide = (hidden: boolean) =>
      page.evaluate(
        (state) => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        },
        hidden ? 'hidden' : 'visible',
      );
    await hide(true);
    await post(staff, order, 'One');
    await expect
      .poll(() => page.evaluate(() => Reflect.get(document.querySelector('order-dialog') ?? {}, 'unread')))
      .toBe(1);
    expect(await page.title()).toBe(title);
    await page.locator('order-dialog').evaluate((dialog) => dialog.setAttribute('badge', ''));
    await post(staff, order, 'Two');
    await expect.poll(() => page.title()).toBe(`(2) ${title}`);
    await hide(false);
    await expect.poll(() => page.title()).toBe(title);
    await hide(true);
    await post(staff, order, 'Three');
    await expect.poll(() => page.title()).toMatch(/^\(\d\) /);
    await page.evaluate(() => document.querySelector('order-dialog')?.remove());
    await expect.poll(() => page.title()).toBe(title);
  });
});
