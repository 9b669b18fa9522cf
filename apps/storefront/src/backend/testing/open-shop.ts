import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import { shopApp } from '../shop-app.ts';
import { type OrderServiceDouble, startOrderServiceDouble } from './order-service-double.ts';

const template = `<html lang="__LOCALE__" data-base="__BASE__" data-customer="__CUSTOMER__">
<script src="__ORDIALOG_URL__/widget/v1.js" data-shop="__ORDIALOG_PUBLIC_KEY__" nonce="__CSP_NONCE__"></script>`;

export interface OpenShop {
  readonly shop: Hono;
  readonly service: OrderServiceDouble;
  readonly config: Config;
}

/** The shop's backend with the order service's double behind it. */
export async function openShop(changes: Partial<Config> = {}): Promise<OpenShop> {
  const keys = {
    publicKey: 'pk_test',
    secretKey: 'sk_test',
    identitySecret: 'identity-secret-for-tests-0123456789',
  };
  const service = await startOrderServiceDouble(keys);
  const config: Config = {
    ...keys,
    ordialogUrl: service.url,
    ordialogPublicUrl: '',
    shopUrl: 'https://dolls.test',
    basePath: '/demo',
    host: '127.0.0.1',
    port: 0,
    ...changes,
  };
  const dist = await mkdtemp(join(tmpdir(), 'dolls-dist-'));
  await writeFile(join(dist, 'index.html'), template);
  return {
    shop: await shopApp(config, { dist, pictures: join(import.meta.dirname, '../../pictures') }),
    service,
    config,
  };
}

const purchase = {
  attempt: '0b6f5c1e-3d0e-4c53-a9a4-0f6e7f7f2a11',
  locale: 'fr',
  items: [
    { id: 'clara', quantity: 1 },
    { id: 'duffle-coat', quantity: 2 },
  ],
  name: 'Anna Rossi',
  email: 'anna@example.com',
  phone: '',
  delivery: 'post',
  address: { street: 'Via Roma 1', postalCode: '10121', city: 'Torino', country: 'IT' },
  payment: 'bank_transfer',
  note: '',
};

/** What the page sends for a basket with both availabilities, with changes. */
export function checkout(shop: Hono, changes: Record<string, unknown> = {}, cookie = '') {
  return shop.request('/demo/api/checkout', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ ...purchase, ...changes }),
  });
}

/** The session cookie that a response sets, as a browser would send it back. */
export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
