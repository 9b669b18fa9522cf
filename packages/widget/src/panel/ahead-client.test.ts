import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TokenSource } from '@ordialog/ui';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AheadClient } from './ahead-client.ts';

let server: Server;
let asked: (string | undefined)[];
let tokens: number;
let api: AheadClient;

beforeEach(async () => {
  asked = [];
  tokens = 0;
  server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(asked.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = new TokenSource(async () => {
    tokens += 1;
    return `token ${tokens}`;
  });
  api = new AheadClient({ server: address, tokens: source, locale: 'en' });
});
afterEach(() => server.closeAllConnections());

it('asks once for what was asked for ahead, and for the token once', async () => {
  void api.ahead.get('/v1/orders', { limit: 50 });
  expect(await api.get('/v1/orders', { limit: 50 })).toMatchObject({ ok: true, data: 1 });
  expect(asked).toEqual(['/v1/orders?limit=50']);
  expect(tokens).toBe(1);
});

it('gives an early answer to one only: who asks later wants to know what is now', async () => {
  void api.ahead.get('/v1/orders');
  await api.get('/v1/orders');
  expect(await api.get('/v1/orders')).toMatchObject({ data: 2 });
});

it('asks again for something else, or in another language', async () => {
  void api.ahead.get('/v1/orders/1');
  await api.get('/v1/orders/2');
  api.locale = 'fr';
  await api.get('/v1/orders/1');
  expect(asked).toHaveLength(3);
});

it('asks again when the server could not be reached before', async () => {
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await api.ahead.get('/v1/orders')).toMatchObject({ ok: false });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await api.get('/v1/orders')).toMatchObject({ ok: true });
});
