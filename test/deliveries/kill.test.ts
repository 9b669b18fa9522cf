import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryView } from '@ordialog/protocol';
import { describe, expect, test, vi } from 'vitest';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import { openMailbox } from '../support/smtp.ts';

const minute = 60_000;

describe.each(databases)('a server killed while it delivers on %s', (database) => {
  test('loses nothing of what it was to send, and sends each under one Message-ID', async () => {
    const mailbox = await openMailbox();
    const clock = new Date();
    const server = await startServer({ database, clock, env: { SMTP_URL: mailbox.url } });
    mailbox.mode = 'hang';
    const orders = await Promise.all(Array.from({ length: 4 }, () => placeOrder(server.url)));
    for (const order of orders) await order.act(order.shop, 'confirmOrder');
    // Some are in the middle of being handed over, others have not begun.
    await vi.waitFor(() => expect(mailbox.attempts).toBeGreaterThan(3), { timeout: 10_000 });
    await server.kill();

    mailbox.mode = 'ok';
    await server.resume();
    for (const order of orders) expect((await order.look()).state).toBe('awaiting_payment');
    // What the killed server held is found again after its time is up.
    for (let passed = 0; passed < 6 && (await waiting(orders)) > 0; passed++) {
      await server.advance(2 * minute);
      await sleep(2000);
    }
    expect(await waiting(orders)).toBe(0);
    for (const order of orders) {
      const { body } = await order.shop.get<{ items: DeliveryView[] }>(`/v1/orders/${order.id}/deliveries`);
      expect(body.items.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
      const { buyer } = await order.look();
      const mails = await mailbox.mailsTo(buyer.email, 2);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
    }
  }, 120_000);
});

async function waiting(orders: readonly Awaited<ReturnType<typeof placeOrder>>[]): Promise<number> {
  const lists = await Promise.all(
    orders.map(({ id, shop }) => shop.get<{ items: DeliveryView[] }>(`/v1/orders/${id}/deliveries`)),
  );
  return lists.flatMap(({ body }) => body.items).filter(({ status }) => status !== 'done').length;
}
