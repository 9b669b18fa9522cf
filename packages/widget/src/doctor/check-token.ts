import type { Finding } from './finding.ts';

const longestSeconds = 24 * 60 * 60;
/** How far the shop's clock and ours may differ. */
const tolerance = 30;

/**
 * A buyer's token, by what it says of itself. It is shown to nobody: what is printed are the claims as they should be.
 *
 * @param shop The shop's public key.
 * @param now Seconds since 1970.
 */
export function checkToken(token: string, shop: string | undefined, now: number): Finding[] {
  const [header, claims] = token.split('.').slice(0, 2).map(decoded);
  if (!header || !claims || token.split('.').length !== 3)
    return [{ level: 'wrong', code: 'token_malformed' }];
  const { exp, iat } = claims;
  const findings: Finding[] = [];
  const wrong = (code: Finding['code'], line: string) => findings.push({ level: 'wrong', code, line });
  if (header.alg !== 'HS256') wrong('token_algorithm', "alg: 'HS256'");
  if (claims.aud !== 'ordialog') wrong('token_audience', "aud: 'ordialog'");
  if (shop !== undefined && claims.iss !== shop) wrong('token_issuer', `iss: '${shop}'`);
  if (typeof claims.sub !== 'string' || claims.sub === '') wrong('token_subject', 'sub: buyer.id');
  const lifetime = 'exp: Math.floor(Date.now() / 1000) + 3600';
  if (typeof exp !== 'number') wrong('token_endless', lifetime);
  else if (exp < now - tolerance) wrong('token_expired', lifetime);
  else if (exp > Math.min(typeof iat === 'number' ? iat : now, now) + longestSeconds + tolerance)
    wrong('token_long', lifetime);
  return findings;
}

function decoded(part: string): Record<string, unknown> | undefined {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return undefined;
    throw error;
  }
}
