import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { scaled } from '../faults/fault-scale.ts';
import { atEnd } from '../support/at-end.ts';
import { createDatabase } from '../support/postgres.ts';
import { databases } from '../support/server.ts';
import { commands } from './model/command.ts';
import { Dialog } from './model/dialog.ts';
import { DialogServer } from './model/dialog-server.ts';
import { standInForPage } from './model/page.ts';
import { problemsOnceSettled } from './model/settled.ts';

const seed = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);
const runs = { pglite: scaled(6, 500), postgres: scaled(3, 500) };

beforeAll(standInForPage);
afterAll(() => {
  vi.unstubAllGlobals();
});

describe.each(databases)('on %s', (database) => {
  test(`two parties with two tabs each agree, whatever happens (seed ${seed})`, {
    timeout: 45 * 60_000,
  }, async () => {
    const server = await DialogServer.start(database === 'postgres' ? await createDatabase() : undefined);
    atEnd(() => server.close());
    let done = 0;
    const property = fc.asyncProperty(commands, async (script) => {
      const dialog = await Dialog.begin(server);
      try {
        for (const command of script) await dialog.run(command);
        expect(await problemsOnceSettled(dialog)).toEqual([]);
        done += 1;
      } finally {
        dialog.close();
      }
    });
    await fc.assert(property, { seed, numRuns: runs[database], endOnFailure: true });
    expect(done).toBe(runs[database]);
  });
});
