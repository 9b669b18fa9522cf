import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { asJson } from '../../apps/server/src/db/json-column.ts';
import { issueInvoice } from '../../apps/server/src/deliveries/invoice/issue-invoice.ts';
import { documentFonts } from '../../apps/server/src/deliveries/pdf/document-fonts.ts';
import { createDrawing } from '../../apps/server/src/deliveries/pdf/drawing.ts';
import { deliver } from '../../apps/server/src/orders/deliver-job.ts';
import { databases } from '../support/server.ts';
import { DeliveriesShop, settings } from './deliveries-shop.ts';
import { effectsWorkflow } from './effects-workflow.ts';

/** A delivery that no job has been written for, so that a test may carry it out itself. */
async function plannedInvoice({ context, shop }: DeliveriesShop, orderId: string): Promise<string> {
  const id = randomUUID();
  const now = context.clock.now();
  const effect = asJson({ type: 'invoice', state: 'new' } as const);
  const rest = { recipient: null, outcome: null, error: null, done_at: null, attempts: 0 };
  await context.db
    .insertInto('deliveries')
    .values({
      id,
      order_id: orderId,
      shop_id: shop.id,
      effect,
      status: 'waiting',
      due_at: now,
      created_at: now,
      ...rest,
    })
    .execute();
  return id;
}

