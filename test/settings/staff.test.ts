import type { Problem, StaffLinkView, StaffList, StaffMember, StaffSession } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { addShop } from '../api/second-shop.ts';
import { ApiClient, asShop, asStaff } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { connectSocket } from '../support/socket.ts';
import { happens } from './happens.ts';
import { mailedLink, mailsTo } from './mailed-link.ts';
import { addColleague } from './team.ts';

let server: ServerProcess;
let owner: ApiClient;
let visitor: ApiClient;
let otherOwner: ApiClient;

beforeAll(async () => {
  server = await startServer({ database: 'pglite', clock: new Date('2026-11-20T10:00:00Z') });
  const { seller } = await addShop(server);
  owner = await asStaff(server.url);
  otherOwner = await asStaff(server.url, seller);
  visitor = new ApiClient(server.url, { origin: server.url });
});

const password = 'a long enough password';
const invite = (email: string, role = 'agent', client = owner) =>
  client.post<StaffMember & { code?: string }>('/v1/staff', { email, name: 'Ivan', role, locale: 'ru' });
const accept = (token: string, given = password) =>
  visitor.post<StaffSession & Problem>('/v1/staff/links/accept', { token, password: given });
const people = async () => (await owner.get<StaffList>('/v1/staff')).body.items;

