import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('packages/widget/dist', import.meta.url));
const files = readdirSync(dist).filter((file) => file.endsWith('.js'));
const imported = /(?:import|from)\s*["'`]\.\/([^"'`]+)["'`]/g;

/** The files whose names begin so, with all that they import: a browser loads them together. */
function loaded(...beginnings: string[]): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ''] of readFileSync(join(dist, file), 'utf8').matchAll(imported)) add(name);
  };
  for (const beginning of beginnings) {
    const named = files.filter((file) => file.startsWith(beginning));
    if (named.length === 0) throw new Error(`no file in ${dist} begins with ${beginning}: build first`);
    named.forEach(add);
  }
  return [...found].map((file) => join('packages/widget/dist', file));
}

export default [
  {
    name: 'loader, before anything is asked for',
    path: loaded('v1.js'),
    brotli: true,
    limit: '2.5 kB',
  },
  {
    name: 'what accompanies the launcher, a second after the page is there',
    path: loaded('accompany'),
    brotli: true,
    limit: '0.9 kB',
  },
  {
    name: 'dialog open and usable, with the payment’s QR code, in the longest language',
    path: loaded('v1.js', 'create-panel', 'define-panel', 'conversation-ru', 'socket.io', 'uqr'),
    brotli: true,
    limit: '48 kB',
  },
  {
    name: 'tracker alone, in the longest language',
    path: loaded('v1.js', 'order-tracker', 'tracker-ru'),
    brotli: true,
    limit: '30 kB',
  },
  {
    name: 'reviews on a shop’s page, in the longest language',
    path: loaded('order-reviews', 'reviews-ru'),
    brotli: true,
    limit: '12 kB',
  },
];
