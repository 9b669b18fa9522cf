import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/fonts', import.meta.url));
const require = createRequire(import.meta.url);
/** With Latin and Cyrillic letters, for each kind that a page may ask for; and emoji, which messages hold. */
const families = {
  Inter: ['system-ui', 'sans-serif', '-apple-system', 'Segoe UI', 'Roboto', 'Helvetica', 'Arial'],
  'PT Serif': ['serif', 'ui-serif', 'Georgia', 'Iowan Old Style', 'Times New Roman'],
  'PT Mono': ['monospace', 'ui-monospace', 'Menlo', 'Consolas', 'Courier New'],
};
const fontPackages = ['inter', 'pt-serif', 'pt-mono', 'noto-emoji'].map(
  (name) => `@expo-google-fonts/${name}`,
);
const systemFonts = '/usr/share/fonts';

/**
 * A fontconfig file with fonts of our own, so that pages look the same on every machine and letters show
 * where the machine has no font at all. What ours lack comes from the system's, if it has any.
 */
export async function writeFontConfig(): Promise<string> {
  const folders = [
    ...fontPackages.map((name) => dirname(require.resolve(`${name}/package.json`))),
    ...(existsSync(systemFonts) ? [systemFonts] : []),
  ];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${cache}</cachedir>`,
    ...Object.entries(families).flatMap(([ours, theirs]) => theirs.map((name) => alias(name, ours))),
    '</fontconfig>',
  ];
  await mkdir(cache, { recursive: true });
  const file = join(cache, 'fonts.conf');
  const staging = `${file}.${process.pid}`;
  await writeFile(staging, lines.join('\n'));
  await rename(staging, file);
  return file;
}

function alias(asked: string, given: string): string {
  const preferred = [given, 'Noto Emoji'].map((name) => `<family>${name}</family>`).join('');
  return `<alias binding="strong"><family>${asked}</family><prefer>${preferred}</prefer></alias>`;
}
