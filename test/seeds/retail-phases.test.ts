import { beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './heard.ts';
import type { SeedOrder } from './seed-order.ts';
import { day, minute, SeedShop } from './seed-shop.ts';

/** Seed 000 sentence by sentence: each test is named with the sentence whose promise it keeps. */
let shop: SeedShop;
beforeAll(async () => {
  shop = await SeedShop.open('retail-phases', 'en');
});

const online = { payment: { method: 'paypal', state: 'paid' } };
const tracking = { carrier: 'ups', trackingNumber: '1Z5R89390357567127' };
async function inProcess(): Promise<SeedOrder> {
  const order = await shop.place(online);
  await order.act('seller', 'startProcessing');
  return order;
}
async function inTransit(): Promise<SeedOrder> {
  const order = await inProcess();
  await order.act('seller', 'ship', tracking);
  return order;
}

describe('1. The client makes the purchase in the ecommerce.', () => {
  test('the payment methods can be online, like PayPal or virtual POS, or offline, like bank transfers or cash on delivery methods', async () => {
    for (const [payment, offersPayment] of [
      [{ method: 'paypal', state: 'paid' }, false],
      [{ method: 'virtual_pos', state: 'paid' }, false],
      [{ method: 'bank_transfer' }, true],
      [{ method: 'cash_on_delivery' }, false],
    ] as const) {
      const order = await shop.place({ payment });
      expect((await order.seenBy('seller')).payment.method).toBe(payment.method);
      // Only what may have arrived meanwhile can be confirmed by hand.
      expect((await order.offers('seller')).includes('confirmPayment')).toBe(offersPayment);
      if (offersPayment) await order.act('seller', 'confirmPayment');
      await order.act('seller', 'startProcessing');
      expect(await order.state()).toBe('in_process');
    }
  });
});

describe('2. Order in LogiCommerce', () => {
  test('The order notification gets to LogiCommerce and, if we have the e-mail notification activated, we receive an e-mail informing of the new order.', async () => {
    const page = await openPage(shop.seller);
    const order = await shop.place(online);
    await expect.poll(() => page.orders).toContain(order.id);
    await shop.mail('seller@demo.test', order.number);
    expect(await order.seenBy('seller')).toMatchObject({ state: 'incoming', stateName: 'Incoming' });
  });

  test('If we activate the notification of order confirmation (action for the Incoming status), the client will receive an e-mail with the order a few minutes after he makes the purchase.', async () => {
    const order = await shop.place(online);
    expect(await order.plans()).toEqual(['email newOrder → seller', 'email orderPlaced → buyer']);
    const planned = (await order.deliveries()).find(({ to }) => to === 'buyer');
    expect(planned).toMatchObject({ status: 'waiting', recipient: order.email, dueAt: shop.at(5 * minute) });

    await shop.pass(5 * minute - 1000);
    await shop.mail('seller@demo.test', order.number);
    expect(shop.mailbox.mails.some(({ recipients }) => recipients.includes(order.email))).toBe(false);
    await shop.pass(1000);
    const mail = await shop.mail(order.email, order.number);
    expect(mail.text).toContain('Doll, in_stock');
    expect(mail.text).toContain(`${shop.server.url}/o/`);
  });

  test('an order that is canceled within these minutes is confirmed to nobody', async () => {
    const order = await shop.place(online);
    await order.act('seller', 'cancel');
    await shop.pass(10 * minute);
    await shop.mail(order.email, order.number, 'Canceled');
    const confirmation = async () =>
      (await order.deliveries()).find(({ template }) => template === 'orderPlaced')?.status;
    await expect.poll(confirmation).toBe('canceled');
  });

  test('The bottom toolbar, at the right, shows us the number of new orders that have been made.', async () => {
    const incoming = async () =>
      (await shop.counts()).states.find(({ state }) => state === 'incoming')?.count ?? 0;
    const [before, counts] = [await incoming(), await shop.counts()];
    await shop.place(online);
    expect(await incoming()).toBe(before + 1);
    expect((await shop.counts()).waiting).toBe(counts.waiting + 1);
  });

  test('If we click on the icon we see the new order that has just been made:', async () => {
    const order = await shop.place(online);
    expect(await shop.list('state=incoming')).toContain(order.number);
  });
});

describe('3. Order processing', () => {
  test('Once the order is received and we have checked that both the payment and the product list are correct, the order will change its status from Incoming to In process.', async () => {
    const order = await shop.place(online);
    expect(await order.offers('buyer')).toEqual([]);
    await order.act('seller', 'startProcessing');
    expect(await order.log('seller')).toMatchObject([
      { kind: 'order_placed' },
      { kind: 'transition', from: 'incoming', to: 'in_process', toName: 'In process' },
    ]);
  });

  test('When the client logs in to the ecommerce with his username and password, he will see that the order is being processed.', async () => {
    const order = await inProcess();
    expect(await order.seenBy('buyer')).toMatchObject({
      stateName: 'In process',
      stateComment: 'Your order is being prepared.',
      phase: 'preparation',
    });
  });

  test('If LogiCommerce is integrated with a transport interface and if we have given information about the tracking URL of that shipper (in transport configuration), the client can see the status of his order and the estimated delivery date.', async () => {
    const order = await inProcess();
    await order.parcel(tracking.carrier, tracking.trackingNumber);
    expect(await order.state()).toBe('in_process');
    await order.report('in_transit', shop.at(-minute));
    await shop.program.post(`/v1/orders/${order.id}/transitions`, {
      name: 'setEstimatedDelivery',
      fields: { estimatedDelivery: '2026-12-01' },
    });
    expect(await order.seenBy('buyer')).toMatchObject({
      state: 'in_transit',
      estimatedDelivery: '2026-12-01',
      shipments: [
        {
          carrierName: 'UPS',
          trackingUrl: expect.stringContaining('1Z5R89390357567127'),
          events: [{ status: 'in_transit', at: shop.at(-minute) }],
        },
      ],
    });
  });

  test('the estimated delivery date comes with the parcel or with the carrier’s reports, and by mail', async () => {
    const order = await inProcess();
    expect(await order.post('shipments', { ...tracking, estimatedDelivery: '2026-12-01' })).toBe(200);
    expect((await order.lastEntry('buyer')) as { text?: string }).toMatchObject({
      text: `Parcel ${tracking.trackingNumber} with UPS; expected on 1 December 2026`.replace(
        '1 December',
        'December 1,',
      ),
    });
    const event = { status: 'in_transit', at: shop.at(-minute), estimatedDelivery: '2026-12-03' };
    const reported = await shop.program.post(`/v1/shipments/${order.id}.1/events`, event);
    expect(reported.status).toBe(200);
    expect((await order.seenBy('buyer')).estimatedDelivery).toBe('2026-12-03');
    expect(await order.post('shipments', { ...tracking, estimatedDelivery: 'soon' })).toBe(422);
  });

  test('This icon can also be displayed if we inform the system manually about the tracking number (in the Orders window).', async () => {
    const early = await inProcess();
    await early.act('seller', 'addTracking', tracking);
    await early.act('seller', 'setEstimatedDelivery', { estimatedDelivery: '2026-12-02' });
    expect(await early.state()).toBe('in_process');
    const late = await inProcess();
    await late.act('seller', 'ship', { ...tracking, estimatedDelivery: '2026-12-02' });
    const later = await inProcess();
    await later.act('seller', 'ship');
    await later.act('seller', 'addTracking', tracking);
    await later.act('seller', 'setEstimatedDelivery', { estimatedDelivery: '2026-12-02' });
    for (const order of [early, late, later]) {
      const { shipments, estimatedDelivery } = await order.seenBy('buyer');
      expect(shipments).toMatchObject([{ trackingUrl: expect.stringContaining('1Z5R89390357567127') }]);
      expect(estimatedDelivery).toBe('2026-12-02');
    }
    expect(await early.refusal('seller', 'addTracking', { carrier: 'ups' })).toBe('422 invalid_fields');
    const wrong = { estimatedDelivery: 'soon' };
    expect(await early.refusal('seller', 'setEstimatedDelivery', wrong)).toBe('422 invalid_fields');
  });
});

describe('4. Order completed', () => {
  test('When the order exits our warehouse or ecommerce to get to their final destination introduced by the client, the order changes its status to Completed.', async () => {
    const order = await inTransit();
    for (const party of ['buyer', 'seller'] as const) {
      expect(await order.seenBy(party)).toMatchObject({ stateGroup: 'Completed', stateName: 'In transit' });
    }
    expect(await (await inProcess()).seenBy('buyer')).not.toHaveProperty('stateGroup');
  });

  test('On transit: Period between the order is collected by the shipper and it is delivered to the client.', async () => {
    const order = await inProcess();
    await order.parcel(tracking.carrier, tracking.trackingNumber);
    await order.report('in_transit', shop.at(0));
    expect(await order.state()).toBe('in_transit');
    await order.report('out_for_delivery', shop.at(minute));
    expect(await order.state()).toBe('in_transit');
    await order.report('delivered', shop.at(2 * minute));
    expect(await order.state()).toBe('delivered');
  });

  test('Delivered: When we receive the shipper confirmation telling the order is been delivered.', async () => {
    const reported = await inTransit();
    await reported.report('delivered', shop.at(0));
    expect(await reported.seenBy('buyer')).toMatchObject({ stateGroup: 'Completed', stateName: 'Delivered' });
    expect(await reported.lastEntry('buyer')).toMatchObject({
      author: { type: 'system' },
      text: 'The shipper confirmed the delivery',
    });
    const byHand = await inTransit();
    await byHand.act('seller', 'confirmDelivery');
    expect(await byHand.state()).toBe('delivered');
  });

  test('Product valuation: Period of time that the client takes to check that the order has arrived in perfect condition, that he has received what he purchased, if he likes the order or not…', async () => {
    const order = await inTransit();
    await order.report('delivered', shop.at(0));
    await shop.pass(day);
    await order.becomes('product_valuation');
    expect(await order.seenBy('buyer')).toMatchObject({
      stateGroup: 'Completed',
      stateName: 'Product valuation',
      reviewable: true,
      waitingFor: 'buyer',
    });
    const buyer = await order.as('buyer');
    const review = { rating: 4, text: 'It came in perfect condition' };
    expect((await buyer.post(`/v1/orders/${order.id}/review`, review)).status).toBe(201);
    await order.act('buyer', 'approveProducts');
    expect(await order.state()).toBe('purchase_survey');
  });

  test('Purchase survey: We can send a survey about the shopping process to the clients to know their satisfaction and where we can or we must improve.', async () => {
    const order = await inTransit();
    await order.report('delivered', shop.at(-2 * day));
    await order.becomes('product_valuation');
    expect((await order.seenBy('buyer')).deadlines).toMatchObject([
      { name: 'survey', dueAt: shop.at(5 * day) },
    ]);
    expect(await order.plans()).not.toContain('email survey → buyer');
    await shop.pass(5 * day);
    await order.becomes('purchase_survey');
    expect(await order.seenBy('buyer')).toMatchObject({
      stateGroup: 'Completed',
      stateName: 'Purchase survey',
    });
    expect(await order.plans()).toContain('email survey → buyer');
    await shop.mail(order.email, 'How was your order');
  });

  test('Every status update in LogiCommerce will be reflected in the order section of the ecommerce user panel.', async () => {
    const order = await shop.place(online);
    const panel = await openPage(await order.as('buyer'), [order.id]);
    const steps = [
      ['startProcessing', 'In process'],
      ['ship', 'In transit'],
      ['confirmDelivery', 'Delivered'],
      ['startValuation', 'Product valuation'],
      ['sendSurvey', 'Purchase survey'],
    ] as const;
    for (const [index, [name, stateName]] of steps.entries()) {
      await order.act('seller', name);
      expect((await order.seenBy('buyer')).stateName).toBe(stateName);
      await expect.poll(() => panel.entries).toHaveLength(index + 1);
      expect(panel.entries[index]).toMatchObject({ kind: 'transition', toName: stateName, published: true });
    }
    expect(await order.seenBy('buyer')).toMatchObject({ ended: true, availableTransitions: [] });
  });

  test('Additionally, actions can be configured to these statuses so that the users get e-mail notifications when they change.', async () => {
    const order = await inTransit();
    await order.act('seller', 'confirmDelivery');
    const told = (await order.plans()).filter((plan) => plan === 'email stateChanged → buyer');
    expect(told).toHaveLength(3);
    await shop.pass(10 * minute);
    for (const stateName of ['In process', 'In transit', 'Delivered']) {
      await shop.mail(order.email, order.number, stateName);
    }
  });
});
