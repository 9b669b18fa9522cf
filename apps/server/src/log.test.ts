import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { readableLine } from './log-readable.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(
    createLog({ level: 'trace', readable: false, destination: { write: (line) => void lines.push(line) } }),
  );
  return lines.join('');
}

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

test.each<[string, (log: ReturnType<typeof createLog>) => void]>([
  ['a header', (log) => log.info({ headers: { authorization: 'Bearer s3cret' } })],
  ['a cookie', (log) => log.info({ req: { headers: { Cookie: 'a=s3cret', 'Set-Cookie': ['b=s3cret'] } } })],
  ['a password, deep', (log) => log.warn({ a: [{ b: { password: 's3cret', newPassword: 'x' } }] })],
  [
    'a shop',
    (log) => log.info({ shop: { identity_secret: 's3cret', intake_secrets: { woocommerce: 's3cret' } } }),
  ],
  [
    'keys and tokens',
    (log) => log.info({ secretKey: 's3cret', token: 's3cret', 'x-wc-webhook-signature': 's3cret' }),
  ],
  ['a bearer in a text', (log) => log.info('refused Bearer s3cret.s3cret')],
  ['a key in a text', (log) => log.info({ note: 'used sk_s3cret' }, 'with sk_live_s3cret')],
  ['a URL', (log) => log.error({ url: 'postgres://me:s3cret@db/x' }, 'GET /x?token=s3cret&a=1')],
  ['an error', (log) => log.error(new Error('connect smtp://me:s3cret@mail failed'))],
  [
    'an error’s cause',
    (log) => log.error({ err: new Error('x', { cause: new Error('Bearer s3cret') }) }, 'x'),
  ],
  ['a lookup code', (log) => log.info({ body: { code: '133742' } })],
])('keeps the secret of %s to itself', (_, write) => {
  const text = logged(write);
  expect(text).not.toBe('');
  expect(text).not.toMatch(/s3cret|133742/);
});

test('keeps tokens to itself wherever they stand', () => {
  expect(logged((log) => log.info({ args: [`socket ${JWT}`] }, `for ${JWT}`))).not.toContain('eyJ');
});

test('writes what is no secret', () => {
  const error = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
  const line = JSON.parse(
    logged((log) => log.warn({ err: error, orderId: 'o1', at: new Date(0) }, 'failed')),
  );
  expect(line).toMatchObject({
    level: 'warn',
    msg: 'failed',
    orderId: 'o1',
    err: { message: 'no', code: 'ECONNREFUSED' },
    at: '1970-01-01T00:00:00.000Z',
  });
});

test('reads well on a terminal', () => {
  const line = logged((log) => log.info({ method: 'GET', status: 200 }, 'request'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colors.
  expect(readableLine(line).replace(/\u001b\[\d+m/g, '')).toMatch(
    /^\d\d:\d\d:\d\d info {2}request method=GET status=200\n$/,
  );
});
