import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './heard.ts';
import type { SeedOrder } from './seed-order.ts';
import { day, line, SeedShop } from './seed-shop.ts';

/** Seed 002 sentence by sentence: each test is named with the sentence whose promise it keeps. */
let shop: SeedShop;
beforeAll(async () => {
  shop = await SeedShop.open('dialog-marketplace', 'ru');
});

const madeToOrder = { lines: [line('made_to_order')] };
const parcel = { carrier: 'pochta-rossii', trackingNumber: 'RR123456785RU' };
/** The order's way up to a state, as its two sides go it. */
async function confirmed(purchase = {}): Promise<SeedOrder> {
  const order = await shop.place(purchase);
  await order.act('seller', 'confirmOrder');
  return order;
}
async function paid(purchase = {}): Promise<SeedOrder> {
  const order = await confirmed(purchase);
  await order.act('seller', 'confirmPayment');
  return order;
}
async function shipped(): Promise<SeedOrder> {
  const order = await paid();
  await order.act('seller', 'ship', parcel);
  return order;
}

describe('Жизненный цикл заказа', () => {
  test('Как только заказ создается покупателем, система сразу же оповещает об этом магазин посредством нового диалога и письмом на e-mail.', async () => {
    const page = await openPage(shop.seller);
    const order = await shop.place();
    await expect.poll(() => page.orders).toContain(order.id);
    expect(await shop.list('view=waiting')).toContain(order.number);
    expect(await order.log('seller')).toMatchObject([{ kind: 'order_placed', seq: 1 }]);
    await shop.mail('seller@demo.test', order.number);
    expect(await order.plans()).toEqual(['email newOrder → seller', 'email orderPlaced → buyer']);
  });

  test('Для каждого заказа создается свой диалог.', async () => {
    const [one, other] = [await shop.place(), await shop.place()];
    const message = { clientMessageId: randomUUID(), text: 'Только об этом заказе' };
    expect(await one.post('messages', message)).toBe(201);
    expect(await one.lastEntry('buyer')).toMatchObject({ kind: 'message', text: message.text });
    expect(await other.log('buyer')).toHaveLength(1);
  });

  test('Товары со статусом “В наличии” и “Под заказ” всегда будут в разных заказах. Делается это для того, чтобы магазин товары в наличии отправлял сразу.', async () => {
    const orders = await shop.placeAll({ lines: [line('made_to_order'), line('in_stock')] });
    const [inStock, made] = orders;
    expect(orders).toHaveLength(2);
    if (!inStock || !made) throw new Error('The purchase was not split.');
    expect(made.number).toBe(`${inStock.number}-2`);
    expect((await inStock.seenBy('buyer')).lines).toMatchObject([{ availability: 'in_stock' }]);
    expect((await made.seenBy('buyer')).lines).toMatchObject([{ availability: 'made_to_order' }]);
    // The buyer goes from one part to the other, and pays the delivery once.
    expect((await inStock.seenBy('buyer')).linked).toMatchObject([{ id: made.id, number: made.number }]);
    expect((await inStock.seenBy('buyer')).totals).toMatchObject({ delivery: 900, total: 7300 });
    expect((await made.seenBy('buyer')).totals).toMatchObject({ delivery: 0, total: 6400 });

    await inStock.act('seller', 'confirmOrder');
    await inStock.act('seller', 'confirmPayment');
    await inStock.act('seller', 'ship', parcel);
    expect(await inStock.state()).toBe('shipped');
    expect(await made.state()).toBe('awaiting_confirmation');
  });
});

