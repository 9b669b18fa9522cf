import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as askFor, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examine } from '../../packages/widget/src/doctor/examine.ts';
import type { Finding } from '../../packages/widget/src/doctor/finding.ts';
import { asShop } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { mintBuyerToken } from '../support/buyer-token.ts';
import { demo } from '../support/demo.ts';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/server.ts';
import { ShopPage } from './shop-page.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const buyer = { sub: 'anna', email: 'anna@example.com' };

let server: string;
let page: ShopPage;
let token: string;

beforeAll(async () => {
  server = (await startServer({ database: 'pglite' })).url;
  page = await ShopPage.start();
  atEnd(() => page.close());
  token = await mintBuyerToken(buyer);
});

const tag = (attributes = '') =>
  `<script async${attributes} src="${server}/widget/v1.js" data-shop="pk_demo"></script>`;
const html = (head: string, lang = ' lang="en"') =>
  `<!doctype html><html${lang}><head><title>Dolls</title>${head}</head><body><p>Dolls</p></body></html>`;

beforeEach(async () => {
  page.headers = {};
  page.html = html(tag());
  await allowSites([page.origin]);
});

async function allowSites(origins: readonly string[]): Promise<void> {
  expect((await asShop(server).request('PATCH', '/v1/shop', { origins })).status).toBe(200);
}

const look = (given = token) => examine(`${page.origin}/`, { token: given });
const codes = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level !== 'fine').map(({ code }) => code);
const linesOf = (findings: readonly Finding[]) =>
  findings.flatMap(({ line }) => (line === undefined ? [] : [line]));

test('a page with nothing wrong is told so', async () => {
  const findings = await look();
  expect(codes(findings)).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual([
    'tag_fine',
    'csp_none',
    'server_fine',
    'origin_fine',
    'socket_fine',
    'token_fine',
    'locale_fine',
  ]);
});

const strict = "default-src 'none'; script-src 'nonce-abc'; style-src 'self'; base-uri 'none'";

describe.each([
  {
    fault: 'a policy that allows the script by its nonce, and nothing else',
    head: () => tag(' nonce="abc"'),
    policy: strict,
    found: ['csp_connect', 'csp_socket', 'csp_image'],
  },
  {
    fault: 'a policy of hosts that does not name our server',
    head: () => tag(),
    policy: "default-src 'self'; script-src 'self' https://cdn.example",
    found: ['csp_script', 'csp_connect', 'csp_socket', 'csp_image'],
  },
  {
    fault: 'a policy of one directive',
    head: () => tag(),
    policy: "default-src 'self'",
    found: ['csp_script', 'csp_connect', 'csp_socket', 'csp_image'],
  },
  {
    fault: 'a policy that lets it ask and not listen',
    head: () => tag(),
    policy: () => `connect-src 'self' ${server}`,
    found: ['csp_socket'],
  },
  {
    fault: 'a policy that names other Trusted Types',
    head: () => tag(),
    policy: "require-trusted-types-for 'script'; trusted-types shop",
    found: ['csp_types'],
  },
  {
    fault: 'a policy whose nonce the tag does not carry',
    head: () => tag(),
    policy: () => `script-src 'nonce-abc' 'strict-dynamic'`,
    found: ['csp_nonce'],
  },
  {
    fault: 'a policy in a tag of the page',
    head: () => `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">${tag()}`,
    found: ['csp_connect', 'csp_socket'],
  },
  { fault: 'a tag that makes the script a module', head: () => tag(' type="module"'), found: ['tag_module'] },
  {
    fault: 'no shop',
    head: () => `<script src="${server}/widget/v1.js"></script>`,
    found: ['tag_shop'],
    mend: (line: string) => line.replace('pk_…', 'pk_demo'),
  },
  { fault: 'no language', head: () => tag(), lang: '', found: ['locale_missing'] },
  { fault: 'a language that is not ours', head: () => tag(), lang: ' lang="de"', found: ['locale_unknown'] },
])('$fault', ({ head, policy, lang, found, mend = (line: string) => line }) => {
  test('is found, and what is printed mends it', async () => {
    page.html = html(head(), lang);
    const text = typeof policy === 'function' ? policy() : policy;
    if (text !== undefined) page.headers = { 'content-security-policy': text };
    const findings = await look();
    expect(codes(findings)).toEqual(found);
    const lines = linesOf(findings).filter((line) => !line.startsWith('http'));
    expect(lines).not.toEqual([]);
    for (const line of lines) page.apply(mend(line));
    expect(codes(await look())).toEqual([]);
  });
});

test('a second tag is found, and taken away the page is fine', async () => {
  page.html = html(tag() + tag(' id="again"'));
  const findings = await look();
  expect(codes(findings)).toEqual(['tag_twice']);
  page.html = page.html.replace(linesOf(findings)[0] ?? '', '');
  page.html = page.html.replace(tag(' id="again"'), '');
  expect(codes(await look())).toEqual([]);
});

test('a page without a tag is told which to add', async () => {
  page.html = html('<!-- <script src="https://x.example/widget/v1.js"></script> -->');
  const findings = await look();
  expect(codes(findings)).toContain('tag_missing');
  const [line = ''] = linesOf(findings);
  page.html = html(line.replace('https://HOST', server).replace('pk_…', 'pk_demo'));
  expect(codes(await look())).toEqual([]);
});

