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
  'POST /v1/orders/{id}/read': ofOrder(['buyer', 'staff'], '/read', [200], () => ({ upTo: 1 })),
  'POST /v1/orders/{id}/review': ofOrder(['buyer'], '/review', [409], () => ({ rating: 5 })),
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
  // The last, since it ends the sessions of the staff who call it.
  'POST /v1/staff/sign-out': {
    about: 'anyone',
    kinds: [],
    path: () => '/v1/staff/sign-out',
    body: () => ({}),
    answers: [204],
  },
};
