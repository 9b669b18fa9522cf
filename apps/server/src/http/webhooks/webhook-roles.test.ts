import { afterAll, beforeAll, expect, test } from 'vitest';
import { addStaff } from '../../auth/add-staff.ts';
import type { StaffRole } from '../../db/tables/staff.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';
import { addTestShop } from '../../test-shop.ts';

const roles = ['owner', 'manager', 'agent'] as const;

let running: TestServer;
const cookies = new Map<StaffRole, string>();

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.server.context;
  const { shop } = await addTestShop(db);
  for (const role of roles) {
    const credentials = { email: `${role}@roles.test`, password: 'correct horse battery' };
    const person = { ...credentials, shopId: shop.id, role, name: role, locale: 'en' } as const;
    await db.transaction().execute((trx) => addStaff(trx, person, new Date()));
    const signedIn = await ask('POST', '/v1/staff/sign-in', credentials);
    cookies.set(
      role,
      signedIn.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';', 1)[0])
        .join('; '),
    );
  }
});
afterAll(() => running.close());

function ask(method: string, path: string, body?: object, role?: StaffRole): Promise<Response> {
  const cookie = role && cookies.get(role);
  const headers = { 'content-type': 'application/json', origin: running.url, ...(cookie ? { cookie } : {}) };
  return fetch(`${running.url}${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
}

const nobody = '00000000-0000-4000-8000-000000000000';

test.each([
  ['GET', '/v1/webhooks', undefined, 200],
  ['POST', '/v1/webhooks', { url: 'https://shop.example', events: ['order.created'] }, 201],
  ['PATCH', `/v1/webhooks/${nobody}`, { enabled: true }, 404],
  ['DELETE', `/v1/webhooks/${nobody}`, undefined, 404],
  ['POST', `/v1/webhooks/${nobody}/secret`, {}, 404],
  ['POST', `/v1/webhooks/${nobody}/test`, {}, 404],
  ['GET', `/v1/webhooks/${nobody}/deliveries`, undefined, 404],
  ['POST', `/v1/webhooks/${nobody}/deliveries/${nobody}/retry`, {}, 404],
  ['PATCH', `/v1/saved-replies/${nobody}`, { title: 'X' }, 404],
  ['DELETE', `/v1/saved-replies/${nobody}`, undefined, 404],
] as const)('%s %s is for owners and managers', async (method, path, body, status) => {
  const answers = await Promise.all(roles.map((role) => ask(method, path, body, role)));
  expect(answers.map((answer) => answer.status)).toEqual([status, status, 403]);
});

test('agents use saved replies and write none', async () => {
  const reply = { shortcut: 'hi', title: 'Hi', texts: { en: 'Hi' } };
  expect((await ask('POST', '/v1/saved-replies', reply, 'agent')).status).toBe(403);
  expect((await ask('POST', '/v1/saved-replies', reply, 'manager')).status).toBe(201);
  const listed = await ask('GET', '/v1/saved-replies', undefined, 'agent');
  const { items }: { items: { id: string }[] } = await listed.json();
  expect(items).toHaveLength(1);
  const used = await ask('POST', `/v1/saved-replies/${items[0]?.id}/uses`, {}, 'agent');
  expect(used.status).toBe(200);
});
