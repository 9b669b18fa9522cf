import { readConfig } from '../../apps/server/src/config.ts';
import { createServer } from '../../apps/server/src/server.ts';
import { TestClock } from '../../apps/server/src/test-clock.ts';

/** The server as `apps/server/src/index.ts` runs it, with a clock that its parent process moves. */
const read = readConfig(process.env);
if ('problems' in read) throw new Error(read.problems.join('\n'));
const clock = new TestClock(process.env.CLOCK);
const server = await createServer(read.config, { clock });
process.once('SIGTERM', async () => {
  await server.close();
  process.exit(0);
});
process.on('message', async ({ advance }: { advance: number }) => {
  await clock.advance(advance);
  process.send?.({ now: clock.now() });
});
await server.listen();
