import { randomUUID } from 'node:crypto';
import type { ConfirmedLookup, EntryList, OrderList, OrderView, Problem } from '@ordialog/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeOf, subjectOf } from '../../lookup/lookup-code.ts';
import { sendLookupCode } from '../../lookup/send-lookup-code.ts';
import { type CreatedShop, createShop } from '../../shops/create-shop.ts';
import { TestClock } from '../../test-clock.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';

const minute = 60_000;
const clock = new TestClock();
let running: TestServer;
let dolls: CreatedShop;
let other: CreatedShop;

beforeAll(async () => {
  running = await startTestServer({}, { clock });
  dolls = await open('Dolls & Co');
  other = await open('Other');
});
afterAll(() => running.close());
beforeEach(() => running.server.context.db.deleteFrom('rate_limits').execute());

function open(name: string): Promise<CreatedShop> {
  const email = `owner@${name.slice(0, 5).toLowerCase()}.test`;
  return running.server.context.db.transaction().execute((trx) =>
    createShop(
      trx,
      {
        name,
        email,
        locale: 'en',
        currency: 'EUR',
        origins: [`https://${name.slice(0, 5).toLowerCase()}.test`],
        owner: { email, name: 'Marta' },
      },
      clock.now(),
    ),
  );
}

const guestOf = ({ number, email }: Guest): Guest => ({ number, email });
type Headers = Readonly<Record<string, string>>;
const send = (path: string, body: unknown, headers: Headers = {}) =>
  fetch(`${running.url}/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const byKey = ({ shop }: CreatedShop) => ({ authorization: `Bearer ${shop.public_key}` });
const ask = (guest: Guest, shop = dolls, headers: Headers = {}) =>
  send('/lookup', guestOf(guest), { ...byKey(shop), ...headers });
const confirm = (guest: Guest, code: string, shop = dolls) =>
  send('/lookup/confirm', { ...guestOf(guest), code }, byKey(shop));

interface Guest {
  readonly number: string;
  readonly email: string;
}

async function place(shop = dolls, email = `${randomUUID()}@example.com`): Promise<Guest & { id: string }> {
  const body = {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email, name: 'Анна', locale: 'ru' },
    lines: [{ title: 'Blythe', quantity: 1, unitPrice: 6000, availability: 'in_stock' }],
    delivery: { method: 'post', address: 'Via Po 1' },
  };
  const answer = await send('/orders', body, { authorization: `Bearer ${shop.secretKey}` });
  const { orders }: { orders: OrderView[] } = await answer.json();
  const [order] = orders;
  if (!order) throw new Error('no order was placed');
  return { id: order.id, number: order.number, email };
}

/** The code that the newest request led to, once its job has done all it does but perhaps send. */
async function madeCode(guest: Guest, { shop }: CreatedShop = dolls): Promise<{ id: string; code: string }> {
  const { db } = running.server.context;
  const row = await vi.waitFor(
    () =>
      db
        .selectFrom('lookup_codes')
        .select('id')
        .where('subject', '=', subjectOf(shop, guest))
        .where('created_at', '=', clock.now())
        .executeTakeFirstOrThrow(),
    { timeout: 10_000 },
  );
  return { id: row.id, code: codeOf(shop, row.id) };
}

async function mailed(id: string) {
  const { db } = running.server.context;
  return db.selectFrom('caught_emails').selectAll().where('message_id', '=', id).executeTakeFirst();
}

async function codeFor(guest: Guest, shop = dolls): Promise<string> {
  await clock.advance(1000);
  expect((await ask(guest, shop)).status).toBe(202);
  return (await madeCode(guest, shop)).code;
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

async function refusal(answer: Response): Promise<unknown> {
  const { status, headers } = answer;
  return { status, type: headers.get('content-type'), body: await answer.json() };
}
const codeInvalid = {
  status: 401,
  type: 'application/problem+json; charset=utf-8',
  body: expect.objectContaining({ code: 'code_invalid' }),
};

test('mails a code in the order’s language that says nothing of the order', async () => {
  const order = await place();
  await clock.advance(1000);
  await ask(order);
  const { id, code } = await madeCode(order);
  const mail = await vi.waitFor(async () => {
    const found = await mailed(id);
    expect(found).toBeDefined();
    return found;
  });
  expect(mail?.recipient).toContain(order.email);
  expect(mail?.subject).toBe(`${code} — ваш код, Dolls & Co`);
  expect(mail?.text).toContain('десять минут');
  const all = `${mail?.subject} ${mail?.html} ${mail?.text}`;
  for (const secret of [order.number, order.id, 'Blythe', 'Via Po', '60,00', '/o/']) {
    expect(all).not.toContain(secret);
  }
});

test('the code opens that order and no other, for a day', async () => {
  const order = await place();
  const second = await place(dolls, order.email);
  const answer = await confirm(order, ` ${(await codeFor(order)).replace(/^.../, '$& ')}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { token, orderId, shop, expiresAt }: ConfirmedLookup = await answer.json();
  expect({ orderId, shop }).toEqual({ orderId: order.id, shop: dolls.shop.public_key });
  expect(Date.parse(expiresAt) - clock.now().getTime()).toBeLessThanOrEqual(24 * 60 * minute);

  const get = (path: string) =>
    fetch(`${running.url}/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await get(`/orders/${order.id}`)).status).toBe(200);
  expect((await get(`/orders/${second.id}`)).status).toBe(404);
  const list: OrderList = await (await get('/orders')).json();
  expect(list.items.map(({ id }) => id)).toEqual([order.id]);
  const entries: EntryList = await (await get(`/orders/${order.id}/entries`)).json();
  expect(entries.items.length).toBeGreaterThan(0);
  await clock.advance(24 * 60 * minute + 31_000);
  expect((await get(`/orders/${order.id}`)).status).toBe(401);
});

test('a number is found as people write it', async () => {
  const order = await place();
  await clock.advance(1000);
  await ask({ number: ` № ${order.number} `, email: order.email.toUpperCase() });
  const { code } = await madeCode(order);
  expect((await confirm({ number: `#${order.number}`, email: order.email }, code)).status).toBe(200);
});

