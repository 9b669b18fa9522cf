import { type FilesPlace, parseFilesUrl } from './attachments/storage/files-place.ts';
import { parseSmsUrl, type TwilioAccount } from './deliveries/sms/sms-url.ts';
import { type LogLevel, redactText } from './log.ts';

export interface Config {
  port: number;
  host: string;
  /** Where people reach the server, without a slash at the end; undefined when it follows from host and port. */
  publicUrl: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  smtpUrl: string | undefined;
  /** The sender of all mails; undefined: each shop's own address. */
  mailFrom: string | undefined;
  /** Who sends text messages; undefined: they are kept and not sent. */
  sms: TwilioAccount | undefined;
  /** Where attachments lie; undefined: a folder in `dataDir`. */
  files: FilesPlace | undefined;
  /** Undefined: the demo shop is made where it can do no harm, see `isDemo`. */
  demo: boolean | undefined;
  authSecret: string | undefined;
  /** How long a webhook's receiver may take to answer. */
  webhookTimeoutSeconds: number;
  logLevel: LogLevel;
}

export type ConfigResult = { config: Config } | { problems: string[] };

/** Reads and checks the environment. Each wrong value gives one line that names it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const problems: string[] = [];

  function read<T>(name: string, expected: string, parse: (value: string) => T | undefined): T | undefined {
    const value = env[name]?.trim();
    if (value === undefined || value === '') return undefined;
    const parsed = parse(value);
    if (parsed === undefined) {
      const shown = name.endsWith('SECRET') ? 'what it is' : `"${redactText(value)}"`;
      problems.push(`${name} must be ${expected}, not ${shown}.`);
    }
    return parsed;
  }

  const config: Config = {
    port: read('PORT', 'a whole number from 0 to 65535', parsePort) ?? 8080,
    host: read('HOST', 'a host name or an IP address', parseHost) ?? '127.0.0.1',
    publicUrl: read('PUBLIC_URL', 'an http: or https: address without a path', parsePublicUrl),
    dataDir: read('DATA_DIR', 'a path', (value) => value) ?? '.data',
    databaseUrl: read('DATABASE_URL', 'a postgres: address', urlWith('postgres:', 'postgresql:')),
    redisUrl: read('REDIS_URL', 'a redis: or rediss: address', urlWith('redis:', 'rediss:')),
    smtpUrl: read('SMTP_URL', 'an smtp: or smtps: address', urlWith('smtp:', 'smtps:')),
    mailFrom: read('MAIL_FROM', 'an e-mail address', parseAddress),
    sms: read('SMS_URL', 'like twilio://ACCOUNT_SID:AUTH_TOKEN@api.twilio.com?from=SENDER', parseSmsUrl),
    files: read(
      'FILES_URL',
      'like file:///var/ordialog or s3://KEY:SECRET@HOST/BUCKET?region=REGION',
      parseFilesUrl,
    ),
    demo: read('DEMO', '1 or 0', parseSwitch),
    authSecret: read('AUTH_SECRET', 'at least 32 characters long', (value) =>
      value.length >= 32 ? value : undefined,
    ),
    webhookTimeoutSeconds:
      read('WEBHOOK_TIMEOUT', 'a whole number of seconds from 1 to 30', parseSeconds) ?? 10,
    logLevel: read('LOG_LEVEL', `one of ${logLevels.join(', ')}`, parseLogLevel) ?? 'info',
  };
  return problems.length === 0 ? { config } : { problems };
}

const logLevels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function parseLogLevel(value: string): LogLevel | undefined {
  return logLevels.find((level) => level === value);
}

function parsePort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

function parseSeconds(value: string): number | undefined {
  return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 30 ? Number(value) : undefined;
}

function parseAddress(value: string): string | undefined {
  return /^[^\s<>@]+@[^\s<>@]+$/.test(value) ? value : undefined;
}

function parseHost(value: string): string | undefined {
  return /^[\w.:-]+$/.test(value) ? value : undefined;
}

function parseSwitch(value: string): boolean | undefined {
  switch (value) {
    case '1':
      return true;
    case '0':
      return false;
    default:
      return undefined;
  }
}

function parsePublicUrl(value: string): string | undefined {
  const url = urlWith('http:', 'https:')(value) && new URL(value);
  return url && url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : undefined;
}

function urlWith(...protocols: string[]): (value: string) => string | undefined {
  return (value) => (URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value : undefined);
}

/** The address to print and to link to, given the port that is really listened on. */
export function publicUrlOf(config: Config, port: number): string {
  if (config.publicUrl !== undefined) return config.publicUrl;
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const host = everywhere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${port}`;
}

/** Whether only this machine reaches the server: not if it listens to others, nor if a proxy makes it public. */
export function isLocal({ host, publicUrl }: Config): boolean {
  return isLoopback(host) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.[\d.]+$/.test(host);
}
