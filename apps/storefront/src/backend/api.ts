import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { mintBuyerToken } from './buyer-token.ts';
import type { Config } from './config.ts';
import { orderBody } from './order-body.ts';
import { type Answer, listOrders, placeOrders } from './order-service.ts';
import { problem } from './problem.ts';
import { readCheckout } from './read-checkout.ts';
import { readerLocale } from './reader-locale.ts';
import {
  openSession,
  type Session,
  sealSession,
  sessionCookie,
  sessionKey,
  sessionSeconds,
} from './session.ts';

/** What the shop's pages ask of their own server. The secret key and the identity secret never leave it. */
export function shopApi(config: Config): Hono {
  const key = sessionKey(config.secretKey);
  const cookie = {
    path: config.basePath || '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.shopUrl.startsWith('https:'),
  } as const;
  const sessionOf = (c: Context) => openSession(getCookie(c, sessionCookie), key);

  return new Hono()
    .use(async (c, next) => {
      await next();
      c.header('cache-control', 'no-store');
    })
    .post(
      '/checkout',
      bodyLimit({ maxSize: 32 * 1024, onError: (c) => problem(c, 'body_too_large') }),
      async (c) => {
        // A form on another site cannot send this content type without asking first, and we never allow it.
        if (!/^application\/json\b/.test(c.req.header('content-type') ?? ''))
          return problem(c, 'malformed_body');
        const body = await c.req.json().then(
          (value: unknown) => ({ value }),
          () => undefined,
        );
        if (body === undefined) return problem(c, 'malformed_body');
        const read = readCheckout(body.value);
        if (!read.valid) return problem(c, 'invalid_fields', { fields: read.fields });

        const placed = await placeOrders(orderBody(read.request, config), read.request.locale, config);
        if (!placed.ok) return refusal(c, placed);
        const session = withOrders(
          await sessionOf(c),
          read.request.email,
          placed.value.map(({ id }) => id),
        );
        setCookie(c, sessionCookie, await sealSession(session, key), { ...cookie, maxAge: sessionSeconds });
        return c.json({ orders: placed.value }, 201);
      },
    )
    .get('/token', async (c) => {
      const session = await sessionOf(c);
      if (session === undefined) return problem(c, 'nobody_ordered_here');
      return c.json({ token: await mintBuyerToken(session, config) });
    })
    .get('/orders', async (c) => {
      const session = await sessionOf(c);
      if (session === undefined) return problem(c, 'nobody_ordered_here');
      const listed = await listOrders(await mintBuyerToken(session, config), readerLocale(c), config);
      return listed.ok ? c.json({ items: listed.value }) : refusal(c, listed);
    })
    .post('/sign-out', (c) => {
      deleteCookie(c, sessionCookie, cookie);
      return c.body(null, 204);
    });
}

/** Another e-mail address is another customer: what was ordered with the first one stays out of the second one's sight. */
function withOrders(session: Session | undefined, email: string, orderIds: readonly string[]): Session {
  const known =
    session?.email === email ? session : { customerId: `customer-${randomUUID()}`, email, orderIds: [] };
  return { ...known, orderIds: [...new Set([...known.orderIds, ...orderIds])] };
}

function refusal(c: Context, answer: Extract<Answer<unknown>, { ok: false }>): Response {
  console.error(`${c.req.method} ${c.req.path}: the order service said ${answer.reason}: ${answer.detail}`);
  switch (answer.reason) {
    case 'conflict':
      return problem(c, 'already_placed');
    case 'unavailable':
      return problem(c, 'order_service_unavailable');
    case 'refused':
      return problem(c, 'order_service_refused');
  }
}
