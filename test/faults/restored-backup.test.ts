import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Dialog } from '../dialog/model/dialog.ts';
import { standInForPage } from '../dialog/model/page.ts';
import { viewsOnceSettled } from '../dialog/model/settled.ts';
import { ApiClient } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { hostOf } from './process-host.ts';

beforeAll(standInForPage);
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Copies what the server keeps, as an operator does, and returns what puts the copy back. */
async function backUp(server: ServerProcess): Promise<() => Promise<void>> {
  const copy = await mkdtemp(join(tmpdir(), 'ordialog-backup-'));
  atEnd(() => rm(copy, { recursive: true, force: true }));
  await server.stop();
  await cp(server.dataDir, copy, { recursive: true });
  await server.resume();
  return async () => {
    await server.kill();
    await rm(server.dataDir, { recursive: true });
    await cp(copy, server.dataDir, { recursive: true });
    await server.resume();
  };
}

/** Both sides with two tabs each write, read and move the order on. */
async function talk(dialog: Dialog): Promise<void> {
  for (const tab of [0, 1, 2, 3]) await dialog.run({ do: 'send', tab });
  expect(await viewsOnceSettled(dialog)).toEqual([]);
  for (const tab of [0, 2]) await dialog.run({ do: 'read', tab });
  await dialog.run({ do: 'transition', tab: 2, pick: 0 });
  expect(await viewsOnceSettled(dialog)).toEqual([]);
}

test.each([
  ['as it was', 0],
  ['and has grown beyond what was lost', 16],
])(
  'a backup that is restored under live clients is what they show, %s',
  async (_, written) => {
    const server = await startServer({ database: 'pglite', headsEveryMs: 400 });
    const proxy = await TcpProxy.open(Number(new URL(server.url).port));
    const host = await hostOf(server, proxy.port);
    const dialog = await Dialog.begin(host);
    atEnd(async () => dialog.close());
    await talk(dialog);
    const restore = await backUp(server);
    await talk(dialog);

    for (const { line } of dialog.tabs) line.down();
    await restore();
    const buyer = new ApiClient(server.url, { authorization: `Bearer ${dialog.order.token}` });
    for (let count = 0; count < written; count++) {
      const body = { clientMessageId: randomUUID(), text: `After all ${count}` };
      expect((await buyer.post(`/v1/orders/${dialog.order.id}/messages`, body)).status).toBe(201);
    }
    expect(await viewsOnceSettled(dialog)).toEqual([]);
  },
  120_000,
);