describe('Ожидает подтверждения', () => {
  test('Данный статус автоматически присваивается каждому новому заказу.', async () => {
    const order = await shop.place({ note: 'Позвоните перед доставкой' });
    const seen = { state: 'awaiting_confirmation', stateName: 'Ожидает подтверждения', waitingFor: 'seller' };
    expect(await order.seenBy('buyer')).toMatchObject(seen);
    expect(await order.seenBy('seller')).toMatchObject({
      ...seen,
      // What the shop is to look at: the products, the delivery and the buyer's wishes.
      lines: [{ quantity: 1, unitPrice: 6400 }],
      delivery: { method: 'post', address: 'Via Roma 1, Torino' },
      note: 'Позвоните перед доставкой',
    });
  });

  test('В диалоге отведенным под заказ можно обсудить с покупателем все вопросы по заказу.', async () => {
    const order = await shop.place();
    const pages = [
      await openPage(shop.seller, [order.id]),
      await openPage(await order.as('buyer'), [order.id]),
    ];
    const texts = { buyer: 'Можно забрать самому?', seller: 'Да, предлагаем самовывоз.' };
    for (const party of ['buyer', 'seller'] as const) {
      const client = await order.as(party);
      const body = { clientMessageId: randomUUID(), text: texts[party] };
      expect((await client.post(`/v1/orders/${order.id}/messages`, body)).status).toBe(201);
    }
    for (const page of pages) {
      await expect.poll(() => page.entries).toHaveLength(2);
      expect(page.entries).toMatchObject([
        { text: texts.buyer, author: { type: 'buyer' } },
        { text: texts.seller, author: { type: 'seller' } },
      ]);
    }
  });
});

describe('Ожидает оплату', () => {
  test('После согласования всех деталей заказа необходимо выставить статус “Ожидает оплату”, и написать покупателю каким способом должна быть произведена оплата.', async () => {
    const order = await shop.place();
    await order.act('seller', 'confirmOrder', {
      paymentInstructions: { holder: 'Куклы и Ко', iban: 'IT60X0542811101000000123456' },
    });
    expect(await order.seenBy('buyer')).toMatchObject({
      stateName: 'Ожидает оплату',
      payment: { instructions: { holder: 'Куклы и Ко', iban: 'IT60X0542811101000000123456' } },
      waitingFor: 'buyer',
    });
    await shop.pass(10_000);
    const mail = await shop.mail(order.email, order.number, 'Ожидает оплату');
    expect(mail.text).toContain('IT60 X054 2811');
  });

  test('На оплату дается 3 дня.', async () => {
    const order = await confirmed();
    expect((await order.seenBy('buyer')).deadlines).toMatchObject([
      { name: 'payment', label: 'Оплатить до', dueAt: shop.at(3 * day) },
    ]);
  });
});

describe('Отменён', () => {
  test('Отменить заказ может любая сторона (покупатель и магазин) до момента оплаты.', async () => {
    for (const party of ['buyer', 'seller'] as const) {
      for (const order of [await shop.place(), await confirmed()]) {
        await order.act(party, 'cancel', { reason: 'Передумали' });
        const other = party === 'buyer' ? 'seller' : 'buyer';
        expect(await order.seenBy(other)).toMatchObject({
          state: 'canceled',
          stateName: 'Отменён',
          ended: true,
        });
        const told = party === 'buyer' ? 'email canceledByBuyer → seller' : 'email stateChanged → buyer';
        expect(await order.plans()).toContain(told);
      }
    }
  });

  test('То есть отменить заказ можно только когда он в статусе “Ожидает подтверждения” или “Ожидает оплату”.', async () => {
    for (const order of [await paid(), await paid(madeToOrder), await shipped()]) {
      for (const party of ['buyer', 'seller'] as const) {
        expect(await order.offers(party)).not.toContain('cancel');
        expect(await order.refusal(party, 'cancel')).toBe('409 transition_not_available');
      }
    }
  });

  test('После отмены заказ попадает в “Историю”.', async () => {
    const order = await shop.place();
    await order.act('buyer', 'cancel');
    expect(await shop.list('view=history')).toContain(order.number);
    expect(await shop.list('view=open')).not.toContain(order.number);
  });
});

describe('Не оплачен', () => {
  test('Если по истечению 3 дней, покупатель не оплатит заказ, то он перейдет в статус “Не оплачен” и уйдет в “Историю”.', async () => {
    const order = await confirmed();
    await shop.pass(2 * day);
    await expect.poll(() => order.plans()).toContain('email reminder → buyer');
    expect(await order.state()).toBe('awaiting_payment');
    await shop.pass(day);
    await order.becomes('unpaid');
    expect(await order.seenBy('buyer')).toMatchObject({ stateName: 'Не оплачен', ended: true });
    expect(await shop.list('view=history')).toContain(order.number);
    expect(await order.lastEntry('buyer')).toMatchObject({
      author: { type: 'system' },
      text: 'Не оплачен в течение 3 дней',
    });
  });
});

