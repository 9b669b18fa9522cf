import { checkPolicies } from './check-policy.ts';
import { checkServer } from './check-server.ts';
import { checkLocale, checkTags } from './check-tags.ts';
import { checkToken } from './check-token.ts';
import type { Finding } from './finding.ts';
import { type PageFacts, type ServerFacts, type StorageFacts, shopOf } from './page-facts.ts';

interface Examined {
  readonly page: PageFacts;
  /** Undefined where the page names no server. */
  readonly server: ServerFacts | undefined;
  readonly token: string | undefined;
  /** Undefined outside of browsers. */
  readonly storage?: StorageFacts;
  /** Seconds since 1970. */
  readonly now: number;
}

/** Everything that is to be said of a page, in the order in which one would mend it. */
export function diagnose({ page, server, token, storage, now }: Examined): Finding[] {
  return [
    ...checkTags(page),
    ...(server ? checkPolicies(page, server.server) : []),
    ...(server ? checkServer(server, page.url) : []),
    ...tokenFindings(page, server, token, now),
    checkLocale(page),
    ...(storage ? [storageFinding(storage)] : []),
  ];
}

function tokenFindings(
  page: PageFacts,
  server: ServerFacts | undefined,
  token: string | undefined,
  now: number,
): Finding[] {
  if (token === undefined) return [{ level: 'careful', code: 'token_none' }];
  const findings = checkToken(token, shopOf(page), now);
  if (findings.length === 0 && server?.token === 'refused')
    findings.push({ level: 'wrong', code: 'token_signature' });
  if (page.writtenToken === token && !/\b(?:no-store|private)\b/.test(page.cacheControl ?? ''))
    findings.push({ level: 'wrong', code: 'token_cached', line: 'Cache-Control: private, no-store' });
  return findings.length > 0 ? findings : [{ level: 'fine', code: 'token_fine' }];
}

function storageFinding({ blocked }: StorageFacts): Finding {
  if (blocked.length === 0) return { level: 'fine', code: 'storage_fine' };
  return { level: 'careful', code: 'storage_blocked', values: { names: blocked.join(', ') } };
}