describe('an invitation', () => {
  test('brings a link by mail, in their language, by which they set a password and are in', async () => {
    const invited = await invite('Ivan@Shop.test');
    expect(invited.status).toBe(201);
    expect(invited.body).toMatchObject({ email: 'ivan@shop.test', role: 'agent', status: 'invited' });
    const token = await mailedLink(server.url, 'ivan@shop.test');
    const [mail] = await mailsTo(server.url, 'ivan@shop.test');
    expect(mail).toContain('Задать пароль');
    const opened = await visitor.post<StaffLinkView>('/v1/staff/links/open', { token });
    expect(opened.body).toEqual({ name: 'Ivan', email: 'ivan@shop.test', shop: { name: 'Dolls & Co' } });
    const accepted = await accept(token);
    expect(accepted.body).toMatchObject({ staff: { email: 'ivan@shop.test', role: 'agent', locale: 'ru' } });
    const cookie = accepted.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ');
    expect((await visitor.with({ cookie }).get('/v1/staff/me')).status).toBe(200);
    expect(await people()).toContainEqual(
      expect.objectContaining({ email: 'ivan@shop.test', status: 'active' }),
    );
    await asStaff(server.url, { email: 'ivan@shop.test', password });
  });

  test('works once, also for two who are quick', async () => {
    await invite('once@shop.test');
    const token = await mailedLink(server.url, 'once@shop.test');
    const both = await Promise.all([
      accept(token, 'the first password'),
      accept(token, 'the second password'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect((await accept(token)).body.code).toBe('link_invalid');
    expect((await visitor.post('/v1/staff/links/open', { token })).status).toBe(404);
  });

  test('is worth nothing after a week, nor once another was sent', async () => {
    const { body } = await invite('late@shop.test');
    const first = await mailedLink(server.url, 'late@shop.test');
    expect((await owner.post(`/v1/staff/${body.id}/link`, {})).status).toBe(202);
    const second = await mailedLink(server.url, 'late@shop.test', [first]);
    expect((await accept(first)).status).toBe(404);
    await server.advance(7 * 24 * 60 * 60 * 1000 + 1000);
    expect((await accept(second)).status).toBe(404);
  });

  test('refuses a password that is too short, and keeps the link', async () => {
    await invite('short@shop.test');
    const token = await mailedLink(server.url, 'short@shop.test');
    expect((await accept(token, 'short')).status).toBe(422);
    expect((await accept(token)).status).toBe(200);
  });

  test('is not accepted in the name of a page elsewhere', async () => {
    await invite('csrf@shop.test');
    const token = await mailedLink(server.url, 'csrf@shop.test');
    const elsewhere = visitor.with({ origin: 'https://evil.example' });
    expect((await elsewhere.post('/v1/staff/links/accept', { token, password })).status).toBe(403);
  });

  test('is for nobody who has an account, here or elsewhere', async () => {
    for (const email of [demo.seller.email, demo.seller.email.toUpperCase(), 'owner@other.test']) {
      expect((await invite(email)).body.code).toBe('email_taken');
    }
    expect((await invite('x@y.test', 'god')).status).toBe(422);
  });
});

describe('the team', () => {
  test('is seen by the shop’s own, and by nobody else', async () => {
    const agent = await addColleague(owner, 'agent');
    for (const client of [owner, agent.api, asShop(server.url)]) {
      expect((await client.get('/v1/staff')).status).toBe(200);
    }
    const { body } = await otherOwner.get<StaffList>('/v1/staff');
    expect(body.items.map(({ email }) => email)).toEqual(['owner@other.test']);
    expect((await visitor.get('/v1/staff')).status).toBe(401);
  });

  test('is the owners’ to change, and the managers’ as far as agents go', async () => {
    const manager = await addColleague(owner, 'manager');
    const agent = await addColleague(owner, 'agent');
    const second = await addColleague(owner, 'manager');
    const change = (client: ApiClient, id: string, role: string) =>
      client.request<Problem>('PATCH', `/v1/staff/${id}`, { role });
    const [me] = await people();
    const myId = me?.id ?? '';
    for (const [client, id, role] of [
      [agent.api, agent.id, 'owner'],
      [agent.api, manager.id, 'agent'],
      [manager.api, manager.id, 'owner'],
      [manager.api, agent.id, 'manager'],
      [manager.api, second.id, 'agent'],
      [manager.api, myId, 'agent'],
    ] as const) {
      expect((await change(client, id, role)).body.code).toBe('role_not_allowed');
    }
    for (const client of [agent.api, manager.api]) {
      expect((await client.request('DELETE', `/v1/staff/${myId}`)).status).toBe(403);
      expect((await invite(`${Math.random()}@x.test`, 'manager', client)).status).toBe(403);
    }
    expect((await agent.api.post(`/v1/staff/${manager.id}/link`, {})).status).toBe(403);
    expect((await invite('by.manager@x.test', 'agent', manager.api)).status).toBe(201);
    for (const [method, path] of [
      ['PATCH', `/v1/staff/${agent.id}`],
      ['DELETE', `/v1/staff/${agent.id}`],
      ['POST', `/v1/staff/${agent.id}/link`],
    ] as const) {
      expect((await otherOwner.request(method, path, method === 'DELETE' ? undefined : {})).status).toBe(404);
    }
    expect(
      (await asShop(server.url).post('/v1/staff', { email: 'k@x.test', name: 'K', role: 'owner' })).status,
    ).toBe(403);
    expect((await change(owner, agent.id, 'manager')).status).toBe(200);
    expect((await change(owner, agent.id, 'agent')).status).toBe(200);
    expect((await manager.api.request('DELETE', `/v1/staff/${agent.id}`)).status).toBe(204);
  });

  test('loses who is removed at once: sessions, sockets, links', async () => {
    const agent = await addColleague(owner, 'agent');
    await owner.post(`/v1/staff/${agent.id}/link`, {});
    const token = await mailedLink(server.url, agent.credentials.email, [
      await mailedLink(server.url, agent.credentials.email),
    ]);
    const socket = await connectSocket(agent.api);
    const expired = happens(socket, 'session-expired');
    const ended = happens(socket, 'disconnect');
    expect((await agent.api.get('/v1/staff/me')).status).toBe(200);
    expect((await owner.request('DELETE', `/v1/staff/${agent.id}`)).status).toBe(204);
    await Promise.all([expired, ended]);
    expect((await agent.api.get('/v1/orders')).status).toBe(401);
    await expect(connectSocket(agent.api)).rejects.toThrow();
    expect((await accept(token)).status).toBe(404);
    await expect(asStaff(server.url, agent.credentials)).rejects.toThrow('401');
    expect((await invite(agent.credentials.email)).status).toBe(201);
  });

  test('keeps its last owner', async () => {
    const [me] = await people();
    const at = `/v1/staff/${me?.id}`;
    expect((await owner.request<Problem>('PATCH', at, { role: 'manager' })).body.code).toBe('last_owner');
    expect((await owner.request<Problem>('DELETE', at)).body.code).toBe('last_owner');
    expect((await owner.request('PATCH', at, { role: 'owner', name: 'Marta' })).status).toBe(200);
  });
});

test.each(databases)('two owners who remove or demote each other leave one, on %s', async (database) => {
  const { url } = await startServer({ database });
  let left = await asStaff(url);
  for (let round = 0; round < 6; round++) {
    const second = await addColleague(left, 'owner', `Owner${round}`);
    const id = (await left.get<StaffSession>('/v1/staff/me')).body.staff.id;
    const act = (client: ApiClient, whom: string) =>
      round % 2 === 0
        ? client.request('DELETE', `/v1/staff/${whom}`)
        : client.request('PATCH', `/v1/staff/${whom}`, { role: 'agent' });
    const [mine, theirs] = await Promise.all([act(left, second.id), act(second.api, id)]);
    const done = [mine, theirs].filter(({ status }) => status < 300);
    expect(done).toHaveLength(1);
    if (theirs.status < 300) left = second.api;
    const owners = (await left.get<StaffList>('/v1/staff')).body.items.filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(1);
  }
});

describe('one’s own', () => {
  test('name and language are changed by oneself', async () => {
    const agent = await addColleague(owner, 'agent');
    const changed = await agent.api.request<StaffSession>('PATCH', '/v1/staff/me', {
      name: 'Vera',
      locale: 'fr',
    });
    expect(changed.body.staff).toMatchObject({ name: 'Vera', locale: 'fr', role: 'agent' });
    expect((await agent.api.request('PATCH', '/v1/staff/me', { role: 'owner' })).status).toBe(422);
  });

  test('password is changed by who knows the old one; whoever else was signed in is out', async () => {
    const agent = await addColleague(owner, 'agent');
    const elsewhere = await asStaff(server.url, agent.credentials);
    const socket = await connectSocket(elsewhere);
    const ended = happens(socket, 'disconnect');
    const change = (current: string) =>
      agent.api.post<Problem>('/v1/staff/me/password', { current, password: 'another long password' });
    const wrong = await change('not the password');
    expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong_password']);
    const right = await change(agent.credentials.password);
    expect(right.status).toBe(204);
    await ended;
    expect((await elsewhere.get('/v1/staff/me')).status).toBe(401);
    const cookie = right.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ');
    expect((await agent.api.with({ cookie }).get('/v1/staff/me')).status).toBe(200);
    await expect(asStaff(server.url, agent.credentials)).rejects.toThrow('401');
    await asStaff(server.url, { email: agent.credentials.email, password: 'another long password' });
  });

  test('password is not found out by trying', async () => {
    const agent = await addColleague(owner, 'agent');
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        agent.api.post('/v1/staff/me/password', { current: `guess ${index}`, password }),
      ),
    );
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(7);
  });
});
