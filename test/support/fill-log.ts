import { randomUUID } from 'node:crypto';
import type { ApiClient } from './api.ts';
import type { PlacedOrder } from './place-order.ts';

/**
 * Has buyer and seller write so many messages in turn: "Message 1", "Message 2" … with a long one now and then. With
 * `atOnce` they come in groups, in whatever order; the last one is the last in any case.
 */
export async function fillLog(
  { id, buyer }: PlacedOrder,
  seller: ApiClient,
  messages: number,
  { atOnce = 1 } = {},
): Promise<void> {
  async function write(number: number): Promise<void> {
    const text = `Message ${number}${number % 7 === 0 ? `: ${'and so on '.repeat(20)}` : ''}`;
    const body = { clientMessageId: randomUUID(), text };
    const { status } = await (number % 2 ? buyer : seller).post(`/v1/orders/${id}/messages`, body);
    if (status !== 201) throw new Error(`Writing message ${number} answered ${status}`);
  }
  for (let first = 1; first < messages; first += atOnce) {
    const length = Math.min(atOnce, messages - first);
    await Promise.all(Array.from({ length }, (_, index) => write(first + index)));
  }
  await write(messages);
}
