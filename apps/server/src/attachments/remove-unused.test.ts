import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asJson } from '../db/json-column.ts';
import { TestClock } from '../test-clock.ts';
import { startTestServer, type TestServer } from '../test-server.ts';
import { fileKey, partKey } from './objects.ts';
import { removeUnused } from './remove-unused.ts';

const clock = new TestClock('2026-03-02T10:00:00Z');
let running: TestServer;
let orderId: string;
beforeAll(async () => {
  running = await startTestServer({ DEMO: '1' }, { clock });
  const { db } = running.server.context;
  orderId = (await db.selectFrom('orders').select('id').executeTakeFirstOrThrow()).id;
});
afterAll(() => running.close());

/** A file of so many hours ago, with its content or one piece of it in the storage. */
async function addFile(hours: number, state: 'ready' | 'uploading', usedSeq: number | null): Promise<string> {
  const { db, files } = running.server.context;
  const { shop_id } = await db
    .selectFrom('orders')
    .select('shop_id')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  await files.put(state === 'ready' ? fileKey(id) : partKey(id, 0, 1), new Uint8Array([1]));
  await db
    .insertInto('attachments')
    .values({
      id,
      shop_id,
      order_id: orderId,
      author_type: 'buyer',
      author_id: 'anna@example.com',
      state,
      name: 'a.txt',
      upload_size: 2,
      parts: asJson(state === 'ready' ? [] : [1]),
      ...(state === 'ready' ? { type: 'text/plain', size: 1, storage_key: fileKey(id) } : {}),
      used_seq: usedSeq,
      created_at: new Date(clock.now().getTime() - hours * 60 * 60_000),
    })
    .execute();
  return id;
}

test('what nothing has used for a day is removed, with its content; all else stays', async () => {
  const { db, files, config } = running.server.context;
  const used = await addFile(48, 'ready', 1);
  const fresh = await addFile(23, 'ready', null);
  const coming = await addFile(23, 'uploading', null);
  const forgotten = await addFile(25, 'ready', null);
  const given = await addFile(25, 'uploading', null);
  expect(await removeUnused({ db, files, clock })).toBe(2);
  const left = await db.selectFrom('attachments').select('id').execute();
  expect(left.map(({ id }) => id).toSorted()).toEqual([used, fresh, coming].toSorted());
  expect(await files.get(fileKey(forgotten))).toBeUndefined();
  expect(await files.get(partKey(given, 0, 1))).toBeUndefined();
  await (await files.get(fileKey(used)))?.cancel();
  const names = await readdir(join(config.dataDir, 'files'), { recursive: true });
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
});
