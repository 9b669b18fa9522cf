import type { MiddlewareHandler } from 'hono';

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // What is no page needs nothing; pages set a policy of their own.
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The demo storefront is a program of its own, and what its pages may do is its own affair. */
const STOREFRONT = '/demo/';

/** What every answer carries unless its route said otherwise; with https, browsers are told to stay with it. */
export function securityHeaders(isHttps: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.req.path.startsWith(STOREFRONT)) return;
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
    if (isHttps) c.header('Strict-Transport-Security', 'max-age=31536000');
  };
}
