import { FilesUnusableError } from './attachments/storage/open-storage.ts';
import { readConfig } from './config.ts';
import { DirectoryLockedError } from './db/directory-lock.ts';
import { createServer } from './server.ts';

const read = readConfig(process.env);
if ('problems' in read) {
  for (const line of read.problems) console.error(line);
  process.exit(1);
}

const { config } = read;
const server = await createServer(config).catch(stopOnRefusal);

let isClosing = false;
async function close(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  await server.close();
  process.exit(0);
}
process.on('SIGTERM', close);
process.on('SIGINT', close);

await server.listen().catch(stopOnRefusal);
const { publicUrl, isDemo } = server.context;
const addresses: [string, string][] = [
  ...(isDemo ? [['Demo shop', `${publicUrl}/demo/`] satisfies [string, string]] : []),
  ['Inbox', `${publicUrl}/inbox/`],
  ['API', `${publicUrl}/docs`],
];
for (const [name, address] of addresses) console.log(`${name.padEnd(10)} ${address}`);

/** What the person who starts the server can mend is said in one line; anything else is a bug and shows its stack. */
function stopOnRefusal(error: unknown): never {
  if (error instanceof DirectoryLockedError || error instanceof FilesUnusableError) {
    console.error(error.message);
  } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    console.error(`PORT ${config.port} is taken by another program: stop that one or choose another.`);
  } else {
    throw error;
  }
  process.exit(1);
}
