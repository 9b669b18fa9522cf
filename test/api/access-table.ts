import { randomUUID } from 'node:crypto';
import type { Target } from './world.ts';

export type CallerKind = 'shop' | 'staff' | 'buyer';

/** A route, who may call it, and a call of it that is right in all but perhaps the caller. */
export interface Access {
  /** `order`: admitted to their own orders only. `caller`: about the caller. `anyone`: credentials play no part. */
  readonly about: 'order' | 'caller' | 'anyone';
  readonly kinds: readonly CallerKind[];
  readonly path: (target: Target) => string;
  readonly body?: (target: Target) => Readonly<Record<string, unknown>>;
  /** What an admitted call is answered with. */
  readonly answers: readonly number[];
}

const all = ['shop', 'staff', 'buyer'] as const;
const sellers = ['shop', 'staff'] as const;

const ofOrder = (
  kinds: readonly CallerKind[],
  end: string | ((target: Target) => string),
  answers: readonly number[],
  body?: () => Readonly<Record<string, unknown>>,
): Access => ({
  about: 'order',
  kinds,
  path: (target) => `/v1/orders/${target.orderId}${typeof end === 'string' ? end : end(target)}`,
  answers,
  ...(body ? { body } : {}),
});

const ofWorkflow = (
  kinds: readonly CallerKind[],
  method: 'GET' | 'POST',
  end: string,
  answers: readonly number[],
  body?: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Access>> => ({
  [`${method} /v1/workflows/{key}${end}`]: {
    about: 'caller',
    kinds,
    path: () => `/v1/workflows/dialog-marketplace${end}`,
    answers,
    ...(body ? { body: () => body } : {}),
  },
});

/** Of what belongs to a shop: nobody has one of that id, so all who may ask are told that. */
const ofShops =
  (base: string) =>
  (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    end: string,
    answers: readonly number[],
    body?: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, Access>> => ({
    [`${method} ${base}${end}`]: {
      about: 'caller',
      kinds: sellers,
      path: () => `${base}${end.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')}`,
      answers,
      ...(body ? { body: () => body } : {}),
    },
  });
const ofSavedReplies = ofShops('/v1/saved-replies');
const ofWebhooks = ofShops('/v1/webhooks');
const ofExports = ofShops('/v1/exports');

/** Every route of `/openapi.json`. One that is missing here fails the test. */
export const accessTable: Readonly<Record<string, Access>> = {
  'GET /v1/orders/{id}': ofOrder(all, '', [200]),
  'GET /v1/orders/{id}/entries': ofOrder(all, '/entries', [200]),
  'GET /v1/orders/{id}/deliveries': ofOrder(sellers, '/deliveries', [200]),
  'POST /v1/orders/{id}/transitions/preview': ofOrder(sellers, '/transitions/preview', [200, 409], () => ({
    name: 'confirmOrder',
  })),
  'POST /v1/orders/{id}/messages': ofOrder(all, '/messages', [201], () => ({
    clientMessageId: randomUUID(),
    text: 'Hello',
  })),
  // The order's first entry is no message, so there is none to change.
  'POST /v1/orders/{id}/messages/{seq}/edit': ofOrder(all, '/messages/1/edit', [404], () => ({ text: 'Hi' })),
  'POST /v1/orders/{id}/messages/{seq}/withdraw': ofOrder(all, '/messages/1/withdraw', [404], () => ({})),
  // A body that is no form, and an upload that is not there: who is refused earlier is refused for another reason.
  'POST /v1/orders/{id}/attachments': ofOrder(['buyer', 'staff'], '/attachments', [415]),
  'GET /v1/orders/{id}/attachments': ofOrder(all, '/attachments', [200]),
  'GET /v1/orders/{id}/attachments/{attachmentId}': ofOrder(all, '/attachments/none', [404]),
  'POST /v1/orders/{id}/uploads': ofOrder(['buyer', 'staff'], '/uploads', [201], () => ({
    clientUploadId: randomUUID(),
    name: 'receipt.pdf',
    size: 1000,
  })),
  'GET /v1/orders/{id}/uploads/{uploadId}': ofOrder(['buyer', 'staff'], '/uploads/none', [404]),
  'PUT /v1/orders/{id}/uploads/{uploadId}': ofOrder(['buyer', 'staff'], '/uploads/none?offset=0', [404]),
  'DELETE /v1/orders/{id}/uploads/{uploadId}': ofOrder(['buyer', 'staff'], '/uploads/none', [404]),
  'POST /v1/orders/{id}/read': ofOrder(['buyer', 'staff'], '/read', [200], () => ({ upTo: 1 })),
  'POST /v1/orders/{id}/review': ofOrder(['buyer'], '/review', [409], () => ({ rating: 5 })),
  'PATCH /v1/orders/{id}/review': ofOrder(['buyer'], '/review', [409], () => ({ rating: 4 })),
  'POST /v1/orders/{id}/review/hide': ofOrder(['staff'], '/review/hide', [409], () => ({
    reason: 'Insults',
  })),
  'POST /v1/orders/{id}/review/unhide': ofOrder(['staff'], '/review/unhide', [409], () => ({})),
  'POST /v1/orders/{id}/pickup': ofOrder(sellers, '/pickup', [409], () => ({ code: '000000' })),
  'POST /v1/orders/{id}/buyer-rating': ofOrder(['staff'], '/buyer-rating', [409], () => ({ rating: 5 })),
  'POST /v1/orders/{id}/review/reply': ofOrder(['staff'], '/review/reply', [409], () => ({ text: 'Thanks' })),
  'POST /v1/orders/{id}/shipments': ofOrder(sellers, '/shipments', [200, 201], () => ({
    carrier: 'ups',
    trackingNumber: '1Z5R89390357567127',
  })),
  'POST /v1/shipments/{id}/events': {
    about: 'order',
    kinds: sellers,
    path: ({ shipmentId }) => `/v1/shipments/${shipmentId}/events`,
    body: () => ({ status: 'in_transit', at: '2026-03-02T10:00:00Z' }),
    answers: [200, 201],
  },
  'POST /v1/orders/{id}/payments': ofOrder(sellers, '/payments', [200, 201], () => ({ state: 'pending' })),
  'POST /v1/orders/{id}/deliveries/{deliveryId}/retry': ofOrder(
    sellers,
    ({ deliveryId }) => `/deliveries/${deliveryId}/retry`,
    // None has failed, so there is nothing to retry.
    [404],
  ),
  'POST /v1/orders/{id}/entries/{seq}/publication': ofOrder(
    sellers,
    '/entries/1/publication',
    [200, 409],
    () => ({
      shown: true,
    }),
  ),
  'POST /v1/orders/{id}/visibility': ofOrder(sellers, '/visibility', [200], () => ({ visibility: 'auto' })),
  'POST /v1/orders/{id}/undo': ofOrder(['staff'], '/undo', [409], () => ({ version: 1 })),
  'POST /v1/orders/{id}/force': ofOrder(['staff'], '/force', [200, 409], () => ({
    state: 'awaiting_payment',
    reason: 'A test of who may',
  })),
  'POST /v1/orders/{id}/transitions': ofOrder(all, '/transitions', [200, 409], () => ({ name: 'cancel' })),
  // Nothing was issued, made or asked yet.
  'GET /v1/orders/{id}/invoice': ofOrder(all, '/invoice', [404]),
  'GET /v1/orders/{id}/label': ofOrder(sellers, '/label', [404]),
  'GET /v1/orders/{id}/evidence': ofOrder(sellers, '/evidence', [200]),
  'GET /v1/orders/{id}/export': ofOrder(['buyer'], '/export', [200]),
  'GET /v1/orders/{id}/survey': ofOrder(all, '/survey', [200]),
  'POST /v1/orders/{id}/survey': ofOrder(['buyer'], '/survey', [409], () => ({ answers: { overall: 5 } })),
  'GET /v1/orders': { about: 'caller', kinds: all, path: () => '/v1/orders', answers: [200] },
  'GET /v1/orders/counts': {
    about: 'caller',
    kinds: sellers,
    path: () => '/v1/orders/counts',
    answers: [200],
  },
  'GET /v1/carriers/detect': {
    about: 'caller',
    kinds: sellers,
    path: () => '/v1/carriers/detect?number=1Z5R89390357567127',
    answers: [200],
  },
  'GET /v1/surveys/summary': {
    about: 'caller',
    kinds: sellers,
    path: () => '/v1/surveys/summary',
    answers: [200],
  },
  // With a shop's public key it is anyone's.
  'GET /v1/reviews': { about: 'caller', kinds: sellers, path: () => '/v1/reviews', answers: [200] },
  'GET /v1/orders/{id}/saved-replies/{savedReplyId}': ofOrder(sellers, '/saved-replies/unknown', [404]),
  'POST /v1/orders/{id}/macros': ofOrder(sellers, '/macros', [422], () => ({
    savedReplyId: 'unknown',
    clientMessageId: randomUUID(),
    text: 'Hello',
  })),
  ...ofSavedReplies('GET', '', [200]),
  ...ofSavedReplies('POST', '', [422], { shortcut: 'x', title: 'X', texts: {} }),
  ...ofSavedReplies('PATCH', '/{id}', [404], { title: 'X' }),
  ...ofSavedReplies('DELETE', '/{id}', [404]),
  ...ofSavedReplies('POST', '/{id}/uses', [404], {}),
  ...ofExports('GET', '', [200]),
  ...ofExports('POST', '', [202], { type: 'orders', format: 'csv' }),
  ...ofExports('GET', '/{id}', [404]),
  ...ofExports('GET', '/{id}/file', [404]),
  ...ofExports('DELETE', '/{id}', [404]),
  ...ofWebhooks('GET', '', [200]),
  ...ofWebhooks('POST', '', [422], { url: 'ftp://shop.example', events: ['order.created'] }),
  ...ofWebhooks('PATCH', '/{id}', [404], { enabled: false }),
  ...ofWebhooks('DELETE', '/{id}', [404]),
  ...ofWebhooks('POST', '/{id}/secret', [404], {}),
  ...ofWebhooks('POST', '/{id}/test', [404], {}),
  ...ofWebhooks('GET', '/{id}/deliveries', [404]),
  ...ofWebhooks('POST', '/{id}/deliveries/{deliveryId}/retry', [404], {}),
  'GET /v1/shop/payment-methods': {
    about: 'caller',
    kinds: sellers,
    path: () => '/v1/shop/payment-methods',
    answers: [200],
  },
  'POST /v1/shop/payment-methods': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/shop/payment-methods',
    body: () => ({ details: { type: 'bank_transfer', holder: 'Anyone', iban: 'none' } }),
    answers: [422],
  },
  'PATCH /v1/shop/payment-methods/{id}': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/shop/payment-methods/pm_unknown',
    body: () => ({ active: false }),
    answers: [404],
  },
  'DELETE /v1/shop/payment-methods/{id}': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/shop/payment-methods/pm_unknown',
    answers: [404],
  },
  'GET /v1/staff/me': { about: 'caller', kinds: ['staff'], path: () => '/v1/staff/me', answers: [200] },
  'POST /v1/orders': {
    about: 'caller',
    kinds: ['shop'],
    path: () => '/v1/orders',
    body: () => ({
      externalId: randomUUID(),
      currency: 'EUR',
      buyer: { email: 'c@example.com' },
      lines: [{ title: 'Doll', quantity: 1, unitPrice: 1, availability: 'in_stock' }],
      delivery: { method: 'post' },
    }),
    answers: [201],
  },
  'GET /v1/workflows/schema.json': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/workflows/schema.json',
    answers: [200],
  },
  ...ofWorkflow(sellers, 'GET', '', [200]),
  'GET /v1/workflows': { about: 'caller', kinds: sellers, path: () => '/v1/workflows', answers: [200] },
  'GET /v1/workflows/templates/{key}': {
    about: 'caller',
    kinds: sellers,
    path: () => '/v1/workflows/templates/warehouse',
    answers: [200],
  },
  ...ofWorkflow(sellers, 'POST', '/default', [200]),
  ...ofWorkflow(sellers, 'POST', '/validate', [200], {}),
  ...ofWorkflow(sellers, 'POST', '/versions', [422], {}),
  ...ofWorkflow(sellers, 'POST', '/simulate', [422], { document: {} }),
  ...ofWorkflow(['staff'], 'POST', '/moves', [200], { to: 1, dryRun: true }),
  'POST /v1/links/exchange': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/links/exchange',
    body: () => ({ token: 'unknown' }),
    answers: [404],
  },
  'POST /v1/lookup': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/lookup',
    body: () => ({ shop: 'pk_demo', number: randomUUID(), email: `${randomUUID()}@example.com` }),
    answers: [202],
  },
  'POST /v1/lookup/confirm': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/lookup/confirm',
    body: () => ({
      shop: 'pk_demo',
      number: randomUUID(),
      email: `${randomUUID()}@example.com`,
      code: '000000',
    }),
    answers: [401],
  },
  // A token decides what is counted; `test/loader` says for whom.
  'GET /v1/widget': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/widget?shop=pk_demo',
    answers: [200],
  },
  'POST /v1/intake/shopify/{shopKey}': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/intake/shopify/pk_demo',
    body: () => ({}),
    answers: [401],
  },
  'POST /v1/intake/woocommerce/{shopKey}': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/intake/woocommerce/pk_demo',
    body: () => ({}),
    answers: [401],
  },
  'POST /v1/staff/sign-in': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/staff/sign-in',
    body: () => ({ email: `${randomUUID()}@example.com`, password: 'a guess' }),
    answers: [401],
  },
  'GET /v1/shop': { about: 'caller', kinds: sellers, path: () => '/v1/shop', answers: [200] },
  'PATCH /v1/shop': {
    about: 'caller',
    kinds: sellers,
    path: () => '/v1/shop',
    body: () => ({ undoSeconds: 5 }),
    answers: [200],
  },
  'POST /v1/shop/secrets/{name}/rotate': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/shop/secrets/shopify/rotate',
    answers: [200],
  },
  'GET /v1/shop/keys': { about: 'caller', kinds: ['staff'], path: () => '/v1/shop/keys', answers: [200] },
  'POST /v1/shop/keys': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/shop/keys',
    body: () => ({ name: 'Another' }),
    answers: [201],
  },
  'DELETE /v1/shop/keys/{id}': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/shop/keys/unknown',
    answers: [404],
  },
  'GET /v1/staff': { about: 'caller', kinds: sellers, path: () => '/v1/staff', answers: [200] },
  'POST /v1/staff': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/staff',
    body: () => ({ email: `${randomUUID()}@example.com`, name: 'New', role: 'agent' }),
    answers: [201],
  },
  'PATCH /v1/staff/{id}': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/staff/unknown',
    body: () => ({}),
    answers: [404],
  },
  'DELETE /v1/staff/{id}': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/staff/unknown',
    answers: [404],
  },
  'POST /v1/staff/{id}/link': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/staff/unknown/link',
    answers: [404],
  },
  'PATCH /v1/staff/me': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/staff/me',
    body: () => ({}),
    answers: [200],
  },
  'POST /v1/staff/me/password': {
    about: 'caller',
    kinds: ['staff'],
    path: () => '/v1/staff/me/password',
    body: () => ({ current: 'a guess', password: 'short' }),
    answers: [422],
  },
  'POST /v1/staff/links/open': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/staff/links/open',
    body: () => ({ token: 'unknown' }),
    answers: [404],
  },
  'POST /v1/staff/links/ask': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/staff/links/ask',
    body: () => ({ email: `${randomUUID()}@example.com` }),
    answers: [202, 429],
  },
  'POST /v1/staff/links/accept': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/staff/links/accept',
    body: () => ({ token: 'unknown', password: 'long enough for one' }),
    answers: [404],
  },
  // The last, since it ends the sessions of the staff who call it.
  'POST /v1/staff/sign-out': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/staff/sign-out',
    body: () => ({}),
    answers: [204],
  },
};
