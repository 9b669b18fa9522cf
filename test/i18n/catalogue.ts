import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** One language's texts by `namespace:path.to.key`. */
export type Catalogue = ReadonlyMap<string, string>;

/** All namespaces of a language: `locales/<locale>/<namespace>.json`. */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const texts = new Map<string, string>();
  for await (const file of glob('*.json', { cwd: folder })) {
    const content: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
    for (const [key, text] of flatten(content)) texts.set(`${basename(file, '.json')}:${key}`, text);
  }
  return texts;
}

export function flatten(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`${path.join('.')} is neither a text nor a group of texts`);
  }
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]));
}
