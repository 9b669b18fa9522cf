import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { type AnalyzedModule, describeElements } from './describe-elements.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const widget = join(root, 'packages/widget');
/** What the package's types are made of: each can be read without the others. */
const typed = ['index', 'define', 'define-elements', 'order-dialog', 'page-api', 'surface'];

/** Makes `@ordialog/widget` as it goes to npm: modules, types, the elements' manifest. `folder` is emptied first. */
export async function buildPackage(folder: string): Promise<void> {
  await build({
    root: widget,
    configFile: join(widget, 'vite.npm.config.ts'),
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: folder, emptyOutDir: true },
  });
  await build({
    root: widget,
    configFile: join(widget, 'vite.doctor.config.ts'),
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: folder, emptyOutDir: false },
  });
  await Promise.all([writeTypes(folder), writeManifest(folder), copyWritten(folder)]);
}

async function copyWritten(folder: string): Promise<void> {
  for (const entry of await readdir(join(widget, 'npm'), { withFileTypes: true })) {
    if (entry.isFile()) await cp(join(entry.parentPath, entry.name), join(folder, entry.name));
  }
}

async function writeTypes(folder: string): Promise<void> {
  const sources = typed.map((name) => join(widget, `src/${name}.ts`));
  const language = ['--target', 'es2024', '--lib', 'es2024,dom', '--types', ''];
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--allowImportingTsExtensions'];
  const alone = ['--ignoreConfig', '--isolatedDeclarations', '--noResolve', '--noCheck'];
  const output = ['--declaration', '--emitDeclarationOnly', '--outDir', folder];
  await run(join(root, 'node_modules/.bin/tsc'), [...alone, ...language, ...modules, ...output, ...sources]);
  for (const name of typed) {
    const path = join(folder, `${name}.d.ts`);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
  }
}

async function writeManifest(folder: string): Promise<void> {
  const analyzed = await mkdtemp(join(tmpdir(), 'ordialog-manifest-'));
  try {
    const output = ['--outdir', relative(widget, analyzed), '--quiet'];
    await run(join(root, 'node_modules/.bin/cem'), ['analyze', ...output], { cwd: widget });
    const { modules }: { modules: AnalyzedModule[] } = JSON.parse(
      await readFile(join(analyzed, 'custom-elements.json'), 'utf8'),
    );
    const manifest = JSON.stringify(describeElements(modules), null, 2);
    await writeFile(join(folder, 'custom-elements.json'), `${manifest}\n`);
  } finally {
    await rm(analyzed, { recursive: true, force: true });
  }
}

if (import.meta.main) await buildPackage(join(widget, 'npm/dist'));
