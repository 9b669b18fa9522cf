import { randomUUID } from 'node:crypto';
import type { OrderList, OrderView } from '@ordialog/protocol';
import type { Page } from 'playwright-core';
import { asShop } from '../support/api.ts';

interface DialogElement extends HTMLElement {
  open(orderId: string): void;
}

/** Buys in the demo shop as its page does, in the page's own session; returns the order in stock. */
export async function buyOne(page: Page, origin: string, locale: string): Promise<OrderView> {
  const email = `buyer.${Date.now().toString(36)}@example.com`;
  const answer = await page.request.post(`${origin}/demo/api/checkout`, {
    headers: { origin },
    data: {
      attempt: randomUUID(),
      locale,
      items: [
        { id: 'clara', quantity: 1 },
        { id: 'mila', quantity: 1 },
      ],
      name: names[locale] ?? 'Anna Rossi',
      email,
      phone: '',
      delivery: 'post',
      address: { street: 'Via Roma 1', postalCode: '10121', city: 'Torino', country: 'IT' },
      payment: 'bank_transfer',
      note: '',
    },
  });
  if (!answer.ok()) throw new Error(`Buying answered ${answer.status()}: ${await answer.text()}`);
  const shop = asShop(origin);
  const { body } = await shop.get<OrderList>(`/v1/orders?q=${encodeURIComponent(email)}&sort=newest`);
  const first = body.items.find(({ number }) => !number.includes('-'));
  if (!first) throw new Error('The order that was bought is not there.');
  return (await shop.get<OrderView>(`/v1/orders/${first.id}`)).body;
}

const names: Readonly<Record<string, string>> = {
  en: 'Emma Clark',
  ru: 'Анна Орлова',
  it: 'Anna Rossi',
  fr: 'Claire Dubois',
};

export async function openDialog(page: Page, orderId: string): Promise<void> {
  await page.locator('order-dialog').evaluate((element: DialogElement, id) => element.open(id), orderId);
  await page.locator('ordialog-log').waitFor();
}
