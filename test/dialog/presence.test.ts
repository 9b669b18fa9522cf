import type { Presence } from '@ordialog/protocol';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asStaff } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { newPerson, openBrowser } from '../support/browser.ts';
import { demo } from '../support/demo.ts';
import { openDialogOf } from '../support/open-dialog.ts';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { connectSocket } from '../support/socket.ts';

describe.each(databases)('who is there on %s', (database) => {
  let server: ServerProcess;
  let staff: ApiClient;

  beforeAll(async () => {
    server = await startServer({ database });
    staff = await asStaff(server.url);
  });

  /** A connection that follows an order, and what it hears of the other side. */
  const follow = async (client: ApiClient, orderId: string, away?: boolean) => {
    const socket = await connectSocket(client);
    atEnd(async () => void socket.disconnect());
    const heard: Presence[] = [];
    socket.on('presence', (who) => heard.push(who));
    const see = (hidden?: boolean) => socket.emitWithAck('subscribe', { orderId, after: 0, away: hidden });
    await see(away);
    return { socket, heard, see };
  };
  const online = (heard: readonly Presence[]) => heard.map((each) => each.online);

  test('is who has the order in view, once for each coming and going', async () => {
    const { id, buyer } = await placeOrder(server.url);
    const seller = await follow(staff, id);
    await expect.poll(() => online(seller.heard)).toEqual([false]);
    const first = await follow(buyer, id);
    const second = await follow(buyer, id);
    // As clients do whenever they look whether anything was lost.
    await first.see();
    await expect.poll(() => online(seller.heard)).toEqual([false, true]);
    await first.see(true);
    second.socket.disconnect();
    await expect.poll(() => online(seller.heard)).toEqual([false, true, false]);
    await first.see(false);
    await expect.poll(() => online(seller.heard)).toEqual([false, true, false, true]);
    first.socket.disconnect();
    await expect.poll(() => online(seller.heard)).toEqual([false, true, false, true, false]);
  });

  test('is nobody who opened it in a hidden page, and they hear of it all the same', async () => {
    const { id, buyer } = await placeOrder(server.url);
    const seller = await follow(staff, id);
    const hidden = await follow(buyer, id, true);
    const told = new Promise((resolve) => hidden.socket.once('entry', resolve));
    await staff.post(`/v1/orders/${id}/messages`, { clientMessageId: crypto.randomUUID(), text: 'Hello' });
    await told;
    expect(online(seller.heard)).toEqual([false]);
    await hidden.socket.emitWithAck('unsubscribe', { orderId: id });
    hidden.socket.disconnect();
    await seller.see();
    await expect.poll(() => online(seller.heard)).toEqual([false, false]);
  });

  test('tells a seller when the buyer was last there, and a buyer nothing of the kind', async () => {
    const { id, buyer } = await placeOrder(server.url);
    const before = Date.now();
    const seller = await follow(staff, id);
    const theirs = await follow(buyer, id);
    seller.socket.disconnect();
    await expect.poll(() => online(theirs.heard)).toEqual([true, false]);
    for (const who of theirs.heard)
      expect(Object.keys(who).toSorted()).toEqual(['online', 'orderId', 'party']);
    theirs.socket.disconnect();
    const seenAt = async (): Promise<string | undefined> => {
      const { heard, socket } = await follow(staff, id);
      await expect.poll(() => heard.length).toBe(1);
      socket.disconnect();
      return heard[0]?.lastSeenAt;
    };
    await expect.poll(seenAt).toBeDefined();
    const seen = Date.parse((await seenAt()) ?? '');
    expect(seen).toBeGreaterThanOrEqual(before);
    expect(seen).toBeLessThanOrEqual(Date.now());
    const again = await follow(buyer, id);
    await expect.poll(() => again.heard).toEqual([{ orderId: id, party: 'seller', online: false }]);
  });
});

describe('the dialog and the inbox', () => {
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ database: 'pglite' }), openBrowser()]);
  });

  const hide = (page: Page, hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);

  test('say that the other side is there while it has the order in view', async () => {
    const placed = await placeOrder(server.url);
    const { page: buyers } = await newPerson(browser, { viewport: { width: 390, height: 800 } });
    await openDialogOf(buyers, server.url, placed);
    const { page: sellers } = await newPerson(browser, { allow: [/401/] });
    await sellers.goto(`${server.url}/inbox/orders/${placed.id}`);
    await sellers.getByLabel('E-mail').fill(demo.seller.email);
    await sellers.getByLabel('Password').fill(demo.seller.password);
    await sellers.keyboard.press('Enter');
    const buyerHere = sellers.locator('ordialog-here-now').getByText('Here now', { exact: true }).first();
    const shopHere = buyers.getByText(/is here now$/).first();
    await buyerHere.waitFor();
    await shopHere.waitFor();
    // Read out once, and silent again.
    const spoken = buyers.locator('ordialog-here-now [role=status]');
    await expect.poll(() => spoken.textContent(), { timeout: 8000 }).toMatch(/is here now$/);
    await expect.poll(() => spoken.textContent(), { timeout: 8000 }).toBe('');

    await hide(sellers, true);
    await hide(sellers, false);
    await hide(buyers, true);
    // Neither is away for having looked elsewhere for a moment; after a while they are.
    expect(await shopHere.isVisible()).toBe(true);
    expect(await buyerHere.isVisible()).toBe(true);
    await sellers.getByText('Last visit: 1 minute ago').waitFor();
    await hide(buyers, false);
    await buyerHere.waitFor();
    await sellers.goto(`${server.url}/inbox/`);
    await shopHere.waitFor({ state: 'hidden' });
    // Somebody who comes and goes is not announced again and again.
    await sellers.goto(`${server.url}/inbox/orders/${placed.id}`);
    await shopHere.waitFor();
    expect(await spoken.textContent()).toBe('');
  }, 60_000);
});
