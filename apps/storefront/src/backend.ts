import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { readConfig } from './backend/config.ts';
import { shopApp } from './backend/shop-app.ts';

const read = readConfig(process.env);
if (!read.valid) {
  for (const problem of read.problems) console.error(problem);
  process.exit(1);
}
const { config } = read;
const app = await shopApp(config, {
  dist: join(import.meta.dirname, '../dist'),
  pictures: join(import.meta.dirname, 'pictures'),
});

const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
  console.log(`Dolls & Co is open at http://${config.host}:${port}${config.basePath}/`);
  process.send?.({ port });
});

const close = () => {
  server.close();
  // The channel to whoever started us would keep this process alive.
  if (process.connected) process.disconnect?.();
};
process.once('SIGTERM', close);
process.once('SIGINT', close);
// Started by another process, the shop closes when that one is gone.
process.once('disconnect', close);