describe('Подготовка к отправке', () => {
  test('Данный статус назначается автоматически товарам со статусом «В наличии», после того как магазина подтверждает оплату.', async () => {
    const order = await paid();
    expect(await order.seenBy('buyer')).toMatchObject({
      state: 'preparing_shipment',
      stateName: 'Подготовка к отправке',
    });
  });
});

describe('Выполняется', () => {
  test('Данный статус назначается автоматически товарам со статусом «Под заказ», после того как магазина подтверждает оплату.', async () => {
    const order = await paid(madeToOrder);
    expect(await order.seenBy('buyer')).toMatchObject({ state: 'in_progress', stateName: 'Выполняется' });
  });
});

describe('Отправлен', () => {
  test('Обязательно указать службу доставки, которой был отправлен заказ и трек-код доставки, чтобы покупатель мог отслеживать местонахождение заказа.', async () => {
    const order = await paid();
    expect(await order.refusal('seller', 'ship')).toBe('422 invalid_fields');
    expect(await order.refusal('seller', 'ship', { carrier: 'cdek' })).toBe('422 invalid_fields');
    expect(await order.refusal('seller', 'ship', { trackingNumber: '1' })).toBe('422 invalid_fields');
    await order.act('seller', 'ship', parcel);
    expect(await order.seenBy('buyer')).toMatchObject({
      stateName: 'Отправлен',
      shipments: [
        { carrierName: 'Почта России', trackingNumber: 'RR123456785RU', trackingUrl: /RR123456785RU/ },
      ].map((each) => ({ ...each, trackingUrl: expect.stringMatching(each.trackingUrl) })),
    });
    await shop.pass(10_000);
    const mail = await shop.mail(order.email, order.number, 'Отправлен');
    expect(mail.text).toContain('RR123456785RU');
  });
});

describe('Ожидает самовывоз', () => {
  test('Данный статус необходимо выбрать, если магазин договорился с покупателем о самовывозе.', async () => {
    for (const order of [await paid(), await paid(madeToOrder)]) {
      await order.act('seller', 'readyForPickup', { pickupDetails: 'ул. По, 12, с 10 до 19' });
      expect(await order.seenBy('buyer')).toMatchObject({ stateName: 'Ожидает самовывоз', phase: 'pickup' });
      expect(await order.lastEntry('buyer')).toMatchObject({
        fields: [{ key: 'pickupDetails', value: 'ул. По, 12, с 10 до 19' }],
      });
    }
  });
});

describe('Самовывоз успешен и Получен', () => {
  test('Данные статусы выбирает покупатель после получения заказа. Они являются конечными. После этих статусов покупатель может оставить оценку и отзыв о заказе.', async () => {
    const received = await shipped();
    const pickedUp = await paid();
    await pickedUp.act('seller', 'readyForPickup');
    for (const [order, name, stateName] of [
      [received, 'confirmReceipt', 'Получен'],
      [pickedUp, 'confirmPickup', 'Самовывоз успешен'],
    ] as const) {
      expect(await order.refusal('seller', name)).toBe('403 actor_not_allowed');
      await order.act('buyer', name);
      expect(await order.seenBy('buyer')).toMatchObject({ stateName, ended: true, reviewable: true });
      expect([...(await order.offers('buyer')), ...(await order.offers('seller'))]).toEqual([]);
      const buyer = await order.as('buyer');
      const review = { rating: 5, text: 'Кукла чудесная' };
      expect((await buyer.post(`/v1/orders/${order.id}/review`, review)).status).toBe(201);
      expect(await order.seenBy('seller')).toMatchObject({ review });
      expect(await shop.list('view=history')).toContain(order.number);
    }
  });

  test('Внимание: заказ автоматически поменяет статус на успешный по истечению определенного времени (5 дней для статуса “Ожидает самовывоз” и 35 дней для “Отправлен”).', async () => {
    const sent = await shipped();
    const waiting = await paid();
    await waiting.act('seller', 'readyForPickup');
    await shop.pass(5 * day - 1000);
    expect(await waiting.state()).toBe('awaiting_pickup');
    await shop.pass(1000);
    await waiting.becomes('picked_up');

    await shop.pass(23 * day);
    await expect.poll(() => sent.plans()).toContain('email reminder → buyer');
    await shop.pass(7 * day - 1000);
    expect(await sent.state()).toBe('shipped');
    await shop.pass(1000);
    await sent.becomes('received');
    expect(await sent.lastEntry('buyer')).toMatchObject({ text: 'Завершён автоматически через 35 дней' });
    expect((await sent.seenBy('buyer')).reviewable).toBe(true);
  });

  test('the 35 days count from the delivery once the carrier tells of it, and wait while the parcel is in trouble', async () => {
    const order = await shipped();
    await shop.pass(30 * day);
    const lost = await order.report('exception', shop.at(0));
    expect(lost.deadlines).toMatchObject([{ name: 'receipt', pausedAt: shop.at(0) }]);
    await shop.pass(20 * day);
    expect(await order.state()).toBe('shipped');
    const found = await order.report('delivered', shop.at(-day));
    expect(found.deadlines).toMatchObject([{ startedAt: shop.at(-day), dueAt: shop.at(34 * day) }]);
    expect(found.deadlines[0]).not.toHaveProperty('pausedAt');
    await shop.pass(34 * day);
    await order.becomes('received');
  });
});