describe('where there is nothing to be found', () => {
  const cases: [string, () => Promise<Guest>][] = [
    ['an unknown number', async () => ({ ...(await place()), number: '99999' })],
    ['another’s address', async () => ({ ...(await place()), email: 'eve@example.com' })],
    ['another shop’s order', async () => ({ ...(await place(other)), number: randomUUID() })],
    [
      'an order its buyer is not to see',
      async () => {
        const order = await place();
        const { db } = running.server.context;
        await db.updateTable('orders').set({ visible: false }).where('id', '=', order.id).execute();
        return order;
      },
    ],
  ];

  test.each(cases)('%s is answered alike, mails nobody and opens nothing', async (_, make) => {
    const guest = await make();
    await clock.advance(1000);
    const known = await ask(await place());
    const unknown = await ask(guest);
    const seen = async (answer: Response) => ({
      status: answer.status,
      headers: [...answer.headers].filter(([name]) => name !== 'date'),
      body: await answer.text(),
    });
    expect(await seen(unknown)).toEqual(await seen(known));
    const { id, code } = await madeCode(guest);
    expect(await refusal(await confirm(guest, code))).toEqual(codeInvalid);
    expect(await mailed(id)).toBeUndefined();
  });

  // By chance one run in many is beyond; three in a row are a leak.
  test('it takes as long', { timeout: 60_000, retry: 2 }, async () => {
    const known = await place();
    const unknown = { number: '99999', email: 'eve@example.com' };
    const { db } = running.server.context;
    const time = async (guest: Guest) => {
      const started = performance.now();
      await (await ask(guest)).text();
      return performance.now() - started;
    };
    let longer = 0;
    const pairs = 100;
    for (let pair = 0; pair < pairs; pair++) {
      await db.deleteFrom('rate_limits').execute();
      // In turns, so that what slows the machine slows both, and each comes first as often.
      const first = pair % 2 === 0 ? await time(known) : await time(unknown);
      const second = pair % 2 === 0 ? await time(unknown) : await time(known);
      if (pair % 2 === 0 ? first > second : second > first) longer += 1;
    }
    // By chance half of them, give or take 0.2 in four standard deviations.
    expect(Math.abs(longer / pairs - 0.5), `${longer} of ${pairs}`).toBeLessThan(0.2);
  });
});

