import { randomUUID } from 'node:crypto';
import { socketRequests } from '@ordialog/protocol';
import type { Socket } from 'socket.io-client';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type ClientSocket, connectSocket } from '../support/socket.ts';
import { type CallerName, makeWorld, snapshot, type TargetName, targetNames, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

type Answer = { data?: unknown; error?: { status: number; code: string } };

/** Every event a client may send, with a request that is right in all but perhaps the caller. */
const events: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  subscribe: () => ({ after: 0 }),
  unsubscribe: () => ({}),
  post: () => ({ clientMessageId: randomUUID(), text: 'Hello' }),
  read: () => ({ upTo: 1 }),
  typing: () => ({}),
  transition: () => ({ name: 'reportPaymentMissing' }),
};

const reaches: Readonly<Partial<Record<CallerName, readonly TargetName[]>>> = {
  buyerA1: ['A1'],
  buyerA2: ['A2'],
  buyerB: ['B'],
  staffA: ['A1', 'A2'],
  staffB: ['B'],
};

async function connected(caller: CallerName): Promise<ClientSocket> {
  const socket = await connectSocket(world.callers[caller]);
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** Asks with any event, as a client that keeps to no types may. */
function ask(socket: ClientSocket, event: string, request: object): Promise<Answer> {
  const untyped: Socket = socket;
  return untyped.timeout(5000).emitWithAck(event, request);
}

test('every event stands in the table', () => {
  expect(Object.keys(socketRequests).toSorted()).toEqual(Object.keys(events).toSorted());
});

describe('a connection', () => {
  test.each<[CallerName, string]>([
    ['nobody', 'token_missing'],
    ['shopA', 'wrong_caller'],
    ['expired', 'token_expired'],
    ['wrongAudience', 'token_invalid'],
    ['wrongSecret', 'token_invalid'],
    ['wrongIssuer', 'token_invalid'],
    ['unsigned', 'token_invalid'],
    ['unknownKey', 'key_invalid'],
  ])('is refused to %s: %s', async (caller, code) => {
    await expect(connectSocket(world.callers[caller])).rejects.toMatchObject({
      message: code,
      data: { code },
    });
  });
});

describe.each(Object.entries(events))('%s', (event, request) => {
  test.each(Object.entries(reaches))('by %s reaches their own orders only', async (name, own) => {
    const [caller] = (Object.keys(reaches) as CallerName[]).filter((each) => each === name);
    const socket = await connected(caller ?? 'nobody');
    const before = await snapshot(world);
    for (const target of targetNames.filter((each) => !own.includes(each))) {
      if (event === 'typing') continue;
      const answer = await ask(socket, event, { orderId: world.targets[target].orderId, ...request() });
      expect(answer, `${name} at ${target}`).toMatchObject({ error: { status: 404, code: 'not_found' } });
    }
    expect(await snapshot(world)).toEqual(before);
    for (const target of own) {
      if (event === 'typing') continue;
      const answer = await ask(socket, event, { orderId: world.targets[target].orderId, ...request() });
      expect(answer.error?.status ?? 200, `${name} at ${target}`).not.toBe(404);
    }
  });
});

test('who may not see an order does not type into it', async () => {
  const { orderId } = world.targets.A1;
  const seller = await connected('staffA');
  await ask(seller, 'subscribe', { orderId, after: 0 });
  const heard: unknown[] = [];
  seller.on('typing', (who) => heard.push(who));
  for (const stranger of ['buyerA2', 'buyerB', 'staffB'] as const) {
    (await connected(stranger)).emit('typing', { orderId });
  }
  const buyer = await connected('buyerA1');
  const typed = new Promise((resolve) => seller.once('typing', resolve));
  buyer.emit('typing', { orderId });
  await typed;
  expect(heard).toEqual([{ orderId, party: 'buyer' }]);
});

test('who may not see an order hears nothing of it', async () => {
  const { orderId } = world.targets.A1;
  const heard: unknown[] = [];
  for (const stranger of ['buyerA2', 'buyerB', 'staffB'] as const) {
    const socket = await connected(stranger);
    await ask(socket, 'subscribe', { orderId, after: 0 });
    socket.onAny((...event) => heard.push(event));
  }
  const buyer = await connected('buyerA1');
  await ask(buyer, 'subscribe', { orderId, after: 0 });
  const echoed = new Promise((resolve) => buyer.once('entry', resolve));
  await ask(buyer, 'post', { orderId, clientMessageId: randomUUID(), text: 'For the shop alone' });
  await echoed;
  expect(heard).toEqual([]);
});

test.each<[string, string, object, string]>([
  ['no request', 'subscribe', {}, 'invalid_request'],
  ['an unknown field', 'subscribe', { orderId: 'x', after: 0, admin: true }, 'invalid_request'],
  ['a wrong type', 'read', { orderId: 'x', upTo: 'all' }, 'invalid_request'],
  ['a message of blanks', 'post', { clientMessageId: randomUUID(), text: ' \u200b ' }, 'empty_text'],
  ['an unknown transition', 'transition', { name: 'explode' }, 'unknown_transition'],
  ['what is the other side’s', 'transition', { name: 'confirmOrder' }, 'actor_not_allowed'],
])('%s is answered with a problem', async (_, event, request, code) => {
  const { orderId } = world.targets.A1;
  const socket = await connected('buyerA1');
  const needsOrder = event !== 'subscribe' && !('orderId' in request);
  const answer = await ask(socket, event, needsOrder ? { orderId, ...request } : request);
  expect(answer).toMatchObject({ error: { code, status: expect.any(Number), detail: expect.any(String) } });
});
