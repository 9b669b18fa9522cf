import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AttachmentView, EntryView } from '@ordialog/protocol';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { evidenceKeysSchema, verifyEvidence } from '../../apps/server/src/evidence/verify-evidence.ts';
import { fileForm, pdf } from '../attachments/sample-files.ts';
import { type ApiClient, asStaff } from '../support/api.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let order: PlacedOrder;
let staff: ApiClient;
let keys: ReturnType<typeof evidenceKeysSchema.parse>['keys'];

beforeAll(async () => {
  server = await startServer({ database: 'pglite' });
  staff = await asStaff(server.url);
  order = await placeOrder(server.url);
  const path = `/v1/orders/${order.id}`;
  const write = async (client: ApiClient, body: Record<string, unknown>) => {
    const entry = await client.post<EntryView>(`${path}/messages`, {
      clientMessageId: randomUUID(),
      ...body,
    });
    expect(entry.status).toBe(201);
    return entry.body.seq;
  };
  const form = fileForm(new Uint8Array(pdf), 'receipt.pdf', 'application/pdf');
  const { body: file } = await order.buyer.post<AttachmentView>(`${path}/attachments`, form);
  await write(order.buyer, { text: 'Here it is', attachmentIds: [file.id] });
  const first = await write(order.buyer, { text: 'I pay on Monday <b>' });
  await order.buyer.post(`${path}/messages/${first}/edit`, { text: 'I pay on Tuesday' });
  const taken = await write(staff, { text: 'Said in anger' });
  await staff.post(`${path}/messages/${taken}/withdraw`, {});
  await order.act(order.shop, 'confirmOrder');
  const published = await fetch(`${server.url}/.well-known/ordialog-evidence.json`);
  keys = evidenceKeysSchema.parse(await published.json()).keys;
});

async function fetchZip(client: ApiClient, end: 'evidence' | 'export'): Promise<Uint8Array> {
  const answer = await fetch(`${server.url}/v1/orders/${order.id}/${end}`, { headers: client.headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  return new Uint8Array(await answer.arrayBuffer());
}

const textIn = (zip: Uint8Array, path: string) => strFromU8(unzipSync(zip)[path] ?? new Uint8Array());

/** Waits until what the order caused has been sent: its deliveries are in the file. */
async function settledZip(): Promise<Uint8Array> {
  await expect
    .poll(
      async () => {
        const sent = await staff.get<{ items: { status: string }[] }>(`/v1/orders/${order.id}/deliveries`);
        return sent.body.items.every(({ status }) => status !== 'waiting');
      },
      { timeout: 30_000, interval: 250 },
    )
    .toBe(true);
  return fetchZip(staff, 'evidence');
}

test('the shop’s file has all of it, what was changed and taken back too, and is signed', async () => {
  const zip = await settledZip();
  const verdict = verifyEvidence(zip, keys);
  expect(verdict).toMatchObject({
    ok: true,
    manifest: { kind: 'evidence', issuer: server.url, order: { id: order.id }, omitted: [] },
  });
  const names = Object.keys(unzipSync(zip));
  expect(names).toEqual(
    expect.arrayContaining(['README.txt', 'order.html', 'order.json', 'log.json', 'deliveries.json']),
  );
  const [attached = ''] = names.filter((name) => name.endsWith('/receipt.pdf'));
  expect(Buffer.from(unzipSync(zip)[attached] ?? []).equals(pdf)).toBe(true);
  const log: { seq: number }[] = JSON.parse(textIn(zip, 'log.json'));
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  for (const path of ['log.json', 'order.html']) {
    expect(textIn(zip, path)).toContain('Said in anger');
    expect(textIn(zip, path)).toContain('I pay on Monday');
  }
  expect(textIn(zip, 'order.html')).toContain('I pay on Monday &lt;b&gt;');
});

test('the same again is the same to the byte', async () => {
  const first = await settledZip();
  expect(Buffer.compare(first, await fetchZip(staff, 'evidence'))).toBe(0);
});

test('a buyer’s copy has what they see, and none of what was taken back', async () => {
  const zip = await fetchZip(order.buyer, 'export');
  expect(verifyEvidence(zip, keys)).toMatchObject({ ok: true, manifest: { kind: 'export' } });
  const all = Object.values(unzipSync(zip))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  expect(all).toContain('I pay on Tuesday');
  expect(all).toContain('%PDF-1.4');
  expect(all).not.toContain('I pay on Monday');
  expect(all).not.toContain('Said in anger');
  expect(Object.keys(unzipSync(zip))).not.toContain('deliveries.json');
});

test('one changed byte is noticed, wherever it changes what is in it', async () => {
  const zip = await settledZip();
  const whole = unzipSync(zip);
  const same = (other: Uint8Array) => {
    try {
      const files = unzipSync(other);
      return (
        Object.keys(files).join('\n') === Object.keys(whole).join('\n') &&
        Object.entries(files).every(([name, bytes]) => Buffer.compare(bytes, whole[name] ?? bytes) === 0)
      );
    } catch {
      return false;
    }
  };
  const unnoticed: number[] = [];
  let tried = 0;
  for (let at = 0; at < zip.length; at += 13) {
    const changed = zip.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    // A file's time stands in the ZIP alone and is no part of what is said of the order.
    if (same(changed)) continue;
    tried++;
    if (verifyEvidence(changed, keys).ok) unnoticed.push(at);
  }
  expect(tried).toBeGreaterThan(500);
  expect(unnoticed).toEqual([]);
});

test('what was put in, left out, or signed by somebody else is no evidence', async () => {
  const zip = await settledZip();
  const files = unzipSync(zip);
  expect(verifyEvidence(zipSync(files), keys).ok).toBe(true);
  expect(verifyEvidence(zipSync({ ...files, 'more.txt': new Uint8Array([1]) }), keys)).toEqual({
    ok: false,
    problems: ['more.txt was put in.'],
  });
  const { 'log.json': _, ...short } = files;
  expect(verifyEvidence(zipSync(short), keys)).toEqual({
    ok: false,
    problems: ['log.json is missing.'],
  });
  const other = await startServer({ database: 'pglite' });
  const published = await fetch(`${other.url}/.well-known/ordialog-evidence.json`);
  const theirs = evidenceKeysSchema.parse(await published.json()).keys;
  expect(verifyEvidence(zip, theirs).ok).toBe(false);
});

test('the command says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ordialog-evidence-'));
  try {
    const path = join(folder, 'order.zip');
    const zip = await settledZip();
    const verify = async () =>
      promisify(execFile)(process.execPath, [
        'apps/server/src/evidence/verify-evidence-command.ts',
        path,
        server.url,
      ]);
    await writeFile(path, zip);
    expect((await verify()).stdout).toMatch(/^Genuine: order \d+ of /);
    zip[100] = (zip[100] ?? 0) ^ 1;
    await writeFile(path, zip);
    await expect(verify()).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^NOT genuine/) });
  } finally {
    await rm(folder, { recursive: true });
  }
});
