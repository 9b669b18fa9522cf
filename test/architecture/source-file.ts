import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ESTree, parseSync } from 'vite';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A TypeScript file with its syntax tree. */
export interface ParsedFile extends SourceFile {
  readonly program: ESTree.Program;
  readonly comments: readonly { readonly value: string }[];
}

export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly detail: string;
}

const written = '{packages,apps,test,scripts}/**/*.{ts,css,html}';
const manifests = '{packages,apps}/*/package.json';

/** Everything written by hand that the rules are about. */
export async function readSources(root: string): Promise<SourceFile[]> {
  const exclude = (path: string) => /(^|\/)(node_modules|dist)$/.test(path);
  const paths: string[] = [];
  for await (const path of glob([written, manifests, '*.ts'], { cwd: root, exclude })) paths.push(path);
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

export function parse({ path, text }: SourceFile): ParsedFile {
  const { program, comments, errors } = parseSync(path, text, {});
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  return { path, text, program, comments };
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('test/');
}

/** `packages/core`, `apps/server`, `test`, … : the part of the repository a file belongs to. */
export function areaOf(path: string): string {
  const [top = '', name = ''] = path.split('/');
  return top === 'packages' || top === 'apps' ? `${top}/${name}` : top;
}