describe('a code is refused, always alike, when it', () => {
  test('is wrong, and after five tries even when it is right', async () => {
    const order = await place();
    const code = await codeFor(order);
    const answers = [];
    for (const tried of [...Array(5).fill(wrong(code)), code]) {
      answers.push(await refusal(await confirm(order, tried)));
    }
    expect(answers).toEqual(Array(6).fill(answers[0]));
    expect(answers[0]).toEqual(codeInvalid);
  });

  test('is right at the fifth try: then it is not', async () => {
    const order = await place();
    const code = await codeFor(order);
    for (let tries = 0; tries < 4; tries++) await confirm(order, wrong(code));
    expect((await confirm(order, code)).status).toBe(200);
  });

  test('was used', async () => {
    const order = await place();
    const code = await codeFor(order);
    expect((await confirm(order, code)).status).toBe(200);
    expect(await refusal(await confirm(order, code))).toEqual(codeInvalid);
  });

  test('is older than ten minutes', async () => {
    const order = await place();
    const code = await codeFor(order);
    await clock.advance(10 * minute);
    expect(await refusal(await confirm(order, code))).toEqual(codeInvalid);
  });

  test('has been followed by a newer one', async () => {
    const order = await place();
    const first = await codeFor(order);
    const second = await codeFor(order);
    expect(await refusal(await confirm(order, first))).toEqual(codeInvalid);
    expect((await confirm(order, second)).status).toBe(200);
  });

  test('was made for another number, address or shop', async () => {
    const order = await place();
    const mine = await place();
    const code = await codeFor(mine);
    expect(await refusal(await confirm(order, code))).toEqual(codeInvalid);
    expect(await refusal(await confirm({ ...mine, number: order.number }, code))).toEqual(codeInvalid);
    expect(await refusal(await confirm(mine, code, other))).toEqual(codeInvalid);
  });

  test('is none', async () => {
    expect(await refusal(await confirm(await place(), 'hello'))).toEqual(codeInvalid);
  });

  test('belongs to an order that was hidden since', async () => {
    const order = await place();
    const code = await codeFor(order);
    const { db } = running.server.context;
    await db.updateTable('orders').set({ visible: false }).where('id', '=', order.id).execute();
    expect(await refusal(await confirm(order, code))).toEqual(codeInvalid);
  });
});

test('a mail that is sent again brings the same code and no new tries', async () => {
  const order = await place();
  const code = await codeFor(order);
  const { id } = await madeCode(order);
  const at = clock.now().toISOString();
  for (let tries = 0; tries < 5; tries++) await confirm(order, wrong(code));
  await sendLookupCode(running.server.context, {
    id,
    data: { shopId: dolls.shop.id, ...guestOf(order), at, limited: false },
  });
  expect(codeOf(dolls.shop, id)).toBe(code);
  expect(await refusal(await confirm(order, code))).toEqual(codeInvalid);
});

test('neither codes nor strangers’ addresses are kept readable', async () => {
  const guest = { number: '99999', email: `${randomUUID()}@stranger.test` };
  const code = await codeFor(guest);
  const { db } = running.server.context;
  const kept = JSON.stringify(await db.selectFrom('lookup_codes').selectAll().execute());
  const counted = JSON.stringify(await db.selectFrom('rate_limits').selectAll().execute());
  expect(kept).not.toContain(`"${code}"`);
  for (const text of [kept, counted]) expect(text).not.toContain('stranger.test');
});

