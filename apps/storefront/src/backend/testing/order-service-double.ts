import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { jwtVerify } from 'jose';
import { z } from 'zod';

/** Stands in for the order service, which is an outside system for this shop: the contract's two routes, in memory. */
export interface OrderServiceDouble {
  readonly url: string;
  /** The bodies of `POST /v1/orders`, with their headers, in order of arrival. */
  readonly received: { readonly headers: Headers; readonly body: z.infer<typeof body> }[];
  /** While set, every request is answered with this status. */
  failWith: number | undefined;
  close(): Promise<void>;
}

const body = z.looseObject({
  externalId: z.string(),
  currency: z.string(),
  buyer: z.looseObject({ email: z.string() }),
  lines: z.array(
    z.looseObject({
      title: z.string(),
      quantity: z.number(),
      unitPrice: z.number(),
      availability: z.enum(['in_stock', 'made_to_order']),
    }),
  ),
  delivery: z.looseObject({ method: z.string(), price: z.number() }),
});

interface Stored {
  readonly id: string;
  readonly email: string;
  readonly lines: z.infer<typeof body>['lines'];
  readonly view: Record<string, unknown>;
}

export interface DoubleKeys {
  readonly publicKey: string;
  readonly secretKey: string;
  readonly identitySecret: string;
}

const stateNames: Record<string, string> = {
  en: 'Awaiting confirmation',
  ru: 'Ожидает подтверждения',
  it: 'In attesa di conferma',
  fr: 'En attente de confirmation',
};

export async function startOrderServiceDouble(keys: DoubleKeys, port = 0): Promise<OrderServiceDouble> {
  const received: OrderServiceDouble['received'] = [];
  const placed = new Map<string, { readonly text: string; readonly orders: readonly Stored[] }>();
  const control: { failWith: number | undefined } = { failWith: undefined };

  const app = new Hono()
    .use(async (_c, next) =>
      control.failWith ? Response.json({ code: 'made_to_fail' }, { status: control.failWith }) : next(),
    )
    .post('/v1/orders', async (c) => {
      if (c.req.header('authorization') !== `Bearer ${keys.secretKey}`)
        return c.json({ code: 'unauthorized' }, 401);
      const text = await c.req.text();
      const purchase = body.parse(JSON.parse(text));
      received.push({ headers: c.req.raw.headers, body: purchase });
      const known = placed.get(purchase.externalId);
      if (known && known.text !== text) return c.json({ code: 'external_id_taken' }, 409);
      const orders = known?.orders ?? split(purchase, placed.size, c.req.header('accept-language') ?? 'en');
      placed.set(purchase.externalId, { text, orders });
      return c.json({ orders: orders.map(({ view, lines }) => ({ ...view, lines })) }, known ? 200 : 201);
    })
    .get('/v1/orders', async (c) => {
      const token = c.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
      const claims = await jwtVerify(token, new TextEncoder().encode(keys.identitySecret), {
        algorithms: ['HS256'],
        audience: 'ordialog',
        issuer: keys.publicKey,
      }).then(
        ({ payload }) => payload,
        () => undefined,
      );
      if (claims === undefined) return c.json({ code: 'unauthorized' }, 401);
      const only = z.array(z.string()).optional().parse(claims.orders);
      const mine = [...placed.values()]
        .flatMap(({ orders }) => orders)
        .filter(({ id, email }) => email === claims.email && (only === undefined || only.includes(id)));
      return c.json({
        items: mine
          .map(({ view, lines }) => ({ ...view, firstLine: lines[0], lineCount: lines.length }))
          .reverse(),
        nextCursor: null,
      });
    });

  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    received,
    get failWith() {
      return control.failWith;
    },
    set failWith(status) {
      control.failWith = status;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function split(purchase: z.infer<typeof body>, before: number, locale: string): readonly Stored[] {
  const parts = (['in_stock', 'made_to_order'] as const)
    .map((availability) => purchase.lines.filter((line) => line.availability === availability))
    .filter((lines) => lines.length > 0);
  return parts.map((lines, index) => {
    const items = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
    const delivery = index === 0 ? purchase.delivery.price : 0;
    const number = `${1042 + before}${parts.length > 1 ? `-${index + 1}` : ''}`;
    const id = `order-${number}`;
    const view = {
      id,
      number,
      stateName: stateNames[locale] ?? 'Awaiting confirmation',
      phase: 'confirmation',
      placedAt: new Date().toISOString(),
      totals: { items, delivery, total: items + delivery, currency: purchase.currency },
      unread: 0,
    };
    return { id, email: purchase.buyer.email, lines, view };
  });
}
