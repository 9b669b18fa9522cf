import {
  allowsAddress,
  type ContentPolicy,
  type Fetching,
  governing,
  parsePolicy,
  writePolicy,
} from './content-policy.ts';
import type { Finding } from './finding.ts';
import type { PageFacts, PagePolicy, PageTag } from './page-facts.ts';
import { writeTag } from './write-tag.ts';

/** Lit makes its templates through a policy of this name. */
const typesPolicy = 'lit-html';

interface Blocked {
  readonly code: Finding['code'];
  /** What mends it: a source that goes into a directive. */
  readonly directive: Fetching | 'trusted-types';
  readonly source: string;
}

/** Whether the page's policies let our script run, speak with its server, and show pictures. */
export function checkPolicies(page: PageFacts, server: string): Finding[] {
  const findings = page.policies.flatMap((given) => checkPolicy(page, given, server));
  if (findings.length > 0) return findings;
  return [{ level: 'fine', code: page.policies.length > 0 ? 'csp_fine' : 'csp_none' }];
}

function checkPolicy(page: PageFacts, given: PagePolicy, server: string): Finding[] {
  const policy = parsePolicy(given.text);
  const nonces = noncesOf(policy);
  const [script] = page.scripts;
  const scriptBlocked = script !== undefined && !runs(policy, script, page.url);
  const unsigned: Finding[] =
    scriptBlocked && nonces.length > 0
      ? [{ level: 'wrong', code: 'csp_nonce', line: writeTag(script, { nonce: nonces[0] ?? '' }) }]
      : [];
  const blocked = [
    ...(scriptBlocked && nonces.length === 0
      ? [{ code: 'csp_script', directive: 'script-src', source: server } as const]
      : []),
    ...blockedRequests(policy, page.url, server),
    ...blockedTypes(policy),
  ];
  const line = blocked.length === 0 ? undefined : written(given, mended(policy, blocked, page.url));
  return [
    ...unsigned,
    ...blocked.map(({ code, directive, source }, index): Finding => {
      const last = index === blocked.length - 1;
      return {
        level: 'wrong',
        code,
        values: { directive, source },
        ...(last && line !== undefined && { line }),
      };
    }),
  ];
}

function noncesOf(policy: ContentPolicy): string[] {
  const sources = policy.get(governing(policy, 'script-src') ?? '') ?? [];
  return sources.flatMap((source) => /^'nonce-(.+)'$/.exec(source)?.[1] ?? []);
}

function runs(policy: ContentPolicy, { attributes }: PageTag, page: string): boolean {
  const name = governing(policy, 'script-src');
  if (name === undefined) return true;
  const sources = policy.get(name) ?? [];
  if (attributes.nonce !== undefined && noncesOf(policy).includes(attributes.nonce)) return true;
  if (sources.includes("'strict-dynamic'")) return false;
  return allowsAddress(sources, new URL(attributes.src ?? '', page).href, page);
}

function blockedRequests(policy: ContentPolicy, page: string, server: string): Blocked[] {
  const socket = server.replace(/^http/, 'ws');
  const wanted = [
    { code: 'csp_connect', directive: 'connect-src', source: server },
    { code: 'csp_socket', directive: 'connect-src', source: socket },
    { code: 'csp_image', directive: 'img-src', source: server },
  ] as const;
  return wanted.filter(({ directive, source }) => {
    const name = governing(policy, directive);
    return name !== undefined && !allowsAddress(policy.get(name) ?? [], `${source}/v1/`, page);
  });
}

function blockedTypes(policy: ContentPolicy): Blocked[] {
  const names = policy.get('trusted-types');
  const lets = names === undefined || names.includes('*') || names.includes(typesPolicy);
  return lets ? [] : [{ code: 'csp_types', directive: 'trusted-types', source: typesPolicy }];
}

/** The policy as it should be: what was allowed stays, and no more than is needed is added. */
function mended(policy: ContentPolicy, blocked: readonly Blocked[], page: string): ContentPolicy {
  const result = new Map(policy);
  for (const { directive, source } of blocked) {
    const now = directive === 'trusted-types' ? directive : governing(result, directive);
    const before = (result.get(now ?? directive) ?? []).filter((each) => each.toLowerCase() !== "'none'");
    // `default-src` stays as strict as it was.
    const name = now === 'default-src' || now === undefined ? directive : now;
    const enough = directive !== 'trusted-types' && allowsAddress(before, `${source}/v1/`, page);
    result.set(name, enough ? before : [...before, source]);
  }
  return result;
}

function written({ from }: PagePolicy, policy: ContentPolicy): string {
  const text = writePolicy(policy);
  return from === 'header'
    ? `Content-Security-Policy: ${text}`
    : `<meta http-equiv="Content-Security-Policy" content="${text.replaceAll('"', '&quot;')}">`;
}
