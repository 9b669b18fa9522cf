import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrderLink } from '../orders/order-link.ts';
import { type CreatedShop, createShop } from '../shops/create-shop.ts';
import { TestClock } from '../test-clock.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

const clock = new TestClock();
let running: TestServer;
let made: CreatedShop;

beforeAll(async () => {
  running = await startTestServer({}, { clock });
  made = await running.server.context.db.transaction().execute((trx) =>
    createShop(
      trx,
      {
        name: 'Dolls & <Co>',
        email: 'shop@dolls.test',
        locale: 'en',
        currency: 'EUR',
        origins: [],
        owner: { email: 'shop@dolls.test', name: 'Marta' },
      },
      clock.now(),
    ),
  );
});
afterAll(() => running.close());

const post = async (path: string, body: unknown) => {
  const response = await fetch(`${running.url}/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${made.secretKey}` },
    body: JSON.stringify(body),
  });
  expect(response.ok, `${path} answered ${response.status}`).toBe(true);
  return response.json();
};

let count = 0;
async function order(changes: Record<string, unknown> = {}): Promise<{ id: string; link: string }> {
  const { orders } = await post('/orders', {
    externalId: `o${++count}`,
    currency: 'EUR',
    buyer: { email: 'anna@example.com', name: 'Anna', locale: 'it' },
    lines: [
      { title: 'Doll <script>alert(1)</script>', quantity: 2, unitPrice: 6000, availability: 'in_stock' },
    ],
    delivery: { method: 'post', price: 900, address: 'Via "Po" 1\n10124 Torino' },
    payment: { method: 'bank_transfer' },
    ...changes,
  });
  const [{ id }] = orders;
  const { context } = running.server;
  return { id, link: await makeOrderLink(context, { id, shopId: made.shop.id }) };
}

const open = (link: string, headers: Record<string, string> = {}) => fetch(link, { headers });

test('shows the order in its buyer’s language, without JavaScript', async () => {
  const { id, link } = await order();
  const iban = 'IT60X0542811101000000123456';
  await post(`/orders/${id}/transitions`, {
    name: 'confirmOrder',
    fields: { paymentInstructions: { iban } },
  });
  await post(`/orders/${id}/messages`, {
    clientMessageId: crypto.randomUUID(),
    text: 'Va bene <b>martedì</b>?',
  });
  const response = await open(link, { 'accept-language': 'fr' });
  expect(response.status).toBe(200);
  const page = (await response.text()).replaceAll('\u00a0', ' ');
  for (const shown of [
    '<html lang="it">',
    'Dolls &amp; &lt;Co&gt;',
    'In attesa di pagamento',
    'Paga entro 3 giorni',
    '2 × Doll &lt;script&gt;alert(1)&lt;/script&gt;',
    '120,00 €',
    '129,00 €',
    'Via &quot;Po&quot; 1',
    'IT60 X054 2811 1010 0000 0123 456',
    'L’ordine è stato effettuato',
    'Il negozio ha confermato l’ordine',
    'Va bene &lt;b&gt;martedì&lt;/b&gt;?',
  ]) {
    expect(page).toContain(shown);
  }
  expect(page).not.toContain('<script>alert');
});

test('keeps what is only the seller’s from it', async () => {
  const { id, link } = await order();
  const { db } = running.server.context;
  await db.updateTable('entries').set({ published: false }).where('order_id', '=', id).execute();
  expect(await (await open(link)).text()).not.toContain('L’ordine è stato effettuato');
});

test('is protected: by a nonce of its own, not kept, not indexed, not passed on', async () => {
  const { link } = await order();
  const [first, second] = [await open(link), await open(link)];
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /script-src 'nonce-([\w+/=]{20,})' 'strict-dynamic';/.exec(policy)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  expect(first.headers.get('referrer-policy')).toBe('no-referrer');
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.headers.get('x-robots-tag')).toBe('noindex');
  const page = await first.text();
  const scripts = page.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  expect(page).not.toMatch(/ style=|<style|\son\w+=/);
});

test('changes nothing by being asked for', async () => {
  const { link } = await order();
  const before = await everything();
  for (let times = 0; times < 3; times++) await (await open(link)).text();
  await fetch(link, { method: 'HEAD' });
  expect(await everything()).toEqual(before);
});

/** All rows that a reader’s visit might touch. */
async function everything() {
  const { db } = running.server.context;
  return {
    orders: await db.selectFrom('orders').selectAll().orderBy('id').execute(),
    entries: await db.selectFrom('entries').selectAll().orderBy('order_id').orderBy('seq').execute(),
    links: await db.selectFrom('order_links').selectAll().orderBy('token_hash').execute(),
  };
}

describe('a link that opens nothing', () => {
  const refused = async (link: string) => {
    const response = await open(link, { 'accept-language': 'ru' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain('<html lang="ru">');
    expect(page).toContain('Эта ссылка больше не работает');
    expect(page).not.toContain('<script');
  };

  test('is unknown', () => refused(`${running.url}/o/unknown`));

  test('is no word of ours', () => refused(`${running.url}/o/${encodeURIComponent('<b>\u0000')}`));

  test('is too old', async () => {
    const { link } = await order();
    await clock.advance(179 * 86_400_000);
    expect((await open(link)).status).toBe(200);
    await clock.advance(2 * 86_400_000);
    await refused(link);
  });
});

test('a reload finds the page where its script left the address', async () => {
  const response = await open(`${running.url}/o/`, { 'accept-language': 'fr' });
  expect(response.status).toBe(200);
  const page = await response.text();
  expect(page).toContain('<order-dialog inline>');
  expect(page).toContain('Ce lien ne fonctionne plus');
});

test('serves its styles', async () => {
  const response = await open(`${running.url}/o/page.css`);
  expect(response.headers.get('content-type')).toContain('text/css');
  expect(await response.text()).toContain('order-dialog');
});
