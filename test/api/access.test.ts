import type { OrderList, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Access, accessTable, type CallerKind } from './access-table.ts';
import {
  type CallerName,
  callerNames,
  makeWorld,
  snapshot,
  type TargetName,
  targetNames,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** Each caller's kind and what they reach; who has neither proved nothing. */
const rights: Readonly<Record<CallerName, { kind: CallerKind; reaches: readonly TargetName[] } | undefined>> =
  {
    nobody: undefined,
    buyerA1: { kind: 'buyer', reaches: ['A1'] },
    buyerA2: { kind: 'buyer', reaches: ['A2'] },
    buyerB: { kind: 'buyer', reaches: ['B'] },
    staffA: { kind: 'staff', reaches: ['A1', 'A2'] },
    staffB: { kind: 'staff', reaches: ['B'] },
    shopA: { kind: 'shop', reaches: ['A1', 'A2'] },
    shopB: { kind: 'shop', reaches: ['B'] },
    expired: undefined,
    wrongAudience: undefined,
    wrongSecret: undefined,
    wrongIssuer: undefined,
    unsigned: undefined,
    unknownKey: undefined,
  };

function expected(access: Access, caller: CallerName, target: TargetName): readonly number[] {
  const right = rights[caller];
  if (access.about === 'anyone') return access.answers;
  if (!right) return [401];
  if (!access.kinds.includes(right.kind)) return [403];
  return access.about === 'caller' || right.reaches.includes(target) ? access.answers : [404];
}

async function ask(route: string, access: Access, caller: CallerName, target: TargetName) {
  const [method = ''] = route.split(' ');
  const at = world.targets[target];
  const { status, headers, body } = await world.callers[caller].request<Problem>(
    method,
    access.path(at),
    access.body?.(at),
  );
  return { status, isProblem: headers.get('content-type')?.startsWith('application/problem+json'), body };
}

function missingFrom(table: Readonly<Record<string, Access>>, routes: readonly string[]): string[] {
  return routes.filter((route) => !Object.hasOwn(table, route));
}

async function describedRoutes(): Promise<string[]> {
  const { body } = await world.callers.nobody.get<{ paths: Record<string, Record<string, unknown>> }>(
    '/openapi.json',
  );
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

test('every route that is described stands in the table, and no other', async () => {
  const routes = await describedRoutes();
  expect(routes.toSorted()).toEqual(Object.keys(accessTable).toSorted());
  // A route that was forgotten would be noticed.
  const { 'POST /v1/orders/{id}/messages': _, ...short } = accessTable;
  expect(missingFrom(short, routes)).toEqual(['POST /v1/orders/{id}/messages']);
});

const cells = (route: string, access: Access) =>
  callerNames.flatMap((caller) =>
    targetNames.map((target) => ({
      route,
      access,
      caller,
      target,
      wanted: expected(access, caller, target),
    })),
  );
const isRefusal = (wanted: readonly number[]) => wanted.every((status) => [401, 403, 404].includes(status));

describe.each(Object.entries(accessTable))('%s', (route, access) => {
  test('refuses whom it is not for, and nothing changes', async () => {
    const before = await snapshot(world);
    const wrong: string[] = [];
    for (const { caller, target, wanted } of cells(route, access).filter((cell) => isRefusal(cell.wanted))) {
      const { status, isProblem, body } = await ask(route, access, caller, target);
      const isRight = wanted.includes(status) && isProblem && /^[a-z_]+$/.test(body.code);
      if (!isRight) wrong.push(`${caller} at ${target}: ${status} ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
    expect(await snapshot(world)).toEqual(before);
  });

  test('admits whom it is for', async () => {
    const wrong: string[] = [];
    for (const { caller, target, wanted } of cells(route, access).filter((cell) => !isRefusal(cell.wanted))) {
      const { status, body } = await ask(route, access, caller, target);
      if (!wanted.includes(status)) wrong.push(`${caller} at ${target}: ${status} ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('lists hold only what their reader reaches', async () => {
  const { callers, targets } = world;
  for (const caller of ['buyerA1', 'buyerA2', 'buyerB', 'shopA', 'shopB'] as const) {
    const { body } = await callers[caller].get<OrderList>('/v1/orders?limit=100');
    const listed = new Set(body.items.map(({ id }) => id));
    const reaches = rights[caller]?.reaches ?? [];
    const seen = targetNames.filter((name) => listed.has(targets[name].orderId));
    expect(seen, caller).toEqual(reaches);
    if (caller.startsWith('buyer')) expect(listed.size, caller).toBe(1);
  }
});
