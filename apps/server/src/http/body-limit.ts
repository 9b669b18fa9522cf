import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

const MAX_BYTES = 1024 * 1024;

/** 1 MiB, whether the request says its length or not. */
export function limitBody(): MiddlewareHandler {
  return bodyLimit({
    maxSize: MAX_BYTES,
    onError(c) {
      // The rest of the body is not read, so the connection cannot serve another request.
      c.header('Connection', 'close');
      return problem(c, 413, 'body_too_large');
    },
  });
}
