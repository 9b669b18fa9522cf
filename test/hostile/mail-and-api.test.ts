import { randomUUID } from 'node:crypto';
import type { EntryList, EntryView, OrderView, Problem } from '@ordialog/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../apps/server/src/test-server.ts';
import { type ApiClient, asBuyer, asShop } from '../support/api.ts';
import { Mailbox } from '../support/smtp.ts';
import { dottedAddresses, hostileNames, hostileTexts, manyAddresses, unholdable } from './hostile-texts.ts';

let mailbox: Mailbox;
let running: TestServer;
let shop: ApiClient;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  running = await startTestServer({ DEMO: '1', SMTP_URL: mailbox.url });
  shop = asShop(running.url);
});

afterAll(async () => {
  await running.close();
  await mailbox.close();
});

async function place(more: Readonly<Record<string, unknown>> = {}, name: string = 'Anna') {
  const email = `${randomUUID()}@example.com`;
  const answer = await shop.post<{ orders: OrderView[] } & Problem>('/v1/orders', {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email, name, locale: 'en' },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 6400, availability: 'in_stock' }],
    delivery: { method: 'post' },
    payment: { method: 'bank_transfer' },
    ...more,
  });
  return { email, ...answer, order: answer.body.orders?.[0] };
}

test.each(Object.entries(hostileNames))(
  'a mail to and about a name of kind %s is only a mail',
  async (_, name) => {
    const { email, order, status } = await place(
      { lines: [{ title: name, quantity: 1, unitPrice: 1, availability: 'in_stock' }] },
      name,
    );
    expect(status).toBe(201);
    const buyer = await asBuyer(running.url, { sub: email, email });
    await buyer.post(`/v1/orders/${order?.id}/messages`, {
      clientMessageId: randomUUID(),
      text: hostileTexts.image,
    });
    const [mail] = await mailbox.mailsTo(email, 1, 30_000);
    expect(mail?.recipients).toEqual([email]);
    expect(mail?.to).toHaveLength(1);
    expect(mail?.bcc ?? []).toEqual([]);
    expect(mail?.cc ?? []).toEqual([]);
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    // A header that was smuggled in would be among these.
    expect(mail?.headers.filter(({ key }) => key === 'bcc' || key === 'content-type')).toHaveLength(1);
    expect(mail?.html).not.toMatch(/<script|<img[^>]+onerror|<iframe|<b>forged/i);
  },
);

test('a number with line ends is no header either', async () => {
  const { email, status } = await place({ number: `9${'\r\n'}Bcc: victim@evil.example` });
  if (status !== 201) return expect(status).toBe(422);
  const [mail] = await mailbox.mailsTo(email, 1, 30_000);
  expect(mail?.recipients).toEqual([email]);
  expect(mail?.bcc ?? []).toEqual([]);
  expect(mail?.subject).not.toMatch(/[\r\n]/);
});

test.each(Object.entries(unholdable))(
  'what no column can hold is stored whole or refused: %s',
  async (_, text) => {
    const { email, order } = await place();
    const buyer = await asBuyer(running.url, { sub: email, email });
    const path = `/v1/orders/${order?.id}`;
    const posted = await buyer.post<EntryView & Problem>(`${path}/messages`, {
      clientMessageId: randomUUID(),
      text,
    });
    const { body } = await shop.get<EntryList>(`${path}/entries`);
    const texts = body.items.flatMap((entry) => (entry.kind === 'message' ? [entry.text] : []));
    if (posted.status === 201) expect(texts).toHaveLength(1);
    else expect([posted.status, typeof posted.body.code, texts]).toEqual([422, 'string', []]);
    for (const kept of texts) expect([kept.isWellFormed(), kept.includes('\0')]).toEqual([true, false]);

    const named = await place({}, text);
    if (named.status !== 201) expect([named.status, typeof named.body.code]).toEqual([422, 'string']);
    const name = named.order?.buyer?.name ?? '';
    expect([name.isWellFormed(), name.includes('\0')]).toEqual([true, false]);
  },
);

test.each([
  ['a@b.com', manyAddresses],
  ['dots', dottedAddresses],
])('64 kB of %s take no longer than anything else', async (_, text) => {
  const { email, order } = await place();
  const buyer = await asBuyer(running.url, { sub: email, email });
  const path = `/v1/orders/${order?.id}/messages`;
  const begun = performance.now();
  const whole = await buyer.post(path, { clientMessageId: randomUUID(), text });
  expect([413, 422]).toContain(whole.status);
  // As much as a message holds.
  const most = await buyer.post(path, { clientMessageId: randomUUID(), text: text.slice(0, 5000) });
  expect([201, 422]).toContain(most.status);
  expect(performance.now() - begun).toBeLessThan(5000);
});
