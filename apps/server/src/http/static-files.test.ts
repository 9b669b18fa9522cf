import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticFiles } from './static-files.ts';

let folder: string;
let app: Hono;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordialog-static-'));
  mkdirSync(join(folder, 'app/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'app/index.html'), '<p>app</p>');
  writeFileSync(join(folder, 'app/v1.js'), 'load()');
  writeFileSync(join(folder, 'app/v1.js.gz'), gzipSync('load()'));
  writeFileSync(join(folder, 'app/assets/order-dialog-B3x_9aKq.js'), 'dialog()');
  writeFileSync(join(folder, 'app/assets/order-composer.js'), 'composer()');
  const files = staticFiles(join(folder, 'app'), { at: '/app/', maxAgeSeconds: 300, fallback: 'index.html' });
  app = new Hono().use('/app/*', files);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('lets hashed names be kept for a year, others for as long as told', async () => {
  const hashed = await app.request('/app/assets/order-dialog-B3x_9aKq.js');
  expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const name of ['v1.js', 'assets/order-composer.js']) {
    const response = await app.request(`/app/${name}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(response.headers.get('content-type')).toContain('javascript');
  }
});

test('answers 304 to who has it', async () => {
  const etag = (await app.request('/app/v1.js')).headers.get('etag') ?? '';
  const again = await app.request('/app/v1.js', { headers: { 'if-none-match': `"x", W/${etag}` } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('sends what the build compressed to who takes it', async () => {
  const zipped = await app.request('/app/v1.js', { headers: { 'accept-encoding': 'deflate, gzip;q=0.9' } });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe('load()');
  expect((await app.request('/app/v1.js')).headers.get('content-encoding')).toBeNull();
});

test('shows the app at its own paths, not in place of a missing file', async () => {
  expect(await (await app.request('/app/')).text()).toBe('<p>app</p>');
  expect(await (await app.request('/app/orders/1042')).text()).toBe('<p>app</p>');
  expect((await app.request('/app/assets/missing.js')).status).toBe(404);
});

test.each([
  '/app/../secret.txt',
  '/app/%2e%2e/secret.txt',
  '/app/..%2fsecret.txt',
  '/app/assets/../../secret.txt',
])('does not lead out of its folder: %s', async (path) => {
  expect(await (await app.request(path)).text()).not.toContain('secret');
});
