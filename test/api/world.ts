import { ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { addShop } from './second-shop.ts';

/** Everyone who might ask: shop A is the demo shop, A1 and A2 are buyers of it, B is another shop. */
export const callerNames = [
  'nobody',
  'buyerA1',
  'buyerA2',
  'buyerB',
  'staffA',
  'staffB',
  'shopA',
  'shopB',
  'expired',
  'wrongAudience',
  'wrongSecret',
  'wrongIssuer',
  'unsigned',
  'unknownKey',
] as const;
export type CallerName = (typeof callerNames)[number];

/** Whose order is asked for. */
export const targetNames = ['A1', 'A2', 'B'] as const;
export type TargetName = (typeof targetNames)[number];

/** An order with what addresses name of it. */
export interface Target {
  readonly orderId: string;
  readonly shipmentId: string;
  readonly deliveryId: string;
}

export interface World {
  readonly server: ServerProcess;
  readonly callers: Readonly<Record<CallerName, ApiClient>>;
  readonly targets: Readonly<Record<TargetName, Target>>;
}

const emails = { A1: 'a1@example.com', A2: 'a2@example.com', B: 'b@example.com' } as const;

/** Two shops with an order of each of three buyers, and everyone's credentials, good and bad. */
export async function makeWorld(): Promise<World> {
  const server = await startServer({ database: 'pglite' });
  const other = await addShop(server);
  const { url } = server;
  const a1 = { sub: 'a1', email: emails.A1 };
  const ofB = { issuer: other.publicKey, secret: other.identitySecret };
  const shopA = asShop(url);
  const shopB = asShop(url, other.secretKey);
  const bearer = (token: string) => new ApiClient(url, { authorization: `Bearer ${token}` });
  return {
    server,
    callers: {
      nobody: new ApiClient(url),
      buyerA1: await asBuyer(url, a1),
      buyerA2: await asBuyer(url, { sub: 'a2', email: emails.A2 }),
      buyerB: await asBuyer(url, { sub: 'b', email: emails.B }, ofB),
      staffA: await asStaff(url),
      staffB: await asStaff(url, other.seller),
      shopA,
      shopB,
      expired: await asBuyer(url, a1, { lifetimeSeconds: -60 }),
      wrongAudience: await asBuyer(url, a1, { audience: 'another' }),
      wrongSecret: await asBuyer(url, a1, { secret: other.identitySecret }),
      wrongIssuer: await asBuyer(url, a1, { issuer: other.publicKey }),
      unsigned: bearer(unsigned({ ...a1, iss: demo.publicKey, aud: 'ordialog' })),
      unknownKey: bearer('sk_unknown'),
    },
    targets: {
      A1: await placeOrder(shopA, emails.A1),
      A2: await placeOrder(shopA, emails.A2),
      B: await placeOrder(shopB, emails.B),
    },
  };
}

/** A token of the algorithm `none`, which a careless library believes. */
function unsigned(claims: Readonly<Record<string, unknown>>): string {
  const seconds = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, iat: seconds, exp: seconds + 3600 })}.`;
}

async function placeOrder(shop: ApiClient, email: string): Promise<Target> {
  const placed = await shop.post<{ orders: { id: string }[] }>('/v1/orders', {
    externalId: `for ${email}`,
    currency: 'EUR',
    buyer: { email },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 6000, availability: 'in_stock' }],
    delivery: { method: 'post' },
  });
  const orderId = placed.body.orders[0]?.id ?? '';
  const parcel = { carrier: 'ups', trackingNumber: '1Z5R89390357567127' };
  const shipped = await shop.post<{ shipments: { id: string }[] }>(`/v1/orders/${orderId}/shipments`, parcel);
  const sent = await shop.get<{ items: { id: string }[] }>(`/v1/orders/${orderId}/deliveries`);
  const target = {
    orderId,
    shipmentId: shipped.body.shipments[0]?.id ?? '',
    deliveryId: sent.body.items[0]?.id ?? '',
  };
  if (Object.values(target).includes(''))
    throw new Error(`No order was placed: ${JSON.stringify(placed.body)}`);
  return target;
}

/** All that the shops can see of the three orders, to notice any change. */
export async function snapshot({ callers, targets }: World): Promise<unknown> {
  const views = Object.entries(targets).map(async ([name, { orderId }]) => {
    const shop = name === 'B' ? callers.shopB : callers.shopA;
    const order = await shop.get(`/v1/orders/${orderId}`);
    const entries = await shop.get(`/v1/orders/${orderId}/entries`);
    // Their status changes by itself, as mails go out.
    const sent = await shop.get<{ items: { id: string }[] }>(`/v1/orders/${orderId}/deliveries`);
    return { order: order.body, entries: entries.body, sent: sent.body.items.map(({ id }) => id) };
  });
  return Promise.all(views);
}
