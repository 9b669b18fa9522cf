import { createHmac, randomUUID } from 'node:crypto';
import type { OrderList, OrderView, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { startServer } from '../support/server.ts';

let shop: ApiClient;
let buyer: ApiClient;
let staff: ApiClient;
let nobody: ApiClient;
let orderId: string;

const purchase = (changes: Readonly<Record<string, unknown>> = {}) => ({
  externalId: randomUUID(),
  currency: 'EUR',
  buyer: { email: 'bad@example.com' },
  lines: [{ title: 'Doll', quantity: 1, unitPrice: 6000, availability: 'in_stock' }],
  delivery: { method: 'post' },
  ...changes,
});
const line = (changes: Readonly<Record<string, unknown>>) => ({
  lines: [{ ...purchase().lines[0], ...changes }],
});
const message = (changes: Readonly<Record<string, unknown>> = {}) => ({
  clientMessageId: randomUUID(),
  text: 'Hello',
  ...changes,
});

beforeAll(async () => {
  const { url } = await startServer({ database: 'pglite' });
  shop = asShop(url);
  buyer = await asBuyer(url, { sub: 'bad', email: 'bad@example.com' });
  staff = await asStaff(url);
  nobody = shop.with({ authorization: '' });
  const placed = await shop.post<{ orders: OrderView[] }>('/v1/orders', purchase());
  orderId = placed.body.orders[0]?.id ?? '';
});

/** All that anyone could have changed. */
async function everything() {
  const list = await shop.get<OrderList>('/v1/orders?limit=100&view=all');
  const order = await shop.get(`/v1/orders/${orderId}`);
  const entries = await shop.get(`/v1/orders/${orderId}/entries`);
  return { ids: list.body.items.map(({ id }) => id), order: order.body, entries: entries.body };
}

type Ask = () => ReturnType<ApiClient['request']>;
type Case = [what: string, status: number, code: string, ask: Ask];

const at = (end: string) => `/v1/orders/${orderId}${end}`;
const two = 2 * 1024 * 1024;

const bodies: Case[] = [
  ['malformed JSON', 400, 'malformed_json', () => shop.post('/v1/orders', '{"externalId":')],
  ['no body', 400, 'malformed_json', () => shop.post('/v1/orders', '')],
  [
    'a body of another kind',
    415,
    'unsupported_media_type',
    () => shop.with({ 'content-type': 'text/plain' }).post('/v1/orders', JSON.stringify(purchase())),
  ],
  [
    'a form',
    415,
    'unsupported_media_type',
    () =>
      buyer.with({ 'content-type': 'application/x-www-form-urlencoded' }).post(at('/messages'), 'text=hi'),
  ],
  ['2 MB', 413, 'body_too_large', () => buyer.post(at('/messages'), message({ text: 'x'.repeat(two) }))],
  [
    '2 MB for another',
    413,
    'body_too_large',
    () => shop.post('/v1/orders', purchase({ note: 'x'.repeat(two) })),
  ],
  ['a list', 422, 'invalid_request', () => shop.post('/v1/orders', [])],
  ['null', 422, 'invalid_request', () => shop.post('/v1/orders', 'null')],
];

const purchases: Case[] = (
  [
    ['nothing', { externalId: undefined }],
    ['an unknown field', { admin: true }],
    ['an unknown field, deep', { buyer: { email: 'a@b.test', isAdmin: true } }],
    ['a field of everything’s', { constructor: {} }],
    ['no lines', { lines: [] }],
    ['too many lines', { lines: Array.from({ length: 501 }, () => purchase().lines[0]) }],
    ['a currency in words', { currency: 'euro' }],
    ['an address that is none', { buyer: { email: 'anna' } }],
    ['no buyer', { buyer: undefined }],
    ['a price in a text', line({ unitPrice: '60.00' })],
    ['half a cent', line({ unitPrice: 0.5 })],
    ['a negative price', line({ unitPrice: -1 })],
    ['a price beyond counting', line({ unitPrice: 1e300 })],
    ['no pieces', line({ quantity: 0 })],
    ['half a piece', line({ quantity: 1.5 })],
    ['an unknown availability', line({ availability: 'soon' })],
    ['a picture that runs', line({ imageUrl: 'javascript:alert(1)' })],
    ['a title of blanks', line({ title: '  ' })],
    ['a date that is none', { placedAt: 'yesterday' }],
    ['a wrong type', { externalId: 5 }],
  ] as const
).map(([what, changes]) => [what, 422, 'invalid_request', () => shop.post('/v1/orders', purchase(changes))]);

const acts: Case[] = [
  [
    'a workflow the shop lacks',
    422,
    'unknown_workflow',
    () => shop.post('/v1/orders', purchase({ workflow: 'x' })),
  ],
  [
    'a number that is taken',
    409,
    'number_taken',
    () => shop.post('/v1/orders', purchase({ number: '1040' })),
  ],
  ['a message of blanks', 422, 'empty_text', () => buyer.post(at('/messages'), message({ text: ' \n\t ' }))],
  [
    'a message of nothing to see',
    422,
    'empty_text',
    () => buyer.post(at('/messages'), message({ text: '\u200b\u2060\u00ad' })),
  ],
  [
    'a message of control characters',
    422,
    'empty_text',
    () => buyer.post(at('/messages'), message({ text: '\u0000\u0007' })),
  ],
  [
    'a message without text',
    422,
    'empty_text',
    () => buyer.post(at('/messages'), { clientMessageId: randomUUID() }),
  ],
  ['a message without id', 422, 'invalid_request', () => buyer.post(at('/messages'), { text: 'Hi' })],
  [
    'an id that is none',
    422,
    'invalid_request',
    () => buyer.post(at('/messages'), message({ clientMessageId: '1' })),
  ],
  [
    'a message too long',
    422,
    'invalid_request',
    () => buyer.post(at('/messages'), message({ text: 'x'.repeat(10_001) })),
  ],
  [
    'an unknown transition',
    422,
    'unknown_transition',
    () => shop.post(at('/transitions'), { name: 'explode' }),
  ],
  [
    'a transition of everything’s',
    422,
    'unknown_transition',
    () => shop.post(at('/transitions'), { name: 'constructor' }),
  ],
  [
    'a transition that is not allowed now',
    409,
    'transition_not_available',
    () => shop.post(at('/transitions'), { name: 'confirmPayment' }),
  ],
  [
    'the other side’s transition',
    403,
    'actor_not_allowed',
    () => buyer.post(at('/transitions'), { name: 'confirmOrder' }),
  ],
  [
    'the system’s transition',
    409,
    'transition_not_available',
    () => staff.post(at('/transitions'), { name: 'expirePayment' }),
  ],
  [
    'an older version',
    409,
    'version_conflict',
    () => shop.post(at('/transitions'), { name: 'confirmOrder', expectedVersion: 99 }),
  ],
  [
    'an unknown field of a transition',
    422,
    'invalid_fields',
    () => shop.post(at('/transitions'), { name: 'confirmOrder', fields: { color: 'red' } }),
  ],
  [
    'a field too long',
    422,
    'invalid_fields',
    () => buyer.post(at('/transitions'), { name: 'cancel', fields: { reason: 'x'.repeat(6000) } }),
  ],
  ['a rating of six', 422, 'invalid_request', () => buyer.post(at('/review'), { rating: 6 })],
  ['a review too early', 409, 'review_not_available', () => buyer.post(at('/review'), { rating: 5 })],
  ['a marker before the beginning', 422, 'invalid_request', () => buyer.post(at('/read'), { upTo: -1 })],
  ['a marker beyond counting', 422, 'invalid_request', () => buyer.post(at('/read'), { upTo: 1e12 })],
];

const addresses: Case[] = [
  ['an unknown order', 404, 'not_found', () => buyer.get('/v1/orders/ord_unknown')],
  ['an id that is code', 404, 'not_found', () => shop.get(`/v1/orders/${encodeURIComponent("' or '1'='1")}`)],
  ['an id with a NUL', 422, 'invalid_request', () => shop.get('/v1/orders/%00')],
  ['an id too long', 422, 'invalid_request', () => shop.get(`/v1/orders/${'x'.repeat(65)}`)],
  ['an unknown path', 404, 'not_found', () => shop.get('/v1/nothing')],
  ['an unknown method', 404, 'not_found', () => shop.request('DELETE', at(''))],
  ['a cursor that is none', 422, 'invalid_cursor', () => shop.get('/v1/orders?cursor=abc')],
  [
    'a cursor with a NUL',
    422,
    'invalid_request',
    () => shop.get(`/v1/orders?cursor=${cursor(['newest', '2026-03-02T10:00:00.000Z', '\u0000'])}`),
  ],
  [
    'a cursor of another list',
    422,
    'invalid_cursor',
    () => shop.get(`/v1/orders?sort=newest&cursor=${cursor(['updated', '2026-03-02T10:00:00.000Z', 'x'])}`),
  ],
  ['an unknown filter', 422, 'invalid_request', () => shop.get('/v1/orders?admin=1')],
  ['an unknown order of lists', 422, 'invalid_request', () => shop.get('/v1/orders?sort=price')],
  ['a limit beyond the limit', 422, 'invalid_request', () => shop.get('/v1/orders?limit=1000')],
  ['a limit in words', 422, 'invalid_request', () => shop.get(at('/entries?limit=all'))],
  ['a place beyond counting', 422, 'invalid_request', () => shop.get(at('/entries?after=99999999999'))],
  ['no number to detect', 422, 'invalid_request', () => shop.get('/v1/carriers/detect')],
];

const keys: Case[] = [
  [
    'a key with spaces',
    422,
    'invalid_idempotency_key',
    () => shop.with({ 'idempotency-key': 'a b' }).post('/v1/orders', purchase()),
  ],
  [
    'a key too long',
    422,
    'invalid_idempotency_key',
    () => shop.with({ 'idempotency-key': 'x'.repeat(201) }).post('/v1/orders', purchase()),
  ],
  [
    'a wrong signature',
    401,
    'signature_invalid',
    () =>
      nobody
        .with({ 'x-wc-webhook-topic': 'order.created', 'x-wc-webhook-signature': 'x' })
        .post('/v1/intake/woocommerce/pk_demo', '{}'),
  ],
  [
    'a signed body that is no order',
    422,
    'invalid_payload',
    () =>
      nobody
        .with({
          'x-wc-webhook-topic': 'order.created',
          'x-wc-webhook-signature': createHmac('sha256', demo.wooCommerceSecret)
            .update('{}')
            .digest('base64'),
        })
        .post('/v1/intake/woocommerce/pk_demo', '{}'),
  ],
  [
    'a link that opens nothing',
    404,
    'link_invalid',
    () => nobody.post('/v1/links/exchange', { token: '\u0000' }),
  ],
];

function cursor(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

describe.each([
  ['a body', bodies],
  ['a purchase', purchases],
  ['an act', acts],
  ['an address', addresses],
  ['a key', keys],
] as const)('%s', (_, cases) => {
  test.each(cases)('%s → %i %s', async (_what, status, code, ask) => {
    const before = await everything();
    const answer = await ask();
    expect(answer.body).toMatchObject({
      type: 'about:blank',
      title: expect.any(String),
      status,
      code,
      detail: expect.any(String),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await everything()).toEqual(before);
  });
});

/** Texts that a database or an encoding cannot hold: cleaned or refused, and never our mistake. */
const unholdable = ['a\u0000b', 'half \ud83d', '\u0000'];

describe.each(unholdable.map((text) => [JSON.stringify(text), text]))('the text %s', (_, text) => {
  const fields: [string, Ask][] = [
    ['in a message', () => buyer.post(at('/messages'), message({ text }))],
    ['in a reason', () => buyer.post(at('/transitions'), { name: 'explode', fields: { reason: text } })],
    [
      'in a way to pay',
      () =>
        shop.post(at('/transitions/preview'), {
          name: 'confirmOrder',
          fields: { paymentInstructions: { iban: text } },
        }),
    ],
    [
      'in the name of a way to pay',
      () =>
        shop.post(at('/transitions/preview'), {
          name: 'confirmOrder',
          fields: { paymentInstructions: { [text]: 'x' } },
        }),
    ],
    ['in a search', () => shop.get(`/v1/orders?q=${encodeURIComponent(text.toWellFormed())}`)],
    ['in a filter', () => shop.get(`/v1/orders?number=${encodeURIComponent(text.toWellFormed())}`)],
    ['in a tracking number', () => shop.post(at('/shipments'), { carrier: text, trackingNumber: text })],
    ['in a key of a link', () => nobody.post('/v1/links/exchange', { token: text })],
    ...(
      [
        ['external id', { externalId: `${text}${randomUUID()}` }],
        ['number', { number: `${text}${randomUUID()}`.slice(0, 30) }],
        ['note', { note: text }],
        ['title', line({ title: `${text} doll` })],
        ['sku', line({ sku: text })],
        ['buyer’s name', { buyer: { email: 'nul@example.com', name: text } }],
        ['buyer’s phone', { buyer: { email: 'nul@example.com', phone: text } }],
        ['method of delivery', { delivery: { method: `post${text}` } }],
        ['address', { delivery: { method: 'post', address: { street: text } } }],
        ['method of payment', { payment: { method: `card${text}` } }],
        ['workflow', { workflow: text }],
      ] as const
    ).map(([where, changes]): [string, Ask] => [
      `in a purchase’s ${where}`,
      () => shop.post('/v1/orders', purchase(changes)),
    ]),
  ];

  test.each(fields)('%s is no mistake of ours', async (_where, ask) => {
    const { status, body } = await ask();
    expect(status, JSON.stringify(body)).toBeLessThan(500);
    if (status >= 400) expect((body as Problem).code).toMatch(/^[a-z_]+$/);
  });
});

test('every answer of a refusal is in the asker’s language', async () => {
  const { body, headers } = await buyer
    .with({ 'accept-language': 'it' })
    .post<Problem>(at('/messages'), message({ text: ' ' }));
  expect(headers.get('content-language')).toBe('it');
  expect(body.detail).toBe('Prima scrivi qualcosa.');
});
