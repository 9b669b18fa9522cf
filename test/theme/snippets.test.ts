import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Script } from 'node:vm';
import { jwtVerify } from 'jose';
import { Engine } from 'php-parser';
import { beforeAll, expect, test } from 'vitest';
import { compileTemplate, parse } from 'vue/compiler-sfc';
import { type PlatformKey, platforms } from '../../apps/inbox/src/shop-settings/widget/snippets/platforms.ts';
import type { Snippet } from '../../apps/inbox/src/shop-settings/widget/snippets/snippet.ts';
import { atEnd } from '../support/at-end.ts';
import { demo } from '../support/demo.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const values = { server: 'https://orders.example.com', shop: demo.publicKey, nonce: false };
/** A project of a shop's, inside of ours so that its compilers find React and Node. */
let project: string;

beforeAll(async () => {
  await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
  project = await mkdtemp(join(root, 'node_modules/.cache/snippets-'));
  atEnd(() => rm(project, { recursive: true }));
});

function snippets(key: PlatformKey, nonce = false): readonly Snippet[] {
  return platforms.find((each) => each.key === key)?.write({ ...values, nonce }) ?? [];
}

const codeOf = (key: PlatformKey, ending: string, nonce = false) =>
  snippets(key, nonce).find(({ file }) => file.endsWith(ending))?.code ??
  expect.fail(`no ${ending} for ${key}`);

async function write(folder: string, all: readonly Snippet[]): Promise<void> {
  for (const { file, code } of all) {
    const path = join(project, folder, file);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, code);
  }
}

async function expectToken(token: string, id: string): Promise<void> {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(demo.identitySecret), {
    algorithms: ['HS256'],
    audience: 'ordialog',
    issuer: demo.publicKey,
  });
  expect(payload).toMatchObject({ sub: id, email: 'anna@example.com' });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
}

test.each(['html', 'shopify'] as const)('the server’s part for %s signs a token that passes', async (key) => {
  await write(key, [{ file: 'package.json', code: '{"type":"module"}' }, ...snippets(key)]);
  process.env.ORDIALOG_IDENTITY_SECRET = demo.identitySecret;
  const { ordialogToken } = await import(
    /* @vite-ignore */ pathToFileURL(join(project, key, 'ordialog-token.js')).href
  );
  await expectToken(ordialogToken({ id: 'anna', email: 'anna@example.com' }), 'anna');
});

test('the server’s part of an Express shop answers who is signed in, and nobody else', async () => {
  const answers: Record<string, (request: unknown, response: unknown) => unknown> = {};
  await write('express', [{ file: 'package.json', code: '{"type":"module"}' }, ...snippets('html')]);
  Reflect.set(globalThis, 'app', {
    get: (path: string, answer: (typeof answers)[string]) => Object.assign(answers, { [path]: answer }),
  });
  process.env.ORDIALOG_IDENTITY_SECRET = demo.identitySecret;
  await import(/* @vite-ignore */ pathToFileURL(join(project, 'express/server.js')).href);
  const ask = (user: unknown) => {
    const said: unknown[] = [];
    const response = {
      set: () => response,
      type: () => response,
      sendStatus: (status: number) => said.push(status),
      send: (text: string) => said.push(text),
    };
    answers['/ordialog-token']?.({ user }, response);
    return said[0];
  };
  expect(ask(undefined)).toBe(401);
  await expectToken(String(ask({ id: 'anna', email: 'anna@example.com' })), 'anna');
});

