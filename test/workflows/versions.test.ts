import { randomUUID } from 'node:crypto';
import { dialogMarketplace, type Workflow } from '@ordialog/core';
import type { OrderView, Problem, WorkflowCheck, WorkflowList, WorkflowSummary } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asShop, asStaff } from '../support/api.ts';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';

const url = `/v1/workflows/${dialogMarketplace.key}`;
const named = (en: string, base: Workflow = dialogMarketplace): Workflow => ({
  ...base,
  name: { ...base.name, en },
});

describe.each(databases)('versions of a workflow on %s', (database) => {
  let origin: string;
  let shop: ApiClient;
  let staff: ApiClient;

  beforeAll(async () => {
    const server = await startServer({ database });
    origin = server.url;
    shop = asShop(origin);
    staff = await asStaff(origin);
  });

  const newest = async () => (await shop.get<Workflow>(url)).body;

  test('a changed document is the next version, the same again is the same', async () => {
    const before = await newest();
    const changed = named(randomUUID(), before);
    const made = await staff.post<Workflow>(`${url}/versions`, { ...changed });
    expect([made.status, made.body]).toEqual([201, { ...changed, version: before.version + 1 }]);
    const again = await shop.post<Workflow>(`${url}/versions`, { ...changed });
    expect([again.status, again.body.version]).toEqual([200, before.version + 1]);
    expect(await newest()).toEqual(made.body);
    expect((await shop.get<Workflow>(`${url}?version=${before.version}`)).body).toEqual(before);
  });

  test('sixteen who save at once get a version each', async () => {
    const { version } = await newest();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => shop.post<Workflow>(`${url}/versions`, { ...named(randomUUID()) })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(201));
    expect(answers.map(({ body }) => body.version).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, index) => version + 1 + index),
    );
  });

  test('one that is based on an older version is refused, unless it says that it knows the newest', async () => {
    const base = await newest();
    const theirs = await shop.post<Workflow>(`${url}/versions?basedOn=${base.version}`, {
      ...named(randomUUID(), base),
    });
    expect([theirs.status, theirs.body.version]).toEqual([201, base.version + 1]);
    const mine = named(randomUUID(), base);
    const refused = await staff.post<Problem & { version: number }>(
      `${url}/versions?basedOn=${base.version}`,
      { ...mine },
    );
    expect([refused.status, refused.body.code, refused.body.version]).toEqual([
      409,
      'newer_version',
      base.version + 1,
    ]);
    expect(await newest()).toEqual(theirs.body);
    const known = await staff.post<Workflow>(`${url}/versions?basedOn=${base.version + 1}`, { ...mine });
    expect([known.status, known.body.version]).toEqual([201, base.version + 2]);
    // What says the same as the newest changes nothing, whatever it is based on.
    const same = await staff.post<Workflow>(`${url}/versions?basedOn=${base.version}`, { ...mine });
    expect([same.status, same.body.version]).toEqual([200, base.version + 2]);
  });

  test('a workflow that two begin under one key is made by one of them', async () => {
    const key = `new-${randomUUID().slice(0, 8)}`;
    const answers = await Promise.all(
      ['A', 'B'].map((name) =>
        staff.post(`/v1/workflows/${key}/versions?basedOn=0`, { ...named(name), key, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('running orders keep the version they began with, new ones follow the newest', async () => {
    const running = await placeOrder(origin);
    const { version } = (await running.look()).workflow;
    const renamed: Workflow = {
      ...dialogMarketplace,
      transitions: dialogMarketplace.transitions.map((row) =>
        row.name === 'confirmOrder' ? { ...row, name: 'accept' } : row,
      ),
    };
    const { body: next } = await shop.post<Workflow>(`${url}/versions`, { ...renamed });
    const fresh = await placeOrder(origin);
    const actions = async (order: typeof fresh) =>
      (await order.look()).availableTransitions.map(({ name }) => name);
    expect((await fresh.look()).workflow.version).toBe(next.version);
    expect(await actions(fresh)).toContain('accept');
    expect((await running.look()).workflow.version).toBe(version);
    expect((await running.act(running.shop, 'confirmOrder')).state).toBe('awaiting_payment');
    await shop.post(`${url}/versions`, { ...named(randomUUID()) });
  });

  test('a wrong document is not kept; each error says where, what, and how to mend it', async () => {
    const { version } = await newest();
    const wrong = { ...dialogMarketplace, initial: 'gone', color: 'red' };
    const refused = await staff.with({ 'accept-language': 'ru' }).post<Problem>(`${url}/versions`, wrong);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'invalid_workflow' });
    expect(refused.body.errors).toEqual([
      { path: 'color', code: 'unknown_key', message: expect.stringMatching(/«color».*\p{Script=Cyrillic}/u) },
    ]);
    const { color: _, ...shaped } = wrong;
    const checked = await shop.post<WorkflowCheck>(`${url}/validate`, shaped);
    expect([checked.status, checked.body.valid]).toEqual([200, false]);
    expect(checked.body.errors).toContainEqual({
      path: 'initial',
      code: 'unknown_state',
      message: 'There is no state “gone”. Choose one of the states, or add it.',
    });
    expect((await newest()).version).toBe(version);
  });

  test('a sound document is told so, and not kept', async () => {
    const { version } = await newest();
    const checked = await shop.post<WorkflowCheck>(`${url}/validate`, { ...named('Not to be kept') });
    expect(checked.body).toEqual({ valid: true, errors: [] });
    expect((await newest()).version).toBe(version);
  });

  test('what a document must not do to the server, it does not', async () => {
    const { version } = await newest();
    for (const body of [
      '{"__proto__": {"states": {}}}',
      '[]',
      '1',
      '"x"',
      'null',
      `{"a":${'['.repeat(50_000)}`,
    ]) {
      const { status } = await shop.post<Problem>(`${url}/versions`, body);
      expect([400, 422], body.slice(0, 30)).toContain(status);
    }
    const deep = `${'{"not":'.repeat(100_000)}{"fact":"paid"}${'}'.repeat(100_000)}`;
    const text = JSON.stringify({ ...dialogMarketplace, visibleWhen: 0 }).replace(
      '"visibleWhen":0',
      `"visibleWhen":${deep}`,
    );
    const refused = await shop.post<Problem>(`${url}/versions`, text);
    expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([422, 'too_deep']);
    expect((await newest()).version).toBe(version);
  });

  test('a document under a new key is a new workflow that orders may follow, and may become the default', async () => {
    const { key: _, ...document } = named('Second');
    const made = await staff.post<Workflow>('/v1/workflows/second/versions', document);
    expect([made.status, made.body.key, made.body.version]).toEqual([201, 'second', 1]);
    const list = await staff.with({ 'accept-language': 'en' }).get<WorkflowList>('/v1/workflows');
    expect(list.body.items).toContainEqual({
      key: 'second',
      name: 'Second',
      version: 1,
      isDefault: false,
      runningOrders: 0,
      versions: [{ version: 1, createdAt: expect.any(String), runningOrders: 0 }],
    });
    const chosen = await staff.post<WorkflowSummary>('/v1/workflows/second/default');
    expect([chosen.status, chosen.body.isDefault]).toEqual([200, true]);
    const order = await placeOrder(origin);
    expect((await order.look()).workflow).toEqual({ key: 'second', version: 1 });
    const { body } = await staff.get<WorkflowList>('/v1/workflows');
    const defaults = body.items.filter(({ isDefault }) => isDefault);
    expect(defaults).toMatchObject([{ key: 'second', runningOrders: 1 }]);
    expect((await staff.post(`${url}/default`)).status).toBe(200);
    expect((await staff.post('/v1/workflows/none/default')).status).toBe(404);
  });

  test('its JSON Schema is open to anyone', async () => {
    const response = await fetch(new URL('/v1/workflows/schema.json', origin));
    expect(response.headers.get('content-type')).toContain('application/schema+json');
    expect(await response.json()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $defs: { Workflow: { type: 'object' } },
    });
  });

  test('a ready workflow can be looked at before it is taken up', async () => {
    const ready = await shop.get<Workflow>(`/v1/workflows/templates/${dialogMarketplace.key}`);
    expect(ready.body).toEqual(dialogMarketplace);
    expect((await shop.get('/v1/workflows/templates/none')).status).toBe(404);
    expect((await shop.get('/v1/workflows/none')).status).toBe(404);
    expect((await shop.get(`${url}?version=999`)).status).toBe(404);
  });

  test('markup in names reaches nobody as markup', async () => {
    const { awaiting_payment: payment } = dialogMarketplace.states;
    const name = '<img src=x onerror=alert(1)>';
    const hostile: Workflow = {
      ...dialogMarketplace,
      states: {
        ...dialogMarketplace.states,
        ...(payment ? { awaiting_payment: { ...payment, name: { ...payment.name, it: name } } } : {}),
      },
    };
    expect((await shop.post(`${url}/versions`, { ...hostile })).status).toBe(201);
    const order = await placeOrder(origin);
    const { stateName }: OrderView = await order.act(
      order.shop.with({ 'accept-language': 'it' }),
      'confirmOrder',
    );
    expect(stateName).toBe(name);
    const { email } = (await order.look()).buyer;
    const mails = async () => {
      const list = await (await fetch(new URL('/dev/emails', origin))).text();
      const items = list.split('<li>').filter((item) => item.includes(email));
      const paths = items.flatMap((item) => /href="([^"]+)"/.exec(item)?.[1] ?? []);
      return Promise.all(paths.map(async (path) => (await fetch(new URL(`${path}/html`, origin))).text()));
    };
    await expect.poll(async () => (await mails()).join(''), { timeout: 20_000 }).toContain('&lt;img src=x');
    expect((await mails()).join('')).not.toContain('<img src=x');
  });
});
