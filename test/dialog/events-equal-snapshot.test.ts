import { randomUUID } from 'node:crypto';
import type { OrderView } from '@ordialog/protocol';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hostOf } from '../faults/process-host.ts';
import { ApiClient } from '../support/api.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { Dialog } from './model/dialog.ts';
import type { DialogHost } from './model/dialog-host.ts';
import { standInForPage } from './model/page.ts';
import { viewsOnceSettled } from './model/settled.ts';

interface Stage {
  readonly id: string;
  readonly host: DialogHost;
  readonly buyer: ApiClient;
  /** Asks as one side, and throws when it is refused; returns what was answered. */
  ask<Body>(by: 'buyer' | 'seller', path: string, body?: object, method?: string): Promise<Body>;
}

interface Action {
  /** What has to have happened before; nobody looks at that. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  readonly act: (stage: Stage) => Promise<unknown>;
}

const parcel = { carrier: 'ups', trackingNumber: '1Z5R89390357567127' };
const say = (stage: Stage, by: 'buyer' | 'seller' = 'buyer') =>
  stage.ask<{ seq: number }>(by, '/messages', { clientMessageId: randomUUID(), text: 'Good day' });
const take = (stage: Stage, by: 'buyer' | 'seller', name: string, fields = {}) =>
  stage.ask<OrderView>(by, '/transitions', { name, fields });
const confirm = (stage: Stage) => take(stage, 'seller', 'confirmOrder');

async function receive(stage: Stage): Promise<void> {
  await confirm(stage);
  await take(stage, 'seller', 'confirmPayment');
  await take(stage, 'seller', 'ship', parcel);
  await take(stage, 'buyer', 'confirmReceipt');
}

async function review(stage: Stage): Promise<void> {
  await receive(stage);
  await stage.ask('buyer', '/review', { rating: 4, text: 'Lovely' });
}

/** Each action that changes an order or its log, on an order where it can be done. */
const actions: Readonly<Record<string, Action>> = {
  'POST /v1/orders/{id}/messages': { act: (stage) => say(stage) },
  'POST /v1/orders/{id}/messages/{seq}/edit': {
    before: (stage) => say(stage),
    act: (stage) => stage.ask('buyer', '/messages/2/edit', { text: 'Good evening' }),
  },
  'POST /v1/orders/{id}/messages/{seq}/withdraw': {
    before: (stage) => say(stage, 'seller'),
    act: (stage) => stage.ask('seller', '/messages/2/withdraw', {}),
  },
  'POST /v1/orders/{id}/read': {
    before: (stage) => say(stage),
    act: (stage) => stage.ask('seller', '/read', { upTo: 2 }),
  },
  'POST /v1/orders/{id}/transitions': { act: confirm },
  'POST /v1/orders/{id}/undo': {
    before: (stage) => take(stage, 'seller', 'cancel'),
    act: (stage) => stage.ask('seller', '/undo', { version: 2 }),
  },
  'POST /v1/orders/{id}/force': {
    act: (stage) => stage.ask('seller', '/force', { state: 'awaiting_payment', reason: 'By telephone' }),
  },
  'POST /v1/orders/{id}/macros': {
    act: (stage) =>
      stage.ask('seller', '/macros', {
        savedReplyId: stage.host.macroId,
        clientMessageId: randomUUID(),
        text: 'We have it',
      }),
  },
  'POST /v1/orders/{id}/payments': {
    before: confirm,
    act: (stage) => stage.ask('seller', '/payments', { state: 'paid', reference: 'R1' }),
  },
  'POST /v1/orders/{id}/shipments': { act: (stage) => stage.ask('seller', '/shipments', parcel) },
  'POST /v1/shipments/{id}/events': {
    before: (stage) => stage.ask('seller', '/shipments', parcel),
    act: (stage) =>
      stage.ask('seller', `/v1/shipments/${stage.id}.1/events`, {
        status: 'in_transit',
        at: '2026-11-22T08:00:00Z',
      }),
  },
  'POST /v1/orders/{id}/entries/{seq}/publication': {
    before: confirm,
    act: (stage) => stage.ask('seller', '/entries/2/publication', { shown: false }),
  },
  'POST /v1/orders/{id}/visibility': {
    act: (stage) => stage.ask('seller', '/visibility', { visibility: 'shown' }),
  },
  'POST /v1/orders/{id}/review': {
    before: receive,
    act: (stage) => stage.ask('buyer', '/review', { rating: 5, text: 'Lovely' }),
  },
  'PATCH /v1/orders/{id}/review': {
    before: review,
    act: (stage) => stage.ask('buyer', '/review', { rating: 3 }, 'PATCH'),
  },
  'POST /v1/orders/{id}/review/reply': {
    before: review,
    act: (stage) => stage.ask('seller', '/review/reply', { text: 'Thank you' }),
  },
  'POST /v1/orders/{id}/review/hide': {
    before: review,
    act: (stage) => stage.ask('seller', '/review/hide', { reason: 'Insults' }),
  },
  'POST /v1/orders/{id}/review/unhide': {
    before: async (stage) => {
      await review(stage);
      await stage.ask('seller', '/review/hide', { reason: 'Insults' });
    },
    act: (stage) => stage.ask('seller', '/review/unhide', {}),
  },
};

/** What these do is no part of an order's views, or is told elsewhere. */
const aside: readonly string[] = [
  'POST /v1/orders/{id}/transitions/preview',
  'POST /v1/orders/{id}/attachments',
  'POST /v1/orders/{id}/uploads',
  'PUT /v1/orders/{id}/uploads/{uploadId}',
  'DELETE /v1/orders/{id}/uploads/{uploadId}',
  'POST /v1/orders/{id}/deliveries/{deliveryId}/retry',
  'POST /v1/orders/{id}/survey',
  // Where both sides rate each other: `test/reviews/blind-ratings.test.ts`.
  'POST /v1/orders/{id}/buyer-rating',
  // A workflow with a counter to be picked up at: `test/reviews/pickup.test.ts`.
  'POST /v1/orders/{id}/pickup',
];

let server: ServerProcess;
let host: DialogHost;
beforeAll(async () => {
  standInForPage();
  // With the heads of production, which come too late to mend what an event should have told.
  server = await startServer({ database: 'pglite' });
  host = await hostOf(server);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function begin(): Promise<{ dialog: Dialog; stage: Stage }> {
  const dialog = await Dialog.begin(host);
  const { id, token } = dialog.order;
  const buyer = new ApiClient(server.url, { authorization: `Bearer ${token}` });
  const clients = { buyer, seller: host.seller };
  const stage: Stage = {
    id,
    host,
    buyer,
    async ask<Body>(by: 'buyer' | 'seller', path: string, body = {}, method = 'POST'): Promise<Body> {
      const at = path.startsWith('/v1/') ? path : `/v1/orders/${id}${path}`;
      const answer = await clients[by].request<Body>(method, at, { ...body });
      if (answer.status >= 300)
        throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
  return { dialog, stage };
}

test('every action on an order stands in the table', async () => {
  const { body } = await host.seller.get<{ paths: Record<string, object> }>('/openapi.json');
  const acting = Object.entries(body.paths).flatMap(([path, methods]) =>
    /^\/v1\/(orders|shipments)\/\{id\}/.test(path)
      ? Object.keys(methods).flatMap((method) =>
          method === 'get' ? [] : [`${method.toUpperCase()} ${path}`],
        )
      : [],
  );
  expect(acting.toSorted()).toEqual([...Object.keys(actions), ...aside].toSorted());
});

describe.each(Object.entries(actions))('%s', (_, { before, act }) => {
  test('brings both sides’ views to what a fresh one shows', async () => {
    const { dialog, stage } = await begin();
    try {
      await before?.(stage);
      expect(await viewsOnceSettled(dialog)).toEqual([]);
      const seen = dialog.tabs.map(({ store: { state } }) => JSON.stringify([state.entries, state.read]));
      await act(stage);
      expect(await viewsOnceSettled(dialog, 10_000)).toEqual([]);
      const now = dialog.tabs.map(({ store: { state } }) => JSON.stringify([state.entries, state.read]));
      expect(now).not.toEqual(seen);
    } finally {
      dialog.close();
    }
  });
});
