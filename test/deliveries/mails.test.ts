import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { databases } from '../support/server.ts';
import { type Mailbox, openMailbox } from '../support/smtp.ts';
import { DeliveriesShop, settings } from './deliveries-shop.ts';

const minute = 60_000;

describe.each(databases)('mails on %s', (database) => {
  let mailbox: Mailbox;
  let shop: DeliveriesShop;
  beforeAll(async () => {
    mailbox = await openMailbox();
    shop = await DeliveriesShop.open(database, { env: { SMTP_URL: mailbox.url } });
  });
  beforeEach(() => {
    mailbox.mode = 'ok';
  });
  const place = (email: string) => shop.place({ buyer: { email, name: 'Мария', locale: 'ru' } });

  test('a refused mail leaves the order where it is, is seen, and goes out once the server takes it', async () => {
    mailbox.mode = 'refuse';
    const { id } = await place('refused@example.com');
    await shop.enter(id, 'mailed');
    const failing = await shop.delivery(id, 'email', { status: 'waiting', attempts: 1 });
    expect(failing.error).toContain('550');
    await shop.enter(id, 'new');

    mailbox.mode = 'ok';
    await shop.clock.advance(5 * minute);
    await shop.delivery(id, 'email', { status: 'done', error: null });
    expect(await mailbox.mailsTo('refused@example.com')).toHaveLength(1);
  });

  test('a server that hangs holds up no order', async () => {
    mailbox.mode = 'hang';
    const { id } = await place('hung@example.com');
    await shop.enter(id, 'mailed');
    await vi.waitFor(() => expect(mailbox.attempts).toBeGreaterThan(0), { timeout: 10_000 });
    const before = performance.now();
    await shop.enter(id, 'new');
    expect(performance.now() - before).toBeLessThan(3000);
    expect(await shop.deliveries(id, 'email')).toMatchObject([{ status: 'waiting', doneAt: null }]);
  });
});

describe('what a mail carries', () => {
  let mailbox: Mailbox;
  let shop: DeliveriesShop;
  beforeAll(async () => {
    mailbox = await openMailbox();
    shop = await DeliveriesShop.open('pglite', { env: { SMTP_URL: mailbox.url } });
  });
  const place = (email: string) => shop.place({ buyer: { email, name: 'Мария', locale: 'ru' } });

  test('the invoice that is issued on entering the same state', async () => {
    const { id } = await place('billed@example.com');
    await shop.enter(id, 'billed');
    const [mail] = await mailbox.mailsTo('billed@example.com');
    const { outcome } = await shop.delivery(id, 'invoice', { status: 'done' });
    expect(mail?.text).toContain('Счёт приложен к письму.');
    expect(mail?.attachments).toHaveLength(1);
    const [attached] = mail?.attachments ?? [];
    expect(attached).toMatchObject({ filename: `${outcome}.pdf`, mimeType: 'application/pdf' });
    const { bytes } = await shop.file(shop.client, `/v1/orders/${id}/invoice`);
    const content = attached?.content;
    if (content === undefined || typeof content === 'string') throw new Error('no file is attached');
    expect(Buffer.from(new Uint8Array(content)).equals(bytes)).toBe(true);
  });

  test('goes without an invoice that cannot be issued', async () => {
    const { company: _, ...incomplete } = settings;
    await shop.set(incomplete);
    const { id } = await place('unbilled@example.com');
    await shop.enter(id, 'billed');
    const [mail] = await mailbox.mailsTo('unbilled@example.com');
    expect(mail?.attachments).toEqual([]);
    expect(mail?.text).not.toContain('приложен');
    await shop.delivery(id, 'invoice', { status: 'failed', error: 'no_company' });
    await shop.set(settings);
  });

  test('a survey leads to the order’s page, and is not sent to who has answered', async () => {
    const { id } = await place('asked@example.com');
    await shop.enter(id, 'asked');
    const [mail] = await mailbox.mailsTo('asked@example.com');
    expect(mail?.subject).toBe(`Как прошёл ваш заказ ${(await order(id)).number}?`);
    expect(mail?.text).toMatch(/Ответить за минуту\nhttp:\/\/127\.0\.0\.1:\d+\/o\/[\w-]+#survey/);

    const buyer = await shop.buyer('asked@example.com');
    await buyer.post(`/v1/orders/${id}/survey`, { answers: { overall: 5 } });
    await shop.enter(id, 'new');
    await shop.clock.advance(1000);
    await shop.enter(id, 'asked');
    const again = await shop.delivery(id, 'email', { status: 'done', outcome: 'survey_answered' });
    expect(again.explanation).toContain('answered');
    expect(await mailbox.mailsTo('asked@example.com')).toHaveLength(1);
  });

  const order = async (id: string) => (await shop.client.get<{ number: string }>(`/v1/orders/${id}`)).body;
});
