import type { OrderList } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asShop } from '../support/api.ts';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';

describe.each(databases)('lists sorted by what some orders lack, on %s', (database) => {
  let shop: ApiClient;

  beforeAll(async () => {
    const { url } = await startServer({ database });
    shop = asShop(url);
    for (let count = 0; count < 4; count++) {
      const order = await placeOrder(url);
      if (count % 2) await order.act(shop, 'confirmOrder');
    }
  });

  /** All of a list, page by page. */
  async function all(query: string): Promise<OrderList['items']> {
    const items: OrderList['items'] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const at: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { status, body } = await shop.get<OrderList>(`/v1/orders?limit=3&${query}${at}`);
      expect(status).toBe(200);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  }
  const placed = (items: OrderList['items']) => items.map(({ placedAt }) => placedAt);

  test.each([
    ['deadline', ({ deadline }: OrderList['items'][number]) => deadline?.dueAt ?? null],
    [
      'waiting',
      ({ waitingFor, waitingSince }: OrderList['items'][number]) =>
        waitingFor === 'seller' ? waitingSince : null,
    ],
  ] as const)('by %s: those that have one by it, then all others, newest first', async (sort, sortedBy) => {
    const items = await all(`sort=${sort}`);
    const every = await all('sort=newest');
    expect(items.map(({ id }) => id).toSorted()).toEqual(every.map(({ id }) => id).toSorted());
    const values = items.map(sortedBy);
    const having = values.filter((value) => value !== null);
    expect(having.length).toBeGreaterThan(2);
    expect(having.length).toBeLessThan(items.length);
    expect(values).toEqual([...having.toSorted(), ...Array(items.length - having.length).fill(null)]);
    const rest = placed(items.slice(having.length));
    expect(rest).toEqual(rest.toSorted().reverse());
  });

  test('the view of those that have one holds no others', async () => {
    expect((await all('view=waiting')).every(({ waitingSince }) => waitingSince)).toBe(true);
    expect((await all('view=deadline&sort=deadline')).every(({ deadline }) => deadline)).toBe(true);
  });
});
