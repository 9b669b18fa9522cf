import { randomUUID } from 'node:crypto';
import type { ExportList, ExportView, PostExport } from '@ordialog/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addStaff } from '../../auth/add-staff.ts';
import type { StaffRole } from '../../db/tables/staff.ts';
import { exportKey } from '../../exports/export-key.ts';
import { removeOldExports } from '../../exports/remove-old-exports.ts';
import { createShop } from '../../shops/create-shop.ts';
import { TestClock } from '../../test-clock.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';

const roles = ['owner', 'manager', 'agent'] as const;
const hour = 60 * 60 * 1000;
const clock = new TestClock('2026-03-01T12:00:00Z');
let running: TestServer;
let ours: string;
let theirs: string;
let shopId: string;
const cookies = new Map<StaffRole, string>();

beforeAll(async () => {
  running = await startTestServer({}, { clock });
  const { db } = running.server.context;
  const shops = [];
  for (const name of ['ours', 'theirs']) {
    const email = `${name}@dolls.test`;
    const wanted = {
      name,
      email,
      locale: 'en',
      currency: 'EUR',
      origins: [],
      owner: { email, name: 'Marta' },
    } as const;
    shops.push(await db.transaction().execute((trx) => createShop(trx, wanted, clock.now())));
  }
  const [first, second] = shops;
  if (!first || !second) throw new Error('There are two shops.');
  ours = first.secretKey;
  theirs = second.secretKey;
  shopId = first.shop.id;
  for (const role of roles) {
    const credentials = { email: `${role}@roles.test`, password: 'correct horse battery' };
    const person = { ...credentials, shopId, role, name: role, locale: 'ru' } as const;
    await db.transaction().execute((trx) => addStaff(trx, person, clock.now()));
    const signedIn = await ask('POST', '/v1/staff/sign-in', {}, credentials);
    const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
    cookies.set(role, cookie.join('; '));
  }
  await place(ours, { name: 'Anna Rossi' });
  await place(ours, {
    name: "=cmd|' /C calc'!A0",
    title: '=HYPERLINK("https://evil.example")',
    note: 'tea;=1+1',
  });
  await place(theirs, { name: 'Somebody else' });
});
afterAll(() => running.close());

function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<Response> {
  return fetch(new URL(path, running.url), {
    method,
    headers: { 'content-type': 'application/json', origin: running.url, ...headers },
    body: body ? JSON.stringify(body) : null,
  });
}

const by = (key: string) => ({ authorization: `Bearer ${key}` });
const as = (role: StaffRole) => ({ cookie: cookies.get(role) ?? '' });

async function place(key: string, { name = '', title = 'Doll', note = '' }): Promise<string> {
  const answer = await ask('POST', '/v1/orders', by(key), {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email: `${randomUUID()}@example.com`, name },
    lines: [{ title, quantity: 2, unitPrice: 6450, availability: 'in_stock', sku: 'D-1' }],
    delivery: { method: 'post', price: 900, address: 'Via Roma 1\nTorino' },
    note,
  });
  expect(answer.status).toBe(201);
  const { orders }: { orders: { id: string }[] } = await answer.json();
  return orders[0]?.id ?? '';
}

async function begin(wanted: PostExport, headers: Readonly<Record<string, string>> = by(ours)) {
  const answer = await ask('POST', '/v1/exports', headers, wanted);
  expect(answer.status).toBe(202);
  const begun: ExportView = await answer.json();
  return begun;
}

function ended({ id }: ExportView): Promise<ExportView> {
  return vi.waitFor(
    async () => {
      const one: ExportView = await (await ask('GET', `/v1/exports/${id}`, by(ours))).json();
      expect(one.status).toBe('done');
      return one;
    },
    { timeout: 20_000, interval: 50 },
  );
}

