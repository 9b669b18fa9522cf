import { expect, test } from 'vitest';
import { placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';

test('what was hidden or shown again is said in words, in the reader’s language', async () => {
  const { url } = await startServer({ database: 'pglite' });
  const order = await placeOrder(url);
  await order.act(order.shop, 'confirmOrder');
  const confirmed = (await order.entries()).find((entry) => entry.kind === 'transition');
  const publish = (shown: boolean) =>
    order.shop.post(`/v1/orders/${order.id}/entries/${confirmed?.seq}/publication`, { shown });
  const last = async (locale: string) =>
    (await order.entries(order.shop.with({ 'accept-language': locale }))).at(-1);

  await publish(false);
  expect(await last('en')).toMatchObject({
    of: confirmed?.seq,
    text: 'Hidden from the buyer: “The shop confirmed the order”',
  });
  expect(await last('ru')).toMatchObject({ text: 'Скрыто от покупателя: «Магазин подтвердил заказ»' });
  await publish(true);
  expect(await last('fr')).toMatchObject({
    text: 'Montré à l’acheteur\u202f: «\u202fLa boutique a confirmé la commande\u202f»',
  });
  // The buyer is not told of what was hidden, though they see that something was.
  expect((await order.entries(order.buyer)).at(-1)).toMatchObject({ text: '' });
});
