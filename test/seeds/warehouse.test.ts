import { beforeAll, describe, expect, test } from 'vitest';
import type { SeedOrder } from './seed-order.ts';
import { line, SeedShop } from './seed-shop.ts';

/** Seed 001 sentence by sentence: each test is named with the sentence whose promise it keeps. */
let shop: SeedShop;
beforeAll(async () => {
  shop = await SeedShop.open('warehouse', 'ru');
});

const waybill = { carrier: 'cdek', trackingNumber: '1234567890' };
const place = (purchase = {}) => shop.place({ payment: { method: 'card', state: 'paid' }, ...purchase });
async function picked(): Promise<SeedOrder> {
  const order = await place();
  await order.act('seller', 'assignPicker', { picker: 'Иван' });
  await order.act('seller', 'finishPicking');
  return order;
}
async function packing(): Promise<SeedOrder> {
  const order = await picked();
  await order.act('seller', 'startPacking', { packer: 'Ольга' });
  return order;
}
async function readyToShip(): Promise<SeedOrder> {
  const order = await packing();
  await order.act('seller', 'addWaybill', waybill);
  await order.act('seller', 'finishPacking');
  return order;
}

describe('Этапы оформления заказа', () => {
  test('Сразу после совершения платежа заказу присваивается статус необработанный в системе электронной коммерции.', async () => {
    const order = await place();
    for (const party of ['buyer', 'seller'] as const) {
      expect(await order.seenBy(party)).toMatchObject({ state: 'unprocessed', stateName: 'Необработанный' });
    }
  });

  test('Когда товары есть на складе, их начинают собирать, то есть кладовщик, которому был назначен данный заказ, собирает продукты, которые были указаны в заказе.', async () => {
    const order = await place();
    expect(await order.refusal('seller', 'finishPicking')).toBe('409 transition_not_available');
    expect(await order.refusal('seller', 'assignPicker')).toBe('422 invalid_fields');
    expect(await order.refusal('buyer', 'assignPicker', { picker: 'Иван' })).toBe('403 actor_not_allowed');
    await order.act('seller', 'assignPicker', { picker: 'Иван' });
    expect(await order.seenBy('seller')).toMatchObject({
      state: 'unprocessed',
      seller: { assignees: { picker: 'Иван' } },
    });
    await order.act('seller', 'finishPicking');
    expect(await order.state()).toBe('picked');
  });

  test('После этого все товары помещаются на упаковочный стол, упаковщик закрывает данную упаковку, проверяет правильность всей информации, а затем подготавливает упаковку для курьера.', async () => {
    const order = await picked();
    expect(await order.refusal('seller', 'startPacking')).toBe('422 invalid_fields');
    await order.act('seller', 'startPacking', { packer: 'Ольга' });
    expect(await order.seenBy('seller')).toMatchObject({
      state: 'packing',
      seller: { assignees: { picker: 'Иван', packer: 'Ольга' } },
    });
    // Who does what is the warehouse's own business.
    expect(await order.seenBy('buyer')).not.toHaveProperty('seller');
    await order.act('seller', 'finishPacking');
    expect(await order.state()).toBe('ready_to_ship');
  });

  test('В то же время ярлык для курьера генерируется в соответствии с формой отправки, выбранной клиентами.', async () => {
    const order = await packing();
    expect(await order.plans()).not.toContain('label');
    await order.act('seller', 'finishPacking');
    expect(await order.plans()).toContain('label');
    expect((await order.seenBy('seller')).delivery.method).toBe('post');
  });

  test('Готовая посылка ожидает прибытия курьера в специально отведенной зоне, а затем передается ему.', async () => {
    const order = await readyToShip();
    expect(await shop.list('state=ready_to_ship')).toContain(order.number);
    expect(await order.seenBy('buyer')).toMatchObject({
      stateComment: 'Заказ собран, проверен, упакован и ждёт курьера.',
    });
    await order.act('seller', 'ship');
    expect(await shop.list('state=ready_to_ship')).not.toContain(order.number);
  });

  test('После этого статус заказа меняется на статус выполненного, и клиент получает посылку.', async () => {
    const delivered = await readyToShip();
    await delivered.act('seller', 'ship');
    await delivered.report('delivered', shop.at(0));
    const received = await readyToShip();
    await received.act('seller', 'ship');
    await received.act('buyer', 'confirmReceipt');
    for (const order of [delivered, received]) {
      expect(await order.seenBy('buyer')).toMatchObject({
        state: 'completed',
        stateName: 'Заказ выполнен',
        ended: true,
        reviewable: true,
      });
    }
  });

  test('Время выполнения заказа, качество упаковки и информация, которую клиенты получают в ходе выполнения заказа, влияют на их впечатления, связанные с данным магазином, и на то, будут ли они снова размещать новый заказ в том же магазине.', async () => {
    const order = await readyToShip();
    await order.act('seller', 'ship');
    const entries = await order.log('buyer');
    const steps = entries.flatMap((entry) => (entry.kind === 'transition' ? [entry.toName] : []));
    expect([...new Set(steps)]).toEqual([
      'Необработанный',
      'Выполнено',
      'Упаковка',
      'Готов к отправке',
      'Отправлено',
    ]);
    await shop.pass(10_000);
    for (const stateName of ['Готов к отправке', 'Отправлено']) {
      await shop.mail(order.email, order.number, stateName);
    }
  });
});

