import { ApiClient } from '@ordialog/ui';
import { afterEach, expect, it } from 'vitest';
import { answeringServer } from '../testing/answering-server.ts';
import { sampleSummary } from '../testing/sample-summary.ts';
import { OrderList } from './order-list.ts';

let server: Awaited<ReturnType<typeof answeringServer>>;
afterEach(() => server.close());

const order = (id: string) => sampleSummary({ id, waitingSince: `2026-11-20T0${id}:00:00.000Z` });
const ids = (list: OrderList) => list.rows.map(({ order: { id } }) => id);

async function openList(pages: Record<string, { items: unknown[]; nextCursor: string | null }>) {
  server = await answeringServer(({ url }) => ({ body: pages[url.searchParams.get('cursor') ?? 'first'] }));
  const list = new OrderList(new ApiClient({ server: server.url, locale: 'en' }), { view: 'waiting' });
  await list.reload();
  return list;
}

it('goes on where the last page ended, once for all who ask', async () => {
  const list = await openList({
    first: { items: [order('1'), order('2')], nextCursor: 'c2' },
    c2: { items: [order('2'), order('3')], nextCursor: null },
  });
  await Promise.all([list.loadMore(), list.loadMore()]);
  expect(ids(list)).toEqual(['1', '2', '3']);
  expect(server.asked).toHaveLength(2);
  expect(list.hasMore).toBe(false);
});

it('asks for as many rows as it shows when it begins anew', async () => {
  const list = await openList({
    first: { items: Array.from({ length: 40 }, (_, index) => order(String(index))), nextCursor: null },
  });
  await list.reload();
  expect(server.asked.map(({ url }) => url.searchParams.get('limit'))).toEqual(['30', '40']);
});

it('takes no notice of changes before it knows its first page', async () => {
  server = await answeringServer(() => ({ body: { items: [], nextCursor: null } }));
  const list = new OrderList(new ApiClient({ server: server.url, locale: 'en' }), { view: 'waiting' });
  list.take([order('1')]);
  expect(list.fresh).toBe(true);
  expect(ids(list)).toEqual([]);
});

it('keeps its rows when a reload fails, and says why', async () => {
  let failing = false;
  server = await answeringServer(() =>
    failing
      ? { status: 500, body: { type: 'about:blank', title: 'x', status: 500, code: 'unexpected' } }
      : { body: { items: [order('1')], nextCursor: null } },
  );
  const list = new OrderList(new ApiClient({ server: server.url, locale: 'en' }), { view: 'waiting' });
  await list.reload();
  failing = true;
  await list.reload();
  expect(ids(list)).toEqual(['1']);
  expect(list.failure?.code).toBe('unexpected');
});
