import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { readableStream } from './log-readable.ts';

export type Log = Logger;
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Names under which a secret may travel. Compared without case, dashes and underscores, at any depth. */
const SECRET_NAMES = new Set([
  'accesstoken',
  'apikey',
  'authorization',
  'authsecret',
  'code',
  'cookie',
  'identitysecret',
  'intakesecrets',
  'password',
  'proxyauthorization',
  'refreshtoken',
  'secret',
  'secretkey',
  'session',
  'setcookie',
  'token',
  'xshopifyhmacsha256',
  'xwcwebhooksignature',
]);

/** Credentials as they look inside a longer text: bearer headers, our keys, JWTs, passwords in URLs, tokens in queries. */
const SECRET_TEXTS: readonly [RegExp, string][] = [
  [/\b(bearer\s+)[\w.~+/=-]+/gi, '$1[redacted]'],
  [/\bsk_[\w-]+/g, '[redacted]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[redacted]'],
  [/(:\/\/[^\s:/@]*:)[^\s@/]+@/g, '$1[redacted]@'],
  [/([?&](?:token|code|key|secret|password|signature)=)[^&\s"']+/gi, '$1[redacted]'],
  [/(\/o\/)[\w.~-]+/g, '$1[redacted]'],
];

export function redactText(text: string): string {
  return SECRET_TEXTS.reduce(
    (redacted, [pattern, replacement]) => redacted.replace(pattern, replacement),
    text,
  );
}

function isSecretName(name: string): boolean {
  return SECRET_NAMES.has(name.toLowerCase().replace(/[-_]/g, ''));
}

/** A copy of what is to be logged without anything secret in it, by name or by look. */
function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > 8) return '[deep]';
  if (value instanceof Error) return redact(stdSerializers.err(value), depth + 1);
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      // An error's `code` is a stable name such as ECONNREFUSED, worth keeping; a buyer's code is six digits.
      isSecretName(name) && !isErrorCode(name, inner) ? '[redacted]' : redact(inner, depth + 1),
    ]),
  );
}

function isErrorCode(name: string, value: unknown): boolean {
  return name === 'code' && typeof value === 'string' && /^[A-Za-z][A-Za-z_]{2,}$|^[0-9A-Z]{5}$/.test(value);
}

/**
 * The server's log: JSON lines, or one readable line each on a terminal. Everything passes `redact` before it is
 * written, so that a secret in an error's message does not slip through either.
 */
export function createLog(options: {
  level: LogLevel;
  readable: boolean;
  destination?: DestinationStream;
}): Log {
  const destination = options.destination ?? process.stdout;
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => error },
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args;
          method.apply(this, [redact(asFields(first)), ...rest.map((arg) => redact(arg))] as typeof args);
        },
      },
    },
    options.readable ? readableStream(destination) : destination,
  );
}

function asFields(first: unknown): unknown {
  return first instanceof Error ? { err: first, msg: first.message } : first;
}