describe('Наиболее частыми статусами, которые появляются в процессе оформления заказа в интернет магазине, являются следующие:', () => {
  test('Необработанный - клиенты разместили заказ, и он уже находится в интернет магазине, но процесс его выполнения еще не начался.', async () => {
    const before = (await shop.counts()).waiting;
    const order = await place();
    expect(await order.seenBy('buyer')).toMatchObject({ stateName: 'Необработанный', waitingFor: 'seller' });
    expect((await shop.counts()).waiting).toBe(before + 1);
    await shop.mail('seller@demo.test', order.number);
  });

  test('Ожидание отправки - этот статус появляется только тогда, когда данный товар отсутствует на нашем складе и мы должны доставить его, например, из оптового магазина.', async () => {
    const inStock = await place();
    expect(await inStock.offers('seller')).not.toContain('awaitStock');
    expect(await inStock.refusal('seller', 'awaitStock')).toBe('409 transition_not_available');
    for (const lines of [[line('made_to_order')], [line('in_stock'), line('made_to_order')]]) {
      const order = await place({ lines });
      await order.act('seller', 'assignPicker', { picker: 'Иван' });
      // What isn't there can't be picked.
      expect(await order.refusal('seller', 'finishPicking')).toBe('409 transition_not_available');
      await order.act('seller', 'awaitStock', { expectedOn: '2026-12-05' });
      expect(await order.seenBy('buyer')).toMatchObject({
        state: 'awaiting_stock',
        stateName: 'Ожидание отправки',
      });
      await order.act('seller', 'finishPicking');
      expect(await order.state()).toBe('picked');
    }
  });

  test('Выполнено - товары собраны.', async () => {
    const order = await picked();
    expect(await order.seenBy('buyer')).toMatchObject({
      state: 'picked',
      stateName: 'Выполнено',
      stateComment: 'Все товары собраны.',
    });
  });

  test('Упаковка – товары доставлены на склад и упаковываются.', async () => {
    const order = await packing();
    expect(await order.seenBy('buyer')).toMatchObject({ state: 'packing', stateName: 'Упаковка' });
  });

  test('Готов к отправке – этот статус означает, что все товары собраны, проверены и упакованы и ожидают отправки курьеру.', async () => {
    const order = await readyToShip();
    expect(await order.seenBy('buyer')).toMatchObject({
      state: 'ready_to_ship',
      stateName: 'Готов к отправке',
      phase: 'preparation',
    });
  });

  test('Отправлено - этот статус появляется, когда товары были получены курьером, после чего статус данного заказа может быть проверен в соответствии с накладной, которую получили клиенты.', async () => {
    const handedOver = await readyToShip();
    await handedOver.act('seller', 'ship');
    const collected = await readyToShip();
    await collected.report('in_transit', shop.at(0));
    for (const order of [handedOver, collected]) {
      expect(await order.seenBy('buyer')).toMatchObject({
        state: 'shipped',
        stateName: 'Отправлено',
        shipments: [
          {
            carrierName: 'CDEK',
            trackingNumber: '1234567890',
            trackingUrl: expect.stringContaining('1234567890'),
          },
        ],
      });
      await shop.pass(10_000);
      const mail = await shop.mail(order.email, order.number, 'Отправлено');
      expect(mail.text).toContain('1234567890');
    }
    await handedOver.report('out_for_delivery', shop.at(0));
    expect((await handedOver.seenBy('buyer')).shipments[0]?.events).toMatchObject([
      { status: 'out_for_delivery' },
    ]);
  });

  test('the label’s own number gives way to the courier’s, and the one parcel it is then is delivered', async () => {
    const order = await packing();
    await order.act('seller', 'finishPacking');
    await shop.pass(10_000);
    const parcels = async () => (await order.seenBy('buyer')).shipments;
    await expect
      .poll(parcels, { timeout: 10_000 })
      .toMatchObject([{ provisional: true, trackingNumber: expect.stringMatching(/^W\d+$/) }]);
    await order.act('seller', 'ship', waybill);
    const [parcel, ...others] = await parcels();
    expect([parcel?.trackingNumber, parcel?.provisional, others.length]).toEqual([
      waybill.trackingNumber,
      undefined,
      0,
    ]);
    await order.report('delivered', shop.at(0));
    expect(await order.state()).toBe('completed');
  });

  test('the waybill is asked for when the parcel is handed over, unless it is known', async () => {
    const order = await packing();
    await order.act('seller', 'finishPacking');
    const { shipments, availableTransitions } = await order.seenBy('seller');
    const asked = availableTransitions.find(({ name }) => name === 'ship')?.fields ?? [];
    // The label may have given the parcel a number already.
    for (const { required } of asked) expect(required).toBe(shipments.length === 0);
    await order.act('seller', 'ship', waybill);
    const { shipments: known } = await order.seenBy('buyer');
    expect(known.map(({ trackingNumber }) => trackingNumber)).toEqual([waybill.trackingNumber]);
  });
});
