import { ApiClient, deviceMemory, LiveConnection, OrderStore } from '@ordialog/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { answeringServer } from '../testing/answering-server.ts';
import { sampleOrder } from '../testing/sample-order.ts';
import { OrderDesk } from './order-desk.ts';

let server: Awaited<ReturnType<typeof answeringServer>>;
afterEach(() => server.close());

async function deskOf(answer: Parameters<typeof answeringServer>[0], role = 'owner') {
  server = await answeringServer(answer);
  const api = new ApiClient({ server: server.url, locale: 'en' });
  const live = new LiveConnection({ server: server.url, locale: 'en' });
  const store = new OrderStore('ord_1', 'seller', { api, live, memory: deviceMemory('test') });
  return { desk: new OrderDesk(api, store, role), store };
}

const refusal = {
  type: 'about:blank',
  title: 'x',
  status: 409,
  code: 'state_unchanged',
  detail: 'It is there.',
};

describe('what a seller does with an order beside its workflow', () => {
  it('is said to the server, and the order fetched anew where no connection tells of it', async () => {
    const { desk, store } = await deskOf(({ url }) =>
      url.pathname.endsWith('/entries')
        ? { body: { items: [], nextCursor: null, head: 0 } }
        : { body: sampleOrder({ version: 5 }) },
    );
    expect(await desk.publish(3, false)).toBe(true);
    expect(server.asked[0]?.url.pathname).toBe('/v1/orders/ord_1/entries/3/publication');
    expect(server.asked[0]?.body).toEqual({ shown: false });
    await expect.poll(() => store.state.order?.version).toBe(5);
  });

  it('keeps a refusal with what was refused, until it has been read', async () => {
    const { desk } = await deskOf(() => ({ status: 409, body: refusal }));
    expect(await desk.force('shipped', 'Paid in cash')).toBe(false);
    expect(desk.actOf('force')).toMatchObject({ status: 'refused', failure: { detail: 'It is there.' } });
    expect(desk.actOf('visibility')).toBeUndefined();
    desk.forget();
    expect(desk.actOf('force')).toBeUndefined();
  });

  it('is for owners and managers where it steps outside the workflow', async () => {
    const { desk } = await deskOf(() => 'nothing', 'agent');
    expect(desk.mayOverride).toBe(false);
  });
});