test('Shopify’s app proxy answers what Shopify has signed, and nothing else', async () => {
  await write('proxy', [{ file: 'package.json', code: '{"type":"module"}' }, ...snippets('shopify')]);
  process.env.ORDIALOG_IDENTITY_SECRET = demo.identitySecret;
  process.env.SHOPIFY_API_SECRET = 'hush';
  const { answerAppProxy } = await import(
    /* @vite-ignore */ pathToFileURL(join(project, 'proxy/app-proxy.js')).href
  );
  const given = {
    logged_in_customer_id: '7',
    path_prefix: '/apps/ordialog',
    shop: 'dolls.myshopify.com',
    timestamp: '1',
  };
  const signed = Object.entries(given)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('');
  const signature = createHmac('sha256', 'hush').update(signed).digest('hex');
  const ask = (query: Record<string, string>): Promise<Response> =>
    answerAppProxy(`https://app.example/token?${new URLSearchParams(query)}`, async () => 'anna@example.com');
  await expectToken(await (await ask({ ...given, signature })).text(), '7');
  expect((await ask({ ...given, logged_in_customer_id: '8', signature })).status).toBe(401);
  expect((await ask(given)).status).toBe(401);
});

test.each([
  ['html', 'index.html', false],
  ['html', 'index.html', true],
  ['shopify', 'theme.liquid', false],
] as const)(
  'the scripts in %s (%s, nonce: %s) parse, and every tag of ours has its nonce',
  (key, file, nonce) => {
    const code = codeOf(key, file, nonce);
    const inline = [...code.matchAll(/<script(?![^>]*src=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text]) => `${text}`,
    );
    expect(inline.length).toBeGreaterThan(0);
    for (const text of inline) expect(() => new Script(`(async () => {${text}})`)).not.toThrow();
    const tags = [...code.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(tags.every((tag) => tag.includes('nonce="{{ nonce }}"') === nonce)).toBe(true);
  },
);

test.each([false, true])(
  'PHP can read the plugin for WooCommerce (nonce: %s), and browsers the script in it',
  (nonce) => {
    const code = codeOf('woocommerce', '.php', nonce);
    const parser = new Engine({ parser: { suppressErrors: false, version: 802 } });
    const { errors } = parser.parseCode(code, 'ordialog.php');
    expect(errors).toEqual([]);
    expect(() => parser.parseCode(code.replace('exit;', 'exit'), 'ordialog.php')).toThrow();
    const [, call = ''] = /wp_print_inline_script_tag\(([\s\S]*?)\n {4}\);/.exec(code) ?? [];
    const pieces = [...call.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single);
    const script = pieces.join('').replace('fetch()', "fetch('/wp-admin/admin-ajax.php')");
    expect(script).toContain('tokenProvider');
    expect(() => new Script(script)).not.toThrow();
  },
);

test('TypeScript takes the parts for React, Vue and Next', async () => {
  const vue = parse(codeOf('vue', '.vue')).descriptor;
  await write('react', snippets('react'));
  await write('next', snippets('next'));
  await write('vue', [
    { file: 'orders-dialog.ts', code: `${vue.scriptSetup?.content}\nexport { token };\n` },
    ...snippets('vue').filter(({ file }) => file.startsWith('ordialog-token')),
  ]);
  const widget = join(root, 'packages/widget');
  const compilerOptions = {
    jsx: 'preserve',
    types: ['node'],
    noEmit: true,
    rootDirs: [join(widget, 'npm'), join(widget, 'src')],
    paths: {
      '@ordialog/widget/define': [join(widget, 'src/define.ts')],
      '@ordialog/widget/react': [join(widget, 'npm/react.d.ts')],
    },
  };
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../tsconfig.json', compilerOptions, include: ['react', 'vue', 'next'] }),
  );
  const said = await run(join(root, 'node_modules/.bin/tsc'), ['-p', project, '--pretty', 'false'], {
    cwd: project,
  }).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  expect(said.split('\n').filter((line) => /^(react|vue|next)\//.test(line))).toEqual([]);
});

test('Vue hands the function over as a property', () => {
  const { descriptor, errors } = parse(codeOf('vue', '.vue'));
  expect(errors).toEqual([]);
  const { code, errors: wrong } = compileTemplate({
    source: descriptor.template?.content ?? '',
    filename: 'OrdersDialog.vue',
    id: 'x',
    compilerOptions: { isCustomElement: (tag) => tag.startsWith('order-') },
  });
  expect(wrong).toEqual([]);
  expect(code).toContain('".tokenProvider"');
  expect(code).not.toContain('resolveComponent');
});
