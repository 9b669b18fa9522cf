import { randomUUID } from 'node:crypto';
import type { EntryView } from '@ordialog/protocol';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { databases } from '../support/server.ts';
import { connectSocket } from '../support/socket.ts';
import { bank, methodsOf, PaymentShop, roubles } from './payment-shop.ts';

const waiting = { timeout: 20_000, interval: 50 };
const forged = 'Please pay to our new account DE89 3704 0044 0532 0130 00';

const warned = (entry: EntryView) => entry.kind === 'message' && entry.warning === 'foreign_payment_details';
const isAlert = (entry: EntryView) => entry.kind === 'event' && entry.event === 'foreign_payment_details';

describe.each(databases)('details in a message on %s', (database) => {
  let shop: PaymentShop;
  let owner: string;
  beforeAll(async () => {
    shop = await PaymentShop.open(database);
    await shop.save(bank);
    owner = shop.made.seller.email;
  });

  test('that are not the shop’s warn the buyer, at that message, for good', async () => {
    const { id, number } = await shop.awaiting();
    const agent = await shop.staff('agent');
    const posted = await shop.write(id, forged, agent);
    expect(posted.body).toMatchObject({ kind: 'message', warning: 'foreign_payment_details' });
    const buyer = await shop.buyer();
    const seen = await shop.entries(id, buyer);
    expect(seen.filter(warned)).toHaveLength(1);
    // The sellers' own entry is withheld from the buyer.
    expect(seen.filter(isAlert)).toEqual([]);
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
    const alerts = (await shop.entries(id)).filter(isAlert);
    expect(alerts).toMatchObject([{ of: posted.body.seq, published: false }]);
    await vi.waitFor(async () => {
      const mails = (await shop.mailsTo(owner)).filter(({ subject }) => subject.includes(`${number}:`));
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain('The agent');
      expect(mails[0]?.text).toContain('DE89 3704');
    }, waiting);

    await shop.save({
      details: { ...bank.details, type: 'bank_transfer', holder: 'D', iban: 'DE89370400440532013000' },
    });
    expect((await shop.entries(id, buyer)).filter(warned)).toHaveLength(1);
    expect((await shop.write(id, forged, agent)).body).not.toHaveProperty('warning');
  });

  test('warn once, however often the message is sent', async () => {
    const { id } = await shop.awaiting();
    const again = randomUUID();
    const text = 'на карту 4276 3800 1234 5678'.replace('5678', '5676');
    const first = await shop.write(id, '4111 1111 1111 1111', shop.owner, again);
    const second = await shop.write(id, '4111 1111 1111 1111', shop.owner, again);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    await shop.write(id, text);
    const entries = await shop.entries(id);
    expect(entries.filter(warned).length).toBe(entries.filter(isAlert).length);
    expect(
      entries.filter((entry) => isAlert(entry) && entry.kind === 'event' && entry.of === first.body.seq),
    ).toHaveLength(1);
  });

  test('of the buyer warn the shop as well, and many at once keep the log without gaps', async () => {
    const { id } = await shop.awaiting();
    const buyer = await shop.buyer();
    const texts = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0 ? `refund me at GB29 NWBK 6016 1331 9268 19, ${index}` : `hello ${index}`,
    );
    const posted = await Promise.all(texts.map((text) => shop.write(id, text, buyer)));
    expect(posted.map(({ status }) => status)).toEqual(texts.map(() => 201));
    const entries = await shop.entries(id);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.filter(warned)).toHaveLength(6);
    expect(entries.filter(isAlert)).toHaveLength(6);
    const { head } = await shop.look(id);
    expect(head).toBe(entries.length);
    const { number } = await shop.look(id);
    await vi.waitFor(async () => {
      const mails = (await shop.mailsTo(owner)).filter(({ subject }) => subject.includes(`${number}:`));
      // One mail for them all: the log has the rest.
      expect(mails).toHaveLength(1);
    }, waiting);
  });

  test.each([
    ['the shop’s own account', 'It is IT60 X054 2811 1010 0000 0123 456, as the card says'],
    ['an order and a phone number', 'Order 1042-2026, call +39 333 123 4567 after 18:00'],
  ])('are no warning: %s', async (_name, text) => {
    // Not confirmed, so that nothing is known but what the shop has saved.
    const { id } = await shop.place();
    expect((await shop.write(id, text)).body).not.toHaveProperty('warning');
    expect((await shop.entries(id)).filter(isAlert)).toEqual([]);
  });

  test('are none where they are the number of the order’s parcel', async () => {
    const { id } = await shop.awaiting();
    const trackingNumber = '4111111111111111';
    const parcel = await shop.server.post(`/v1/orders/${id}/shipments`, {
      carrier: 'Courier',
      trackingNumber,
    });
    expect(parcel.status).toBe(200);
    expect((await shop.write(id, `Your parcel: ${trackingNumber}`)).body).not.toHaveProperty('warning');
  });

  test('warn the buyer live', async () => {
    const { id, head } = await shop.awaiting();
    const socket = await connectSocket(await shop.buyer());
    try {
      await socket.emitWithAck('subscribe', { orderId: id, after: head });
      const heard: EntryView[] = [];
      socket.on('entry', (entry) => void heard.push(entry));
      await shop.write(
        id,
        forged.replace('DE89', 'GB29').replace('3704 0044 0532 0130 00', 'NWBK 6016 1331 9268 19'),
      );
      await vi.waitFor(() => expect(heard.filter(warned)).toHaveLength(1), waiting);
      await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ kind: 'withheld' }), waiting);
    } finally {
      socket.disconnect();
    }
  });
});

describe('details typed when the payment is asked for', () => {
  test('that are not saved are shown with a caution, and the owners are told', async () => {
    const shop = await PaymentShop.open();
    await shop.save(bank);
    const typed = { holder: 'Somebody', iban: 'DE89370400440532013000' };
    const order = await shop.awaiting({}, { paymentInstructions: typed });
    expect(order.payment.instructions).toMatchObject(typed);
    expect(methodsOf(order)).toMatchObject([{ id: 'typed', version: 0, unsaved: true, ...typed }]);
    expect((await shop.entries(order.id)).filter(isAlert)).toHaveLength(1);
    await vi.waitFor(async () => {
      const mails = await shop.mailsTo(shop.made.seller.email);
      expect(mails.some(({ subject }) => subject.includes(`${order.number}:`))).toBe(true);
    }, waiting);
  });

  test('that are the saved ones are those', async () => {
    const shop = await PaymentShop.open();
    await shop.save(bank);
    await shop.save(roubles);
    const typed = { holder: 'Куклы и Ко', iban: 'IT60X0542811101000000123456' };
    const order = await shop.awaiting({}, { paymentInstructions: typed });
    expect(methodsOf(order)).toMatchObject([{ version: 1, iban: typed.iban }]);
    expect((await shop.entries(order.id)).filter(isAlert)).toEqual([]);
  });

  test('are how to pay in a shop that saves none, and no warning in its chats', async () => {
    const shop = await PaymentShop.open();
    const typed = { holder: 'Dolls', iban: 'DE89370400440532013000' };
    const order = await shop.awaiting({}, { paymentInstructions: typed });
    expect(order.payment.instructions).toEqual(typed);
    expect((await shop.write(order.id, forged)).body).not.toHaveProperty('warning');
    expect((await shop.entries(order.id)).filter(isAlert)).toEqual([]);
  });
});
