import type { Problem, ShopView } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { addShop } from '../api/second-shop.ts';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { type Database, databases, startServer } from '../support/server.ts';
import { addColleague } from './team.ts';

let owner: ApiClient;
let manager: ApiClient;
let agent: ApiClient;
let shop: ApiClient;
let buyer: ApiClient;
let other: ApiClient;

beforeAll(async () => {
  const server = await startServer({ database: 'pglite' });
  const { secretKey } = await addShop(server);
  owner = await asStaff(server.url);
  manager = (await addColleague(owner, 'manager')).api;
  agent = (await addColleague(owner, 'agent')).api;
  shop = asShop(server.url);
  buyer = await asBuyer(server.url, { sub: 'a', email: 'a@example.com' });
  other = asShop(server.url, secretKey);
});

const read = async (client = owner) => (await client.get<ShopView>('/v1/shop')).body;
const patch = <T = ShopView>(body: Readonly<Record<string, unknown>>, client = owner) =>
  client.request<T>('PATCH', '/v1/shop', body);

describe('the shop’s settings', () => {
  test('are read by its people and its server, without any secret', async () => {
    for (const client of [owner, manager, agent, shop]) {
      const { status, body } = await client.get<ShopView>('/v1/shop');
      expect(status).toBe(200);
      expect(body).toMatchObject({ name: 'Dolls & Co', publicKey: demo.publicKey, vatRatePercent: 22 });
      const text = JSON.stringify(body);
      for (const secret of [demo.identitySecret, demo.wooCommerceSecret, demo.shopifySecret]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  test('are changed by owners, managers and the shop’s server, and nobody else', async () => {
    for (const client of [owner, manager, shop]) {
      expect((await patch({ undoSeconds: 7 }, client)).status).toBe(200);
    }
    expect((await patch<Problem>({ undoSeconds: 9 }, agent)).body.code).toBe('role_not_allowed');
    expect((await patch<Problem>({ undoSeconds: 9 }, buyer)).body.code).toBe('wrong_caller');
    expect((await patch({ undoSeconds: 9 }, other)).status).toBe(200);
    expect(await read()).toMatchObject({ undoSeconds: 7 });
  });

  test('keep what was not named, and lose what is null', async () => {
    const before = await read();
    const company = { name: 'Dolls', address: 'Via Po 12\n10124 Torino', country: 'IT' };
    const { body } = await patch({ company, vatRatePercent: 5.5 });
    expect(body).toEqual({ ...before, company, vatRatePercent: 5.5, version: before.version + 1 });
    const without = (await patch({ vatRatePercent: null, timeZone: null, survey: null })).body;
    expect(without).toMatchObject({ company, vatRatePercent: null, timeZone: null, survey: null });
    expect(
      (await owner.get<{ items: { key: string; isDefault: boolean }[] }>('/v1/workflows')).body.items,
    ).toContainEqual(expect.objectContaining({ key: 'dialog-marketplace', isDefault: true }));
  });

  test('are not changed over what somebody else saved meanwhile', async () => {
    const { version } = await read();
    await patch({ name: 'Theirs', expectedVersion: version });
    const late = await patch<Problem & { shop: ShopView }>({ name: 'Mine', expectedVersion: version });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'settings_conflict', shop: { name: 'Theirs' } });
    expect((await patch({ name: 'Dolls & Co', expectedVersion: late.body.shop.version })).status).toBe(200);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: ' \n ' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ email: 'a@b.test\r\nBcc: c@d.test' }, 'email'],
    [{ locale: 'de' }, 'locale'],
    [{ locales: [] }, 'locales'],
    [{ locales: ['en', 'en'] }, 'locales'],
    [{ locales: ['ru'], locale: 'en' }, 'locale'],
    [{ company: { name: 'Dolls' } }, 'company.address'],
    [{ company: { name: 'Dolls', address: 'A', country: 'Italy' } }, 'company.country'],
    [{ company: { name: 'Dolls', address: 'A', country: 'XX' } }, 'company.country'],
    [{ company: { name: 'Dolls', address: 'A', iban: 'x' } }, 'company.iban'],
    [{ vatRatePercent: 101 }, 'vatRatePercent'],
    [{ vatRatePercent: -1 }, 'vatRatePercent'],
    [{ timeZone: 'Rome' }, 'timeZone'],
    [{ timeZone: '+02:00' }, 'timeZone'],
    [{ undoSeconds: 61 }, 'undoSeconds'],
    [{ undoSeconds: 1.5 }, 'undoSeconds'],
    [{ survey: { questions: [] } }, 'survey.questions'],
    [{ survey: { questions: [{ key: 'a b', text: { en: 'Good?' } }] } }, 'survey.questions.0.key'],
    [{ survey: { questions: [{ key: 'a', text: { en: '' } }] } }, 'survey.questions.0.text.en'],
    [{ survey: { questions: [{ key: 'a', text: { ru: 'Хорошо?' } }] } }, 'survey.questions.0.text.en'],
    [{ origins: ['shop.example'] }, 'origins.0'],
    [{ origins: ['https://shop.example/'] }, 'origins.0'],
    [{ origins: ['https://shop.example', 'null'] }, 'origins.1'],
    [{ origins: ['*'] }, 'origins.0'],
    [{ origins: ['javascript:alert(1)'] }, 'origins.0'],
    [{ origins: ['https://user@shop.example'] }, 'origins.0'],
    [{ identitySecret: 'mine' }, 'identitySecret'],
    [{ publicKey: 'pk_mine' }, 'publicKey'],
    [{ version: 1 }, 'version'],
  ])('refuse %j, naming the path', async (body, path) => {
    const before = await read();
    const refused = await patch<Problem>(body);
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.map((error) => error.path)).toContain(path);
    expect(await read()).toEqual(before);
  });

  test('let a new origin’s pages speak at once, and no longer when it is gone', async () => {
    const origin = 'https://new.example';
    const page = buyer.with({ origin });
    expect((await page.get('/v1/orders')).status).toBe(403);
    await patch({ origins: [origin] });
    expect((await page.get('/v1/orders')).status).toBe(200);
    await patch({ origins: [] });
    expect((await page.get('/v1/orders')).status).toBe(403);
  });

  test('ask the shop’s own questions after delivery', async () => {
    const questions = [{ key: 'again', text: { en: 'Would you buy again?', ru: 'Купили бы ещё?' } }];
    expect((await patch({ survey: { questions } })).body.survey).toEqual({ questions });
  });
});

describe.each(databases)('changes at once on %s', (database: Database) => {
  test('of different things are all kept; of the same version one wins', async () => {
    const { url } = await startServer({ database });
    const me = await asStaff(url);
    const changes = [
      { undoSeconds: 3 },
      { vatRatePercent: 10 },
      { timeZone: 'Europe/Paris' },
      { name: 'New' },
    ];
    const { version } = await read(me);
    const all = await Promise.all(changes.map((change) => patch(change, me)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const after = await read(me);
    expect(after).toMatchObject({ ...Object.assign({}, ...changes), version: version + 4 });
    const racing = Array.from({ length: 8 }, (_, index) =>
      patch({ name: `N${index}`, expectedVersion: after.version }, me),
    );
    const statuses = (await Promise.all(racing)).map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  });
});
