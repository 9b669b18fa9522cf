import { readFile } from 'node:fs/promises';
import { keysPath } from './order-archive.ts';
import { type EvidenceKeys, evidenceKeysSchema, verifyEvidence } from './verify-evidence.ts';

const usage = `pnpm verify-evidence FILE KEYS

FILE  the ZIP that was saved of an order
KEYS  the address of the server that made it, such as https://orders.example.com,
      or a file with what it publishes at ${keysPath}`;

const [file, from, ...more] = process.argv.slice(2);
if (file === undefined || from === undefined || more.length > 0) stop([usage]);
const verdict = verifyEvidence(await readFile(file), await keysFrom(from).catch(unreachable));
if (!verdict.ok) stop(['NOT genuine:', ...verdict.problems]);
const { shop, order, head, at, files, kind, omitted } = verdict.manifest;
console.log(`Genuine: order ${order.number} of ${shop.name}, ${kind}, ${head} entries up to ${at}.`);
console.log(`${files.length} files, none changed, signed by the key of ${from}.`);
for (const { name, sha256 } of omitted) console.log(`Not in it: ${name} (SHA-256 ${sha256 ?? 'unknown'}).`);

async function keysFrom(place: string): Promise<EvidenceKeys> {
  const isAddress = /^https?:\/\//.test(place);
  const text = isAddress ? await fetched(new URL(keysPath, place)) : await readFile(place, 'utf8');
  return evidenceKeysSchema.parse(JSON.parse(text)).keys;
}

async function fetched(url: URL): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.href} answers ${answer.status}.`);
  return answer.text();
}

function unreachable(error: unknown): never {
  stop([`The keys cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
}

function stop(lines: readonly string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}
