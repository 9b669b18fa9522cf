import { randomUUID } from 'node:crypto';
import type { PaymentMethodView, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addTestShop } from '../../apps/server/src/test-shop.ts';
import { asStaff } from '../support/api.ts';
import { databases } from '../support/server.ts';
import { bank, methodsOf, PaymentShop, roubles } from './payment-shop.ts';

const waiting = { timeout: 20_000, interval: 50 };
const other = 'DE89370400440532013000';

describe.each(databases)('a shop’s ways to pay on %s', (database) => {
  let shop: PaymentShop;
  beforeAll(async () => {
    shop = await PaymentShop.open(database);
  });

  test('are checked when they are saved, each mistake named in the person’s language', async () => {
    const { status, body } = await shop.owner
      .with({ 'accept-language': 'it' })
      .post<Problem>('/v1/shop/payment-methods', {
        details: { ...roubles.details, account: '40702810138250123018', inn: '7707083894' },
      });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      {
        path: 'details.account',
        code: 'account_wrong',
        message: 'Questo conto non corrisponde al BIK: la cifra di controllo è sbagliata.',
      },
      expect.objectContaining({ path: 'details.inn', code: 'inn_wrong' }),
    ]);
  });

  test('keep every version, with who made it; the owners are told', async () => {
    const saved = await shop.save(bank);
    expect(saved).toMatchObject({
      version: 1,
      details: { iban: 'IT60X0542811101000000123456' },
      active: true,
    });
    const changed = await shop.change(saved.id, {
      details: { ...bank.details, iban: other },
      expectedVersion: 1,
    });
    expect(changed.body).toMatchObject({ version: 2, details: { iban: other } });
    expect(changed.body.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, 'Vera'],
      [1, 'Vera'],
    ]);
    const late = await shop.change(saved.id, { details: bank.details, expectedVersion: 1 });
    expect(late.status).toBe(409);
    const same = await shop.change(saved.id, { details: { ...bank.details, iban: other } });
    expect(same.body.version).toBe(2);
    await vi.waitFor(async () => {
      const mails = await shop.mailsTo(shop.made.seller.email);
      const about = mails.filter(({ text }) => text.includes('DE89 3704 0044 0532 0130 00'));
      expect(about).toHaveLength(1);
      expect(about[0]?.text).toContain('Vera');
    }, waiting);
    await expect(
      shop.db.updateTable('payment_method_versions').set({ author_name: 'Nobody' }).execute(),
    ).rejects.toThrow('never changes');
    await shop.change(saved.id, { active: false });
  });

  test('are the owners’ to change; managers name and order them; others do not see them', async () => {
    const first = await shop.save(bank);
    const second = await shop.save(roubles);
    const manager = await shop.staff('manager');
    const agent = await shop.staff('agent');
    const list = '/v1/shop/payment-methods';
    const named = await shop.change(second.id, { name: { en: 'Sber' }, position: 0 }, manager);
    expect(named.body).toMatchObject({ version: 2, name: { en: 'Sber' } });
    const { body } = await manager.get<{ items: PaymentMethodView[] }>(list);
    const ids = body.items.map(({ id }) => id);
    expect(ids.indexOf(second.id)).toBeLessThan(ids.indexOf(first.id));
    const refused = [
      await shop.change(first.id, { details: { ...bank.details, iban: other } }, manager),
      await shop.change(first.id, { active: false }, manager),
      await manager.request('DELETE', `${list}/${first.id}`),
      await manager.post(list, bank),
      await agent.get(list),
      await shop.change(first.id, { name: {} }, agent),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    expect((await shop.server.get(list)).status).toBe(200);
    expect((await shop.server.post(list, bank)).status).toBe(403);
    for (const { id } of [first, second]) await shop.owner.request('DELETE', `${list}/${id}`);
  });

  test('another shop’s are not there', async () => {
    const { id } = await shop.save(bank);
    const { seller } = await addTestShop(shop.db, shop.clock.now());
    const stranger = await asStaff(shop.running.url, { email: seller.email, password: seller.password });
    expect((await shop.change(id, { name: { en: 'Mine' } }, stranger)).status).toBe(404);
    expect((await stranger.request('DELETE', `/v1/shop/payment-methods/${id}`)).status).toBe(404);
    const theirs = await stranger.get<{ items: unknown[] }>('/v1/shop/payment-methods');
    expect(theirs.body.items).toEqual([]);
    const own = await shop.owner.get<{ items: PaymentMethodView[] }>('/v1/shop/payment-methods');
    expect(own.body.items.find((method) => method.id === id)).toMatchObject({ version: 1, active: true });
    const unknown = await shop.change(`pm_${randomUUID()}`, { name: {} });
    expect(unknown.status).toBe(404);
    await shop.change(id, { active: false });
  });
});

