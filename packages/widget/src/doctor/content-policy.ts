/** Directives in their order, each with its sources: https://www.w3.org/TR/CSP3/#parse-serialized-policy */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** Where a directive that is left out looks next. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'img-src': ['img-src', 'default-src'],
};
export type Fetching = 'script-src' | 'connect-src' | 'img-src';

export function parsePolicy(text: string): ContentPolicy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    const key = name?.toLowerCase();
    if (key && !policy.has(key)) policy.set(key, sources);
  }
  return policy;
}

export function writePolicy(policy: ContentPolicy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** The directive that decides about a kind of request; undefined where nothing limits it. */
export function governing(policy: ContentPolicy, kind: Fetching): string | undefined {
  return fallbacks[kind]?.find((name) => policy.has(name));
}

/** Whether an address may be fetched by a page at `page`: https://www.w3.org/TR/CSP3/#match-url-to-source-list */
export function allowsAddress(sources: readonly string[], address: string, page: string): boolean {
  return sources.some((source) => matches(source.toLowerCase(), new URL(address), new URL(page)));
}

function matches(source: string, to: URL, page: URL): boolean {
  if (source === "'self'") return to.host === page.host && fits(page.protocol, to.protocol, true);
  if (source.startsWith("'")) return false;
  if (source === '*') return /^(?:https?|wss?):$/.test(to.protocol) || to.protocol === page.protocol;
  const scheme = /^([a-z][a-z\d+.-]*:)$/.exec(source)?.[1];
  if (scheme) return fits(scheme, to.protocol, false);
  const [, from, host = '', port, path = ''] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? [];
  return (
    fits(from ?? page.protocol, to.protocol, from === undefined) &&
    fitsHost(host, to.hostname) &&
    (port === '*' ||
      (port ?? '') === to.port ||
      (port !== undefined && to.port === '' && port === defaultPort(to))) &&
    fitsPath(path, to.pathname)
  );
}

/** A source's scheme stands for its secure sister too; an `https:` one not for `wss:`, unless it was left out. */
function fits(source: string, to: string, left: boolean): boolean {
  if (source === to || (source === 'http:' && to === 'https:')) return true;
  if (source === 'ws:' && /^(?:wss|https?):$/.test(to)) return true;
  if (source === 'wss:' && to === 'https:') return true;
  return left && ((source === 'http:' && /^wss?:$/.test(to)) || (source === 'https:' && to === 'wss:'));
}

function fitsHost(source: string, host: string): boolean {
  return source.startsWith('*.') ? host.endsWith(source.slice(1)) : source === host || source === '*';
}

function fitsPath(source: string, path: string): boolean {
  if (source === '' || source === '/') return true;
  return source.endsWith('/') ? path.startsWith(source) : path === source;
}

function defaultPort({ protocol }: URL): string {
  return /^(?:https|wss):$/.test(protocol) ? '443' : '80';
}
