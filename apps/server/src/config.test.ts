import { expect, test } from 'vitest';
import { isLocal, publicUrlOf, readConfig } from './config.ts';

test('has a default for everything', () => {
  const read = readConfig({});
  expect(read).toEqual({
    config: expect.objectContaining({
      port: 8080,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: undefined,
      demo: undefined,
      logLevel: 'info',
    }),
  });
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['WEBHOOK_TIMEOUT', '0'],
  ['WEBHOOK_TIMEOUT', '31'],
  ['HOST', 'my host'],
  ['PUBLIC_URL', 'shop.example'],
  ['PUBLIC_URL', 'ftp://shop.example'],
  ['PUBLIC_URL', 'https://shop.example/path'],
  ['DATABASE_URL', 'mysql://db'],
  ['REDIS_URL', 'localhost:6379'],
  ['SMTP_URL', 'mail.example'],
  ['FILES_URL', '/var/files'],
  ['DEMO', 'yes'],
  ['AUTH_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
])('names %s=%s in one line', (name, value) => {
  const read = readConfig({ [name]: value });
  expect(read).toEqual({ problems: [expect.stringMatching(new RegExp(`^${name} must be [^\\n]+\\.$`))] });
});

test('names all that is wrong at once', () => {
  expect(readConfig({ PORT: 'x', DEMO: 'y' })).toEqual({
    problems: [expect.any(String), expect.any(String)],
  });
});

test('does not repeat secrets', () => {
  const read = readConfig({ AUTH_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db/x' });
  expect(JSON.stringify(read)).not.toContain('hunter2');
});

test('takes an empty variable as unset', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: ' ' })).toHaveProperty('config.port', 8080);
});

test.each([
  [{ PUBLIC_URL: 'https://dialog.example/' }, 'https://dialog.example'],
  [{ HOST: '0.0.0.0' }, 'http://localhost:1234'],
  [{ HOST: '::1' }, 'http://[::1]:1234'],
  [{}, 'http://127.0.0.1:1234'],
])('knows its address: %o → %s', (env, address) => {
  const read = readConfig(env);
  expect('config' in read && publicUrlOf(read.config, 1234)).toBe(address);
});

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1', PUBLIC_URL: 'http://[::1]:8080' }, true],
  [{ PUBLIC_URL: 'http://localhost:9000' }, true],
  [{ PUBLIC_URL: 'https://dialog.example' }, false],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '10.0.0.1' }, false],
  [{ HOST: '127.evil.example' }, false],
])('is reached by this machine only: %o → %s', (env, expected) => {
  const read = readConfig(env);
  expect('config' in read && isLocal(read.config)).toBe(expected);
});
