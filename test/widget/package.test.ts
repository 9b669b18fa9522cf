import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { buildPackage } from '../../scripts/build-package.ts';
import { atEnd } from '../support/at-end.ts';
import { samples } from './package-samples.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** A shop's own project, with the package that `npm publish` would send. */
let project: string;
let installed: string;

beforeAll(async () => {
  const made = await mkdtemp(join(tmpdir(), 'ordialog-package-'));
  atEnd(() => rm(made, { recursive: true }));
  // Compilers name files by where they really are.
  const folder = await realpath(made);
  const built = join(folder, 'built');
  await buildPackage(built);
  await run('npm', ['pack', '--pack-destination', folder], { cwd: built });
  project = join(folder, 'project');
  installed = join(project, 'node_modules/@ordialog/widget');
  await mkdir(installed, { recursive: true });
  await mkdir(join(project, 'node_modules/@types'));
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await run('tar', ['-xzf', join(folder, `${archive}`), '--strip-components=1', '-C', installed]);
  for (const name of ['@types/react', 'vue'])
    await symlink(await realpath(join(root, 'node_modules', name)), join(project, 'node_modules', name));
  for (const [name, text] of Object.entries(samples)) await writeFile(join(project, name), text);
});

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true });
  expect(messages).toEqual([]);
});

test('it holds modules, types and words about them, and needs no package of ours', async () => {
  const files = await readdir(installed);
  expect(files).toEqual(expect.arrayContaining(['README.md', 'custom-elements.json', 'index.d.ts']));
  expect(files.filter((name) => !/\.(js|d\.ts|json|md)$/.test(name))).toEqual([]);
  // Our own packages are not on npm.
  for (const name of files.filter((name) => /\.(js|ts)$/.test(name)))
    expect(await readFile(join(installed, name), 'utf8')).not.toMatch(/from ["']@ordialog/);
});

test('TypeScript, React and Vue know the elements, and refuse what is wrong', async () => {
  const options = {
    strict: true,
    noEmit: true,
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    types: [],
  };
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, include: ['*'] }),
  );
  const said = await run(join(root, 'node_modules/.bin/tsc'), ['-p', project, '--pretty', 'false'], {
    cwd: project,
  }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  // Vue's own types are its own affair.
  const refused = [...said.matchAll(/^(?!\.\.)(\S+)\((\d+),/gm)].map(([, file, line]) => `${file}:${line}`);
  const wrong = Object.entries(samples).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (line.includes('wrong') ? [`${file}:${index + 1}`] : [])),
  );
  expect([...new Set(refused)].sort(), said).toEqual(wrong.sort());
});

/** What a page loads at once of the shop's bundle of one module, and the files that wait. */
async function bundle(entry: string, text: string): Promise<{ atOnce: string; later: string[] }> {
  await writeFile(join(project, entry), text);
  const outDir = join(project, `dist-${entry}`);
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: { outDir, lib: { entry, formats: ['es'], fileName: () => 'main.js' } },
  });
  const main = await readFile(join(outDir, 'main.js'), 'utf8');
  const imported = [...main.matchAll(/from ["']\.\/([^"']+)["']/g)].map(([, name]) => `${name}`);
  const texts = await Promise.all(imported.map((name) => readFile(join(outDir, name), 'utf8')));
  const files = await readdir(outDir);
  return {
    atOnce: [main, ...texts].join('\n'),
    later: files.filter((name) => name !== 'main.js' && !imported.includes(name)),
  };
}

test('what is imported and not used leaves nothing in a bundle', async () => {
  const text = "import { defineElements, OrderDialog } from '@ordialog/widget'; console.log('mine');";
  const { atOnce } = await bundle('unused.js', text);
  expect(atOnce.replace(/^\/\/.*$/gm, '').trim()).toMatch(/^console\.log\(["'`]mine["'`]\);?$/);
});

test('the panel is fetched when somebody means to open it', async () => {
  const { atOnce, later } = await bundle('define.js', "import '@ordialog/widget/define';");
  expect(atOnce).toContain('order-dialog');
  expect(atOnce.length).toBeLessThan(20_000);
  expect(later.some((name) => name.startsWith('create-panel'))).toBe(true);
});

test('a server that draws pages can import it', async () => {
  const node = join(root, 'node_modules/.bin/node');
  const text =
    "import '@ordialog/widget/define'; import { defineElements } from '@ordialog/widget'; defineElements();";
  await expect(run(node, ['--input-type=module', '--eval', text], { cwd: project })).resolves.toMatchObject({
    stderr: '',
  });
});

test('the manifest names the whole surface', async () => {
  const { modules } = JSON.parse(await readFile(join(installed, 'custom-elements.json'), 'utf8'));
  const [dialog] = modules[0].declarations;
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  expect(names(dialog.attributes)).toEqual(
    expect.arrayContaining('shop order locale theme placement inline open no-launcher server'.split(' ')),
  );
  expect(names(dialog.members)).toEqual(
    'tokenProvider labels unread orderState open close toggle identify reset refresh'.split(' '),
  );
  expect(names(dialog.events).sort()).toEqual(
    'before-open before-send close error message open ready review state-change token-expired unread'
      .split(' ')
      .map((name) => `ordialog-${name}`),
  );
  expect(names(dialog.cssParts)).toEqual(
    'launcher badge panel header timeline log message composer actions'.split(' '),
  );
  expect(dialog.cssProperties).toHaveLength(11);
  const tags = modules.flatMap(({ exports }: { exports: { kind: string; name: string }[] }) =>
    names(exports.filter(({ kind }) => kind === 'custom-element-definition')),
  );
  expect(tags).toEqual(['order-dialog', 'order-tracker', 'order-reviews']);
});

test('its command runs with nothing installed beside it', async () => {
  const node = join(root, 'node_modules/.bin/node');
  const said = await run(node, [join(installed, 'ordialog.js'), '--locale', 'fr'], { cwd: tmpdir() }).then(
    () => expect.fail('It says nothing of a missing address.'),
    (error: { code: number; stderr: string }) => error,
  );
  expect(said.code).toBe(2);
  expect(said.stderr).toContain('Dites quelle page');
});