describe('Управление заказами', () => {
  test('Страницы диалогов и “Мои заказы” обновляются в режиме реального времени.', async () => {
    const order = await shop.place();
    const myOrders = await openPage(shop.seller);
    const dialog = await openPage(await order.as('buyer'), [order.id]);
    await order.act('seller', 'confirmOrder');
    await expect.poll(() => myOrders.orders).toContain(order.id);
    await expect.poll(() => dialog.entries).toHaveLength(1);
    expect(dialog.entries).toMatchObject([{ kind: 'transition', text: 'Магазин подтвердил заказ' }]);
    await expect.poll(() => dialog.orders).toContain(order.id);
  });

  test('Рядом со ссылкой “Мои заказы” увеличится цифра.', async () => {
    const before = await shop.counts();
    const order = await shop.place();
    expect(await shop.counts()).toMatchObject({
      waiting: before.waiting + 1,
      unread: before.unread + 1,
      open: before.open + 1,
    });
    await order.act('seller', 'confirmOrder');
    expect((await shop.counts()).waiting).toBe(before.waiting);
  });

  test('Зайти в “Мои заказы”, найти новый заказ и нажать “Дополнительная информация”', async () => {
    const order = await shop.place();
    expect(await shop.list(`q=${order.number}`)).toContain(order.number);
    expect(await shop.list('state=awaiting_confirmation')).toContain(order.number);
    expect((await order.seenBy('seller')).buyer).toMatchObject({ email: order.email, name: 'Anna' });
  });
});

describe('Управление заказом на примере', () => {
  test('Получение оплаты подтверждается нажатием кнопки “Оплачен”. Далее заказ автоматически переходит в статус “Выполняется”.', async () => {
    const order = await confirmed(madeToOrder);
    const { availableTransitions } = await order.seenBy('seller');
    expect(availableTransitions.find(({ label }) => label === 'Оплачен')?.name).toBe('confirmPayment');
    await order.act('seller', 'confirmPayment');
    expect((await order.seenBy('buyer')).stateName).toBe('Выполняется');
  });

  test('После этого на статус заказа может влиять только покупатель.', async () => {
    const order = await shipped();
    expect(await order.offers('seller')).toEqual([]);
    expect(await order.offers('buyer')).toEqual(['confirmReceipt']);
  });

  test('Если вы поддерживаете оплату наложенным платежом, то после подтверждения заказа, необходимо поменять статус на “Ожидает оплату” и после сразу нажать, что он “Оплачен”.', async () => {
    for (const [purchase, state] of [
      [{}, 'preparing_shipment'],
      [madeToOrder, 'in_progress'],
    ] as const) {
      const order = await shop.place({ ...purchase, payment: { method: 'cash_on_delivery' } });
      await order.act('seller', 'confirmOrder');
      expect(await order.state()).toBe(state);
      expect(await order.log('buyer')).toMatchObject([
        { kind: 'order_placed' },
        { name: 'confirmOrder', to: 'awaiting_payment' },
        { name: 'skipPayment', to: state },
      ]);
    }
  });
});
