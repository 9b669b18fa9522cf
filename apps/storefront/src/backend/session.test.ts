import { decodeJwt, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, sealSession, sessionKey } from './session.ts';
import { checkout, cookieOf, type OpenShop, openShop } from './testing/open-shop.ts';

let open: OpenShop;
beforeAll(async () => {
  open = await openShop();
});
afterAll(() => open.service.close());

const get = (path: string, cookie: string) => open.shop.request(`/demo/api/${path}`, { headers: { cookie } });
const ordered = async (changes: Record<string, unknown> = {}, cookie = '') =>
  cookieOf(await checkout(open.shop, { attempt: crypto.randomUUID(), ...changes }, cookie));
const tokenFor = async (cookie: string): Promise<string> => (await (await get('token', cookie)).json()).token;

describe('a browser in which nobody has ordered', () => {
  it.each(['token', 'orders'])('gets no %s', async (path) => {
    const response = await get(path, '');
    expect(response.status).toBe(401);
    expect((await response.json()).code).toBe('nobody_ordered_here');
  });
});

describe('the session cookie', () => {
  it('is out of reach of scripts and of other sites', async () => {
    const header = (await checkout(open.shop, { attempt: crypto.randomUUID() })).headers.get('set-cookie');
    expect(header).toMatch(/; Path=\/demo; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('shows the orders placed with it, and no one else’s', async () => {
    const anna = await ordered();
    const boris = await ordered({ email: 'boris@example.com', delivery: 'pickup' });
    const { items } = await (await get('orders', boris)).json();
    expect(items).toHaveLength(2);
    const { items: hers } = await (await get('orders', anna)).json();
    const ids = (orders: { id: string }[]) => orders.map(({ id }) => id);
    expect(new Set([...ids(hers), ...ids(items)]).size).toBe(4);
  });

  it('does not give a stranger the orders of an e-mail address', async () => {
    await ordered({ email: 'victim@example.com' });
    const stranger = await ordered({
      email: 'victim@example.com',
      items: [{ id: 'red-shoes', quantity: 1 }],
    });
    const { items } = await (await get('orders', stranger)).json();
    expect(items).toHaveLength(1);
  });

  it('keeps a customer over purchases, and makes another e-mail another customer', async () => {
    const first = await ordered();
    const again = await ordered({}, first);
    const other = await ordered({ email: 'other@example.com' }, again);
    const [a, b, c] = (await Promise.all([first, again, other].map(tokenFor))).map((token) =>
      decodeJwt(token),
    );
    expect(b?.sub).toBe(a?.sub);
    expect(b?.orders).toHaveLength(4);
    expect(c?.sub).not.toBe(a?.sub);
    expect(c?.orders).toHaveLength(2);
  });

  it('is gone after signing out', async () => {
    const response = await open.shop.request('/demo/api/sign-out', {
      method: 'POST',
      headers: { cookie: await ordered() },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^dolls_session=; Max-Age=0/);
  });
});

describe('a forged session', () => {
  const session = { customerId: 'customer-1', email: 'anna@example.com', orderIds: ['order-1042'] };
  const claims = {
    email: session.email,
    orderIds: session.orderIds,
    iss: 'dolls-and-co',
    sub: session.customerId,
  };
  const signed = (key: Uint8Array, expires = '1 h') =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(expires).sign(key);
  const bytes = (text: string) => new TextEncoder().encode(text);

  const forgeries: [string, () => Promise<string>][] = [
    ['signed with another key', () => sealSession(session, sessionKey('sk_other'))],
    ['signed with the secret key itself', () => signed(bytes('sk_test'.padEnd(32, '\0')))],
    ['signed with the identity secret', () => signed(bytes(open.config.identitySecret))],
    ['unsigned', async () => new UnsecuredJWT(claims).setExpirationTime('1 h').encode()],
    ['expired', () => signed(sessionKey('sk_test'), '-1 s')],
    ['that is a buyer’s token', async () => tokenFor(await ordered())],
    [
      'with changed content',
      async () => {
        const [head, , signature] = (await sealSession(session, sessionKey('sk_test'))).split('.');
        const content = Buffer.from(JSON.stringify({ ...claims, email: 'victim@example.com' })).toString(
          'base64url',
        );
        return `${head}.${content}.${signature}`;
      },
    ],
    ['of plain text', async () => 'anna@example.com'],
  ];

  it.each(forgeries)('%s is refused', async (_what, forge) => {
    const response = await get('token', `dolls_session=${await forge()}`);
    expect(response.status).toBe(401);
  });

  it('differs from a real one, which opens', async () => {
    const key = sessionKey('sk_test');
    expect(await openSession(await sealSession(session, key), key)).toEqual(session);
  });
});

describe('the buyer’s token', () => {
  it('says who the buyer is at this shop, for an hour and for the orders placed here', async () => {
    const token = await tokenFor(await ordered());
    const { payload, protectedHeader } = await jwtVerify(
      token,
      new TextEncoder().encode(open.config.identitySecret),
      {
        audience: 'ordialog',
        issuer: 'pk_test',
        algorithms: ['HS256'],
      },
    );
    expect(protectedHeader.alg).toBe('HS256');
    expect(payload.sub).toMatch(/^customer-[0-9a-f-]{36}$/);
    expect(payload.email).toBe('anna@example.com');
    expect(payload.orders).toHaveLength(2);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });
});