async function textOf({ id }: ExportView): Promise<string> {
  const answer = await ask('GET', `/v1/exports/${id}/file`, by(ours));
  expect(answer.status).toBe(200);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

test('a table has the shop’s own orders, in its reader’s language, and nothing in it is calculated', async () => {
  const done = await ended(
    await begin({ type: 'orders', format: 'csv', separator: 'semicolon' }, as('owner')),
  );
  expect(done).toMatchObject({ rows: 2, total: 2, locale: 'ru', requestedBy: 'owner' });
  expect(done.fileName).toBe('заказы-2026-03-01.csv');
  const text = await textOf(done);
  expect(text.startsWith('\uFEFF"Заказ";"Номер в магазине";"Оформлен (UTC)";')).toBe(true);
  expect(text).toContain('"Anna Rossi"');
  expect(text).toContain(';129,00;9,00;138,00;"EUR";');
  expect(text).toContain('"2026-03-01 12:00"');
  expect(text).toContain(`"'=cmd|' /C calc'!A0"`);
  expect(text).toContain(`"2 × =HYPERLINK(""`);
  expect(text).toContain(`"tea;'=1+1"`);
  expect(text).not.toContain('Somebody else');
  expect(text.endsWith('\r\n')).toBe(true);
});

test('for programs it is JSON with minor units', async () => {
  const rows: unknown = JSON.parse(
    await textOf(await ended(await begin({ type: 'orders', format: 'json' }))),
  );
  expect(rows).toHaveLength(2);
  expect(rows).toContainEqual(
    expect.objectContaining({
      buyer: expect.objectContaining({ name: 'Anna Rossi' }),
      state: 'awaiting_confirmation',
      totals: { items: 12_900, delivery: 900, total: 13_800, currency: 'EUR' },
    }),
  );
});

test.each([
  [{ from: '2026-03-01' }, 2],
  [{ to: '2026-03-01' }, 2],
  [{ to: '2026-02-28' }, 0],
  [{ from: '2026-03-01T12:00:01Z' }, 0],
  [{ to: '2026-03-01T12:00:00Z' }, 0],
  [{ state: 'shipped' }, 0],
  [{ view: 'open' }, 2],
  [{ view: 'history' }, 0],
] as const)('only what is wanted: %j', async (filters, count) => {
  const done = await ended(await begin({ type: 'orders', format: 'json', filters }));
  expect(JSON.parse(await textOf(done))).toHaveLength(count);
  await ask('DELETE', `/v1/exports/${done.id}`, by(ours));
});

test('pages end between two rows, and messages are read as they stand', async () => {
  const id = await place(ours, { name: 'Many words' });
  const { db } = running.server.context;
  await sql`insert into entries (order_id, seq, shop_id, at, author_type, author_id, published, kind, content)
    select ${id}, n, ${shopId}, ${clock.now()}, 'seller', 'x', true, 'message',
      jsonb_build_object('kind', 'message', 'text', 'Message ' || n)
    from generate_series(100, 1300) as n`.execute(db);
  const done = await ended(await begin({ type: 'messages', format: 'json' }));
  const rows: { text: string }[] = JSON.parse(await textOf(done));
  expect(rows.map(({ text }) => text)).toEqual(
    Array.from({ length: 1201 }, (_, index) => `Message ${index + 100}`),
  );
});

test('the address in the view needs no credentials, for ten minutes, and cannot be guessed', async () => {
  const done = await ended(await begin({ type: 'reviews', format: 'csv' }));
  const url = new URL(done.url ?? '');
  const fetched = await fetch(url);
  expect(fetched.status).toBe(200);
  expect(fetched.headers.get('content-disposition')).toMatch(/^attachment; filename="reviews-/);
  const other = new URL(url);
  other.searchParams.set('s', 'x'.repeat(43));
  expect((await fetch(other)).status).toBe(404);
  await clock.advance(11 * 60_000);
  expect((await fetch(url)).status).toBe(403);
});

test('another shop has nothing of it, and people who only answer buyers neither', async () => {
  const { id } = await ended(await begin({ type: 'orders', format: 'csv' }));
  for (const path of [`/v1/exports/${id}`, `/v1/exports/${id}/file`]) {
    expect((await ask('GET', path, by(theirs))).status).toBe(404);
    const answers = await Promise.all(roles.map((role) => ask('GET', path, as(role))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403]);
  }
  expect((await ask('DELETE', `/v1/exports/${id}`, by(theirs))).status).toBe(404);
  const listed: ExportList = await (await ask('GET', '/v1/exports', by(theirs))).json();
  expect(listed.items).toEqual([]);
  const wanted = { type: 'orders', format: 'csv' };
  for (const [method, path] of [
    ['GET', '/v1/exports'],
    ['POST', '/v1/exports'],
    ['DELETE', `/v1/exports/${id}`],
  ] as const) {
    const body = method === 'POST' ? wanted : undefined;
    expect((await ask(method, path, as('agent'), body)).status).toBe(403);
  }
});

test('after a day it is gone, file and all', async () => {
  const { context } = running.server;
  const { id } = await ended(await begin({ type: 'orders', format: 'csv' }));
  await clock.advance(24 * hour + 1);
  expect((await ask('GET', `/v1/exports/${id}/file`, by(ours))).status).toBe(404);
  await removeOldExports(context, clock.now());
  expect(await context.files.get(exportKey(id))).toBeUndefined();
  expect(await context.db.selectFrom('exports').select('id').execute()).toEqual([]);
});

test('a shop has 20 at most', async () => {
  const answers = [];
  for (let n = 0; n < 21; n++) {
    const body = { type: 'reviews', format: 'json' };
    answers.push((await ask('POST', '/v1/exports', by(ours), body)).status);
  }
  expect(answers).toEqual([...Array.from({ length: 20 }, () => 202), 409]);
});
