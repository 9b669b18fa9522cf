import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { scaled } from '../faults/fault-scale.ts';
import { commands } from './model/command.ts';
import { Dialog } from './model/dialog.ts';
import { DialogServer } from './model/dialog-server.ts';
import { problemsOnceSettled } from './model/settled.ts';

const seed = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);
const runs = scaled(6, 500);
let server: DialogServer | undefined;

beforeAll(async () => {
  // Browsers tell a page when the line is back. Without Web Locks, as in older ones, tabs do send the same at once.
  const page = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, page[name].bind(page));
  vi.stubGlobal('navigator', undefined);
  server = await DialogServer.start();
});

afterAll(async () => {
  await server?.close();
  vi.unstubAllGlobals();
});

test(`two parties with two tabs each agree, whatever happens (seed ${seed})`, {
  timeout: 45 * 60_000,
}, async () => {
  const running = server;
  if (!running) throw new Error('There is no server.');
  let done = 0;
  const property = fc.asyncProperty(commands, async (script) => {
    const dialog = await Dialog.begin(running);
    try {
      for (const command of script) await dialog.run(command);
      expect(await problemsOnceSettled(dialog)).toEqual([]);
      done += 1;
    } finally {
      dialog.close();
    }
  });
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  expect(done).toBe(runs);
});
