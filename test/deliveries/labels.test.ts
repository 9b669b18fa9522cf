import type { OrderView } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { isWaybillNumber } from '../../apps/server/src/deliveries/label/waybill-number.ts';
import { databases } from '../support/server.ts';
import { DeliveriesShop } from './deliveries-shop.ts';

describe.each(databases)('labels on %s', (database) => {
  let shop: DeliveriesShop;
  beforeAll(async () => {
    shop = await DeliveriesShop.open(database);
  });
  const made = async (id: string) => {
    await shop.enter(id, 'packed');
    return (await shop.delivery(id, 'label', { status: 'done' })).outcome ?? '';
  };
  const look = async (id: string) => (await shop.client.get<OrderView>(`/v1/orders/${id}`)).body;

  test('20 at once have numbers of their own, and the buyers follow their parcels by them', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => shop.place()));
    const given = await Promise.all(orders.map(({ id }) => made(id)));
    expect(new Set(given).size).toBe(20);
    expect(given.every(isWaybillNumber)).toBe(true);

    const [order] = orders;
    const buyer = await shop.buyer();
    const { body } = await buyer.get<OrderView>(`/v1/orders/${order?.id}`);
    expect(body.shipments).toEqual([
      expect.objectContaining({ carrier: 'post', trackingNumber: given[0], events: [] }),
    ]);
    // Whose number it is, no carrier's page knows.
    expect(body.shipments[0]).not.toHaveProperty('trackingUrl');
    expect(body.documents).toBeUndefined();
  });

  test('a second label has the same number', async () => {
    const { id } = await shop.place({ delivery: { method: 'cdek', address: 'ул. Баумана 12, Казань' } });
    const first = await made(id);
    await shop.enter(id, 'new');
    await shop.clock.advance(1000);
    expect(await made(id)).toBe(first);
    const order = await look(id);
    expect(order.shipments).toHaveLength(1);
    expect(order.shipments[0]).not.toHaveProperty('trackingUrl');
    expect(order.documents).toMatchObject([{ type: 'label', number: first }]);
  });

  test('is for the parcel that is known', async () => {
    const { id } = await shop.place();
    const parcel = { carrier: 'poste-italiane', trackingNumber: 'RR123456785IT' };
    await shop.client.post(`/v1/orders/${id}/shipments`, parcel);
    expect(await made(id)).toBe('RR123456785IT');
    expect((await look(id)).shipments).toHaveLength(1);
  });

  test('is fetched by the shop alone', async () => {
    const { id } = await shop.place();
    const path = `/v1/orders/${id}/label`;
    expect((await shop.file(shop.client, path)).status).toBe(404);
    const number = await made(id);
    const { status, headers, bytes } = await shop.file(shop.client, path);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="label-${number}.pdf"`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await shop.file(await shop.buyer(), path)).status).toBe(403);
  });

  test('needs an address, except where the buyer comes for it', async () => {
    const { id } = await shop.place({ delivery: { method: 'post' } });
    await shop.enter(id, 'packed');
    await shop.delivery(id, 'label', { status: 'failed', attempts: 1, error: 'no_address' });
    expect((await look(id)).shipments).toEqual([]);
    const pickup = await shop.place({ delivery: { method: 'pickup' } });
    expect(isWaybillNumber(await made(pickup.id))).toBe(true);
  });
});
