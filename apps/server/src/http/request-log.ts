import type { MiddlewareHandler } from 'hono';
import type { Log } from '../log.ts';

/** One line per request. Never its headers, query or body: that is where the secrets are. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const { method, path } = c.req;
    const level = c.res.status >= 500 ? 'error' : path.startsWith('/v1/') ? 'info' : 'debug';
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    log[level]({ method, path, status: c.res.status, milliseconds }, 'request');
  };
}
