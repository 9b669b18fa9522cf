import { dialogMarketplace } from '@ordialog/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addStaff } from '../../auth/add-staff.ts';
import type { StaffRole } from '../../db/tables/staff.ts';
import { addWorkflow } from '../../orders/add-workflow.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';
import { addTestShop } from '../../test-shop.ts';

let running: TestServer;
const cookies = new Map<StaffRole, string>();

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.server.context;
  const { shop } = await addTestShop(db);
  await db.transaction().execute((trx) => addWorkflow(trx, shop.id, dialogMarketplace, new Date()));
  for (const role of ['owner', 'manager', 'agent'] as const) {
    const credentials = { email: `${role}@roles.test`, password: 'correct horse battery' };
    const person = { ...credentials, shopId: shop.id, role, name: role, locale: 'en' } as const;
    await db.transaction().execute((trx) => addStaff(trx, person, new Date()));
    const signedIn = await post('/v1/staff/sign-in', credentials);
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

function post(path: string, body: object, role?: StaffRole): Promise<Response> {
  const cookie = role && cookies.get(role);
  const headers = { 'content-type': 'application/json', origin: running.url, ...(cookie ? { cookie } : {}) };
  return fetch(`${running.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

const base = `/v1/workflows/${dialogMarketplace.key}`;

test.each([
  ['versions', dialogMarketplace],
  ['default', {}],
  ['moves', { to: 1, dryRun: true }],
])('%s is for owners and managers', async (call, body) => {
  const statuses = await Promise.all(
    (['owner', 'manager', 'agent'] as const).map(
      async (role) => (await post(`${base}/${call}`, body, role)).status,
    ),
  );
  expect(statuses).toEqual([200, 200, 403]);
});

test.each([
  ['validate', dialogMarketplace],
  ['simulate', { document: dialogMarketplace }],
])('%s, which changes nothing, is for everyone', async (call, body) => {
  expect((await post(`${base}/${call}`, body, 'agent')).status).toBe(200);
});
