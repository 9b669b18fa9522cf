import type { DeliveryView } from '@ordialog/protocol';
import { ApiClient } from '@ordialog/ui';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answeringServer } from '../testing/answering-server.ts';
import { SentList } from './sent-list.ts';

let server: Awaited<ReturnType<typeof answeringServer>>;
let list: SentList;
afterEach(() => {
  list.lookAway();
  return server.close();
});

const failed: DeliveryView = {
  id: 'd1',
  type: 'invoice',
  recipient: null,
  status: 'failed',
  outcome: null,
  error: 'no_company',
  explanation: 'Add the address.',
  attempts: 1,
  createdAt: '2026-01-24T12:00:00.000Z',
  dueAt: '2026-01-24T12:00:00.000Z',
  doneAt: null,
};
const waiting: DeliveryView = { ...failed, status: 'waiting', error: null };
const done: DeliveryView = { ...failed, status: 'done', error: null, outcome: '2026-1' };

async function listOf(answer: Parameters<typeof answeringServer>[0]) {
  server = await answeringServer(answer);
  list = new SentList(new ApiClient({ server: server.url, locale: 'en' }), 'ord_1');
  return list;
}

describe('what an order sent', () => {
  it('is not asked for until somebody looks, whatever happens to the order', async () => {
    await listOf(() => ({ body: { items: [done] } }));
    list.refresh();
    expect(server.asked).toEqual([]);
    list.look();
    await vi.waitFor(() => expect(list.items).toEqual([done]));
    expect(server.asked.map(({ url }) => url.pathname)).toEqual(['/v1/orders/ord_1/deliveries']);
  });

  it('is looked at again while something is due, until it is done', async () => {
    await listOf(() => ({ body: { items: [server.asked.length < 2 ? waiting : done] } }));
    list.look();
    await vi.waitFor(() => expect(list.items?.[0]?.status).toBe('done'), { timeout: 4000 });
  });

  it('tries again what failed', async () => {
    await listOf(({ method }) => ({ body: method === 'POST' ? waiting : { items: [failed] } }));
    list.look();
    await vi.waitFor(() => expect(list.items).toEqual([failed]));
    await list.retry('d1');
    expect(server.asked.at(-1)?.url.pathname).toBe('/v1/orders/ord_1/deliveries/d1/retry');
    expect(list.items).toEqual([waiting]);
  });

  it('keeps what is known where the server cannot be reached', async () => {
    await listOf(() => (server.asked.length > 1 ? 'nothing' : { body: { items: [done] } }));
    list.look();
    await vi.waitFor(() => expect(list.items).toEqual([done]));
    list.refresh();
    await vi.waitFor(() => expect(list.failure?.code).toBe('network'));
    expect(list.items).toEqual([done]);
  });
});
