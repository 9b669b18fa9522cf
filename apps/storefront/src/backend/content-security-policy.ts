import type { Config } from './config.ts';

/** As strict as a page can be: one nonce per response, no inline style, Trusted Types. The widget lives with it. */
export function contentSecurityPolicy(nonce: string, config: Config): string {
  const service = config.ordialogPublicUrl ? [config.ordialogPublicUrl] : [];
  const sockets = service.map((origin) => origin.replace(/^http/, 'ws'));
  const pictures = new Set([...service, config.shopUrl]);
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'self'`,
    `font-src 'self'`,
    ['img-src', `'self'`, 'data:', 'blob:', ...pictures].join(' '),
    ['media-src', `'self'`, 'blob:', ...service].join(' '),
    ['connect-src', `'self'`, ...service, ...sockets].join(' '),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'self'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}