describe.each(databases)('invoices on %s', (database) => {
  let shop: DeliveriesShop;
  beforeAll(async () => {
    shop = await DeliveriesShop.open(database);
  });
  const numbers = async () => {
    const rows = await shop.context.db
      .selectFrom('invoices')
      .select('number')
      .where('shop_id', '=', shop.shop.id)
      .orderBy('number')
      .execute();
    return rows.map(({ number }) => number);
  };
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  test('50 at once have the numbers 1 to 50', async () => {
    const orders = await Promise.all(upTo(50).map(() => shop.place()));
    await Promise.all(orders.map(({ id }) => shop.enter(id, 'invoiced')));
    const done = await Promise.all(orders.map(({ id }) => shop.delivery(id, 'invoice', { status: 'done' })));

    expect(new Set(done.map(({ outcome }) => outcome)).size).toBe(50);
    for (const { outcome } of done) expect(outcome).toMatch(/^2026-00[0-5]\d$/);
    expect(await numbers()).toEqual(upTo(50));
  });

  test('a failed drawing takes no number, and one order has one invoice however often it is asked for', async () => {
    const { context } = shop;
    const before = (await numbers()).length;
    const order = await shop.place();
    const { shop: ofTest } = shop;
    const withSettings = { ...ofTest, settings };
    const drawing = createDrawing({ ...documentFonts, bold: '/nowhere/font.ttf' });
    const broken = { ...context, drawing };
    const failing = upTo(5).map(() => issueInvoice(broken, withSettings, order.id));
    for (const result of await Promise.allSettled(failing)) expect(result.status).toBe('rejected');

    const issued = await Promise.all(upTo(5).map(() => issueInvoice(context, withSettings, order.id)));
    expect(new Set(issued.map((each) => ('invoice' in each ? each.invoice.sha256 : each.problem))).size).toBe(
      1,
    );
    expect(await numbers()).toEqual(upTo(before + 1));
  });

  test('that cannot be drawn is tried again, is seen as failed, and is issued once that is mended', async () => {
    const { id: orderId } = await shop.place();
    const deliveryId = await plannedInvoice(shop, orderId);
    const broken = {
      ...shop.context,
      publicUrl: shop.running.url,
      drawing: createDrawing({ ...documentFonts, regular: '/nowhere/font.ttf' }),
    };
    const job = { id: deliveryId, data: { deliveryId }, signal: AbortSignal.timeout(60_000) };
    await expect(deliver(broken, { ...job, attempt: 1, isLastAttempt: false })).rejects.toThrow('ENOENT');
    await shop.delivery(orderId, 'invoice', { status: 'waiting', attempts: 1 });
    await expect(deliver(broken, { ...job, attempt: 2, isLastAttempt: true })).rejects.toThrow('ENOENT');
    const failed = await shop.delivery(orderId, 'invoice', { status: 'failed', attempts: 2 });
    expect(failed.error).toContain('ENOENT');
    await shop.enter(orderId, 'mailed');

    await shop.retry(orderId, failed);
    await shop.delivery(orderId, 'invoice', { status: 'done', error: null });
    expect(await numbers()).toEqual(upTo((await numbers()).length));
  });

  test('is fetched by the shop and the buyer, and by nobody else', async () => {
    const order = await shop.place();
    const path = `/v1/orders/${order.id}/invoice`;
    const buyer = await shop.buyer();
    expect((await shop.file(buyer, path)).status).toBe(404);
    await shop.enter(order.id, 'invoiced');
    const { outcome } = await shop.delivery(order.id, 'invoice', { status: 'done' });

    const files = await Promise.all([shop.file(shop.client, path), shop.file(buyer, path)]);
    for (const { status, headers, bytes } of files) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(headers.get('content-disposition')).toBe(`attachment; filename="invoice-${outcome}.pdf"`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toContain('no-store');
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect((await shop.file(await shop.buyer('other@example.com'), path)).status).toBe(404);
    for (const client of [shop.client, buyer]) {
      const { body } = await client.get(`/v1/orders/${order.id}`);
      expect(body).toMatchObject({ documents: [{ type: 'invoice', number: outcome }] });
    }
  });

  test('never changes: not by a second effect, not in the database', async () => {
    const { db } = shop.context;
    const order = await shop.place();
    const path = `/v1/orders/${order.id}/invoice`;
    await shop.enter(order.id, 'invoiced');
    const first = await shop.delivery(order.id, 'invoice', { status: 'done' });
    const { bytes } = await shop.file(shop.client, path);
    await shop.set({ ...settings, company: { name: 'Renamed', address: 'Elsewhere' }, vatRatePercent: 10 });
    await shop.enter(order.id, 'new');
    await shop.clock.advance(1000);
    await shop.enter(order.id, 'invoiced');
    const again = await shop.delivery(order.id, 'invoice', { status: 'done', outcome: first.outcome });
    await shop.set(settings);

    expect(again.id).not.toBe(first.id);
    const { bytes: later } = await shop.file(shop.client, path);
    expect(sha256(later)).toBe(sha256(bytes));
    const change = { pdf: Buffer.from('forged'), sha256: sha256(Buffer.from('forged')) };
    const changing = db
      .updateTable('invoices')
      .set(change as object)
      .where('order_id', '=', order.id);
    await expect(changing.execute()).rejects.toThrow('never changes');
    await expect(db.deleteFrom('invoices').where('order_id', '=', order.id).execute()).rejects.toThrow(
      'never changes',
    );
    await expect(db.deleteFrom('orders').where('id', '=', order.id).execute()).rejects.toThrow();
    expect(sha256((await shop.file(shop.client, path)).bytes)).toBe(sha256(bytes));
  });

  test('without the seller’s details says at once what is missing, and is issued once they are there', async () => {
    const { company: _, ...incomplete } = settings;
    await shop.set(incomplete);
    const order = await shop.place();
    await shop.enter(order.id, 'invoiced');
    const failed = await shop.delivery(order.id, 'invoice', { status: 'failed', attempts: 1 });
    expect(failed).toMatchObject({ error: 'no_company', outcome: null });
    const [russian] = await shop.deliveries(order.id, 'invoice', 'ru');
    expect(russian?.explanation).toContain('Укажите их в настройках магазина');

    await shop.set(settings);
    expect((await shop.retry(order.id, failed)).body).toMatchObject({ status: 'waiting', error: null });
    const done = await shop.delivery(order.id, 'invoice', { status: 'done' });
    expect(done.outcome).toBe(`2026-${String((await numbers()).length).padStart(4, '0')}`);
  });
});

test('a year begins with 1, by the shop’s own clock', async () => {
  const shop = await DeliveriesShop.open('pglite', { now: new Date('2026-12-31T22:30:00Z') });
  const invoiced = async () => {
    const { id } = await shop.place();
    await shop.enter(id, 'invoiced');
    return (await shop.delivery(id, 'invoice', { status: 'done' })).outcome;
  };
  expect([await invoiced(), await invoiced()]).toEqual(['2026-0001', '2026-0002']);
  await shop.clock.advance(60 * 60 * 1000);
  expect([await invoiced(), await invoiced()]).toEqual(['2027-0001', '2027-0002']);
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('a new shop gets its invoices once it has said who it is', async () => {
  const shop = await DeliveriesShop.open('pglite');
  await shop.set({ workflow: effectsWorkflow.key });
  const order = await shop.place();
  await shop.enter(order.id, 'invoiced');
  const failed = await shop.delivery(order.id, 'invoice', { status: 'failed' });

  const { body: before } = await shop.client.get<{ version: number }>('/v1/shop');
  const company = { name: 'Bambole S.r.l.', address: 'Via Po 1\n10124 Torino', vatId: 'IT01234567890' };
  const changed = await shop.client.request('PATCH', '/v1/shop', {
    expectedVersion: before.version,
    company,
    vatRatePercent: 22,
    timeZone: 'Europe/Rome',
  });
  expect(changed).toMatchObject({ status: 200, body: { company } });
  await shop.retry(order.id, failed);

  await shop.delivery(order.id, 'invoice', { status: 'done' });
  const invoice = await shop.file(shop.client, `/v1/orders/${order.id}/invoice`);
  expect([invoice.status, invoice.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
});
