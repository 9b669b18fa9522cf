import { readConfig } from '../../apps/server/src/config.ts';
import { createServer } from '../../apps/server/src/server.ts';
import { TestClock } from '../../apps/server/src/test-clock.ts';

/**
 * The server as `apps/server/src/index.ts` runs it, with a clock that its parent process moves (`CLOCK`), or which
 * says more often than usual where its logs end (`HEADS_EVERY_MS`) and loses patience with its database sooner
 * (`SILENCE_MS`), to have what was lost found while a test waits.
 */
const { CLOCK, HEADS_EVERY_MS, SILENCE_MS } = process.env;
const read = readConfig(process.env);
if ('problems' in read) throw new Error(read.problems.join('\n'));
const clock = CLOCK === undefined ? undefined : new TestClock(CLOCK);
const server = await createServer(read.config, {
  ...(clock ? { clock } : {}),
  ...(HEADS_EVERY_MS === undefined ? {} : { headsEveryMs: Number(HEADS_EVERY_MS) }),
  ...(SILENCE_MS === undefined ? {} : { silenceMs: Number(SILENCE_MS) }),
});
process.once('SIGTERM', async () => {
  await server.close();
  process.exit(0);
});
process.on('message', async ({ advance }: { advance: number }) => {
  await clock?.advance(advance);
  process.send?.({ now: clock?.now() });
});
await server.listen();