describe('what an order is offered', () => {
  let shop: PaymentShop;
  beforeAll(async () => {
    shop = await PaymentShop.open();
    await shop.save(bank);
    await shop.save(roubles);
    await shop.save({ details: { type: 'cash_on_delivery' } });
    await shop.save({
      details: { type: 'pay_link', url: 'https://pay.example/{number}?sum={amount}&c={currency}' },
      name: { en: 'Pay fast', ru: 'Оплатить' },
    });
  });

  test('a bank transfer, with the amount and the reference', async () => {
    const order = await shop.awaiting();
    expect(order.payment.instructions).toMatchObject({
      holder: 'Dolls & Co',
      iban: 'IT60X0542811101000000123456',
    });
    expect(methodsOf(order)).toEqual([
      expect.objectContaining({
        type: 'bank_transfer',
        version: 1,
        name: 'Bank transfer',
        amount: 12_900,
        currency: 'EUR',
        reference: order.number,
        qr: 'epc',
      }),
    ]);
    const [, confirmed] = await shop.entries(order.id);
    if (confirmed?.kind !== 'transition') throw new Error('the order was not confirmed');
    expect(confirmed.fields[0]?.value).toMatchObject({ methods: expect.stringMatching(/^pm_[\w-]+@1$/) });
  });

  test('for roubles, the Russian account with its code too', async () => {
    const order = await shop.awaiting({ currency: 'RUB' });
    expect(methodsOf(order).map(({ type, qr }) => [type, qr])).toEqual([
      ['bank_transfer', undefined],
      ['russian_account', 'st00012'],
    ]);
  });

  test('all of them, where the buyer chose none of them, the link filled in', async () => {
    const order = await shop.awaiting({ payment: { method: 'card' } });
    expect(methodsOf(order).map(({ type }) => type)).toEqual([
      'bank_transfer',
      'cash_on_delivery',
      'pay_link',
    ]);
    expect(methodsOf(order).at(-1)).toMatchObject({
      name: 'Pay fast',
      url: `https://pay.example/${order.number}?sum=129.00&c=EUR`,
      host: 'pay.example',
    });
  });

  test('what the seller picks', async () => {
    const { items } = (await shop.owner.get<{ items: PaymentMethodView[] }>('/v1/shop/payment-methods')).body;
    const link = items.find(({ type }) => type === 'pay_link');
    const order = await shop.awaiting(
      {},
      { paymentInstructions: { methods: `${link?.id} pm_unknown`, note: 'Soon' } },
    );
    expect(methodsOf(order).map(({ type }) => type)).toEqual(['pay_link']);
    expect(order.payment.instructions?.note).toBe('Soon');
  });

  test('in a mail, the same', async () => {
    const order = await shop.awaiting({
      buyer: { email: 'mail@example.com', locale: 'ru' },
      currency: 'RUB',
    });
    await vi.waitFor(async () => {
      const mails = await shop.mailsTo('mail@example.com');
      expect(mails.at(-1)?.text).toContain('40702810138250123017');
      expect(mails.at(-1)?.text).toContain(`Назначение платежа: ${order.number}`);
    }, waiting);
  });
});

describe.each(databases)('changed details on %s', (database) => {
  test('reach the orders that wait for their payment, and those only', async () => {
    const shop = await PaymentShop.open(database);
    const { id } = await shop.save(bank);
    const open = await shop.awaiting({ buyer: { email: 'open@example.com', locale: 'en' } });
    const claimed = await shop.awaiting();
    await shop.act(claimed.id, 'claimPayment', undefined, await shop.buyer());
    const paid = await shop.awaiting();
    await shop.act(paid.id, 'confirmPayment');
    const fresh = await shop.place();

    await shop.change(id, { details: { ...bank.details, iban: other } });
    await vi.waitFor(async () => {
      const order = await shop.look(open.id);
      expect(order.payment.instructions).toMatchObject({ iban: other });
      expect(methodsOf(order)).toMatchObject([{ id, version: 2, iban: other }]);
    }, waiting);
    const buyer = await shop.buyer('open@example.com');
    const last = (await shop.entries(open.id, buyer)).at(-1);
    expect(last).toMatchObject({ kind: 'event', event: 'payment_details_changed', published: true });
    await vi.waitFor(async () => {
      const mails = await shop.mailsTo('open@example.com');
      expect(mails.at(-1)?.text).toContain('DE89 3704 0044 0532 0130 00');
    }, waiting);
    for (const order of [claimed, paid]) {
      expect(methodsOf(await shop.look(order.id))).toMatchObject([{ version: 1 }]);
      const events = (await shop.entries(order.id)).filter(({ kind }) => kind === 'event');
      expect(events).toEqual([]);
    }
    expect(methodsOf(await shop.act(fresh.id, 'confirmOrder'))).toMatchObject([{ version: 2 }]);

    await shop.owner.request('DELETE', `/v1/shop/payment-methods/${id}`);
    await vi.waitFor(async () => expect(methodsOf(await shop.look(open.id))).toEqual([]), waiting);
  });

  test('leave no order with the old ones, however they race its confirmation', async () => {
    const shop = await PaymentShop.open(database);
    const { id } = await shop.save(bank);
    const orders = await Promise.all(Array.from({ length: 12 }, () => shop.place()));
    await Promise.all([
      ...orders.map((order) => shop.act(order.id, 'confirmOrder')),
      shop.change(id, { details: { ...bank.details, iban: other } }),
    ]);
    await vi.waitFor(async () => {
      const shown = await Promise.all(
        orders.map(async (order) => methodsOf(await shop.look(order.id))[0]?.iban),
      );
      expect(shown).toEqual(orders.map(() => other));
    }, waiting);
  });
});