test('a site that the shop does not allow is named, to be allowed', async () => {
  await allowSites(['https://elsewhere.example']);
  const findings = await look();
  expect(codes(findings)).toEqual(['origin_refused']);
  await allowSites(linesOf(findings));
  expect(codes(await look())).toEqual([]);
});

test('a shop that does not exist, a script that is not there, and a server that does not answer', async () => {
  page.html = html(tag().replace('pk_demo', 'pk_nobody'));
  expect(codes(await look())).toEqual(['origin_shop', 'token_issuer']);
  page.html = html(tag().replace(server, page.origin));
  expect(codes(await look())).toEqual(['server_script']);
  page.html = html(tag().replace(server, `http://127.0.0.1:${await freePort()}`));
  expect(codes(await look())).toEqual(['server_unreachable']);
});

test('a proxy that keeps WebSockets back is found, and no longer once it passes them on', async () => {
  let passes = false;
  const to = new URL(server);
  const proxy = createServer((request, response) => {
    const { host: _host, ...headers } = request.headers;
    askFor(
      { port: to.port, host: to.hostname, path: request.url, method: request.method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    ).end();
  });
  proxy.on('upgrade', (request, socket) => {
    if (!passes) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    const upstream = askFor({
      port: to.port,
      host: to.hostname,
      path: request.url,
      headers: request.headers,
    });
    upstream.on('upgrade', (answer, other, first) => {
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      socket.write(first);
      other.pipe(socket).pipe(other);
    });
    upstream.end();
  });
  const port = await freePort();
  proxy.listen(port, '127.0.0.1');
  atEnd(async () => {
    // What was passed on ends with its server.
    proxy.close();
  });
  page.html = html(tag().replace(server, `http://127.0.0.1:${port}`));
  const findings = await look();
  expect(codes(findings)).toEqual(['socket_polling']);
  expect(linesOf(findings)[0]).toContain('proxy_set_header Upgrade $http_upgrade;');
  passes = true;
  expect(codes(await look())).toEqual([]);
});

describe('a token', () => {
  const secret = new TextEncoder().encode(demo.identitySecret);
  const now = Math.floor(Date.now() / 1000);
  const good = {
    iss: demo.publicKey,
    aud: 'ordialog',
    sub: 'anna',
    email: buyer.email,
    iat: now,
    exp: now + 3600,
  };
  const sign = (claims: object, key = secret) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(key);

  test.each([
    ['for somebody else', { aud: 'other' }, 'token_audience'],
    ['of another shop', { iss: 'pk_other' }, 'token_issuer'],
    ['of nobody', { sub: undefined }, 'token_subject'],
    ['without an end', { exp: undefined }, 'token_endless'],
    ['that has run out', { iat: now - 9000, exp: now - 5400 }, 'token_expired'],
    ['good for a month', { exp: now + 30 * 86_400 }, 'token_long'],
  ])('%s is found, and the claim that is printed mends it', async (_name, claims, code) => {
    const findings = await look(await sign({ ...good, ...claims }));
    expect(codes(findings)).toEqual([code]);
    // As the shop would write it into its code.
    const mended: object = new Function('buyer', `return { ${linesOf(findings).join(', ')} };`)({
      id: 'anna',
    });
    expect(codes(await look(await sign({ ...good, ...claims, ...mended })))).toEqual([]);
  });

  test('signed with another secret is found by asking the server', async () => {
    const other = new TextEncoder().encode('another-secret-of-at-least-32-bytes!');
    expect(codes(await look(await sign(good, other)))).toEqual(['token_signature']);
  });

  test('that a page shows to every cache is found in the page itself', async () => {
    page.html = html(`${tag()}<script>(window.Ordialog ||= []).push(['identify', '${token}'])</script>`);
    const findings = await examine(`${page.origin}/`);
    expect(codes(findings)).toEqual(['token_cached']);
    for (const line of linesOf(findings)) page.apply(line);
    expect(codes(await examine(`${page.origin}/`))).toEqual([]);
  });
});

describe('the command', () => {
  const node = join(root, 'node_modules/.bin/node');
  const command = (args: readonly string[]) =>
    run(node, [join(root, 'packages/widget/src/doctor/doctor.ts'), ...args], {
      env: { PATH: process.env.PATH },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        said: error.stdout + error.stderr,
      }),
    );

  test('ends with 0 when nothing is wrong, and prints no token', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ordialog-doctor-'));
    atEnd(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'token'), token);
    const { code, said } = await command(['doctor', page.origin, '--token', join(folder, 'token')]);
    expect(said).toContain('Nothing stands in the dialog’s way.');
    expect(code).toBe(0);
    expect(said).not.toContain(token.split('.')[1]);
  });

  test('ends with 1 and the line to add when something is, in the reader’s language', async () => {
    page.headers = { 'content-security-policy': "connect-src 'self'" };
    const { code, said } = await command([page.origin, '--locale', 'ru']);
    expect(code).toBe(1);
    expect(said).toContain('Диалогу мешают 2 вещи.');
    expect(said).toContain(
      `Content-Security-Policy: connect-src 'self' ${server} ${server.replace('http', 'ws')}`,
    );
  });

  test('ends with 2 when it cannot tell', async () => {
    expect((await command([`http://127.0.0.1:${await freePort()}/`])).code).toBe(2);
    expect((await command([])).code).toBe(2);
  });
});
