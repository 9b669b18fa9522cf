import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryView, Problem } from '@ordialog/protocol';
import { afterAll, expect, test } from 'vitest';
import { placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';

const disk = mkdtempSync(join(tmpdir(), 'ordialog-disk-'));
const isMounted = tryToMount();
/** Longer than what is left in the pages that the database has already. */
const text = 'Nothing is lost. '.repeat(200);

function tryToMount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('Only who may mount a small disk can fill it: left out.');
    return false;
  }
}

afterAll(() => {
  if (isMounted) execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
});

test.skipIf(!isMounted)(
  'a full disk costs nothing that was acknowledged, and is no more once there is space',
  async () => {
    const server = await startServer({ database: 'pglite', env: { DATA_DIR: join(disk, 'data') } });
    const { id, shop, entries } = await placeOrder(server.url);
    const before = (await entries()).length;
    const post = (clientMessageId: string) =>
      shop.post<EntryView & Problem>(`/v1/orders/${id}/messages`, { clientMessageId, text });

    const { bavail, bsize } = await statfs(disk);
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    const kept: string[] = [];
    let refused: string | undefined;
    while (refused === undefined && kept.length < 500) {
      const clientMessageId = randomUUID();
      const { status, body } = await post(clientMessageId);
      if (status === 201) kept.push(clientMessageId);
      else {
        expect([status, body.code]).toEqual([500, 'unexpected']);
        refused = clientMessageId;
      }
    }
    if (refused === undefined) throw new Error('The disk never was full.');
    // What needs no space goes on.
    expect((await shop.get(`/v1/orders/${id}`)).status).toBe(200);
    expect((await post(refused)).status).toBe(500);

    await rm(ballast);
    expect((await post(refused)).status).toBe(201);
    await server.kill();
    await server.resume();
    const log = await entries();
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    const said = log.slice(before).map((entry) => entry.kind === 'message' && entry.clientMessageId);
    expect(said).toEqual([...kept, refused]);
  },
  120_000,
);
