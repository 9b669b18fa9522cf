import type { Context } from 'hono';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that carries a cookie was meant by who owns the cookie. Browsers mark every request a page
 * makes to change something; one without any mark comes from a program, which no foreign page can steer.
 */
export function isMeantByItsSender(c: Context, publicUrl: string): boolean {
  if (SAFE_METHODS.has(c.req.method)) return true;
  const origin = c.req.header('origin');
  if (origin !== undefined) {
    return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'));
  }
  const site = c.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
}