describe('limits', () => {
  test('of one contact: the sixth in an hour is answered alike, and sends nothing', async () => {
    const order = await place();
    for (let times = 0; times < 5; times++) {
      const answer = await ask(order);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([202, null]);
    }
    await clock.advance(1000);
    const limited = await ask(order);
    expect(limited.status).toBe(202);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(3000);
    // A later request of somebody else has been worked on, so this one has, too.
    const later = await place();
    await ask(later);
    await madeCode(later);
    const { db } = running.server.context;
    const newest = await db
      .selectFrom('lookup_codes')
      .select('created_at')
      .where('subject', '=', subjectOf(dolls.shop, order))
      .executeTakeFirstOrThrow();
    expect(newest.created_at.getTime()).toBeLessThan(clock.now().getTime());
  });

  test('of one order, whatever the address', async () => {
    const { number } = await place();
    const answers = [];
    for (let times = 0; times < 11; times++) {
      answers.push(await ask({ number, email: `${randomUUID()}@example.com` }));
    }
    expect(answers.map(({ headers }) => headers.has('retry-after'))).toEqual([
      ...Array(10).fill(false),
      true,
    ]);
  });

  test('of one network', async () => {
    const statuses = new Set<number>();
    for (let times = 0; times < 121; times++) {
      const guest = { number: randomUUID(), email: `${randomUUID()}@example.com` };
      const answer = await confirm(guest, '000000');
      statuses.add(answer.status);
      if (times === 120) {
        const body: Problem = await answer.json();
        expect(body.code).toBe('too_many_attempts');
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    expect([...statuses]).toEqual([401, 429]);
    // What a client says of itself does not make it another one.
    const spoofed = await send(
      '/lookup/confirm',
      { number: '1', email: 'a@example.com', code: '000000' },
      { ...byKey(dolls), 'x-forwarded-for': '203.0.113.9' },
    );
    expect(spoofed.status).toBe(429);
  });
});

describe('the page that asks', () => {
  const guest = { number: '99999', email: 'eve@example.com' };

  test.each<[string, () => Promise<Response>, number]>([
    ['names its shop in the header', () => ask(guest), 202],
    ['names it in the body', () => send('/lookup', { ...guest, shop: dolls.shop.public_key }), 202],
    ['names none', () => send('/lookup', guest), 401],
    ['names an unknown one', () => send('/lookup', { ...guest, shop: 'pk_nobody' }), 401],
    ['gives a secret key', () => send('/lookup', guest, { authorization: `Bearer ${dolls.secretKey}` }), 401],
    ['is the shop’s', () => ask(guest, dolls, { origin: dolls.shop.origins[0] ?? '' }), 202],
    ['is another shop’s', () => ask(guest, dolls, { origin: other.shop.origins[0] ?? '' }), 403],
    ['is anybody’s', () => ask(guest, dolls, { origin: 'https://evil.test' }), 403],
    ['is of no origin', () => ask(guest, dolls, { origin: 'null' }), 403],
    ['sends no address', () => ask({ number: '1', email: 'eve' }), 422],
    ['sends no number', () => ask({ number: ' # ', email: 'eve@example.com' }), 422],
    ['sends a NUL', () => ask({ number: '1\u0000', email: 'eve@example.com' }), 422],
    ['sends too much', () => send('/lookup', { ...guest, more: 1 }, byKey(dolls)), 422],
    ['sends no JSON', () => send('/lookup', '{', byKey(dolls)), 400],
  ])('%s', async (_, request, status) => {
    const answer = await request();
    expect([answer.status, await answer.text()]).toEqual([status, expect.any(String)]);
  });
});
