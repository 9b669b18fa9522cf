import type { OrderView } from '@ordialog/protocol';
import { beforeAll, expect, test } from 'vitest';
import { DeliveriesShop } from './deliveries-shop.ts';

let shop: DeliveriesShop;
beforeAll(async () => {
  shop = await DeliveriesShop.open('pglite');
});

/** The address of the invoice as the order's buyer is given it. */
async function invoiceOf(id: string): Promise<URL> {
  const { body } = await (await shop.buyer()).get<OrderView>(`/v1/orders/${id}`);
  const invoice = body.documents?.find(({ type }) => type === 'invoice');
  if (!invoice) throw new Error('There is no invoice.');
  return new URL(invoice.url);
}

async function invoiced(): Promise<string> {
  const { id } = await shop.place();
  await shop.enter(id, 'invoiced');
  await shop.delivery(id, 'invoice', { status: 'done' });
  return id;
}

test('an invoice is saved by its address alone, for ten minutes', async () => {
  const url = await invoiceOf(await invoiced());
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="invoice-/);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await shop.clock.advance(10 * 60 * 1000);
  expect((await fetch(url)).status).toBe(403);
});

test('an address is good for nothing but its own document', async () => {
  const [one, other] = [await invoiced(), await invoiced()];
  const url = await invoiceOf(one);
  const changed = (change: (url: URL) => void) => {
    const copy = new URL(url);
    change(copy);
    return fetch(copy);
  };
  const wrong = [
    changed((copy) => {
      copy.pathname = copy.pathname.replace(one, other);
    }),
    changed((copy) => {
      copy.pathname = copy.pathname.replace('invoice', 'label');
    }),
    changed((copy) => copy.searchParams.set('e', String(Number(copy.searchParams.get('e')) + 60_000))),
    changed((copy) => copy.searchParams.set('s', 'x')),
    changed((copy) => copy.searchParams.delete('s')),
  ];
  for (const answer of await Promise.all(wrong)) expect(answer.status).toBe(404);
  const stranger = await shop.buyer('stranger@example.com');
  expect((await stranger.get(`/v1/orders/${one}`)).status).toBe(404);
});
