import { largestChunk } from '@ordialog/protocol';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

const MAX_BYTES = 1024 * 1024;

/** A whole file, which its route reads as a stream and limits by itself. */
const FILE = /^\/v1\/orders\/[^/]+\/attachments$/;
/** A piece of a file. */
const CHUNK = /^\/v1\/orders\/[^/]+\/uploads\/[^/]+$/;

/** 1 MiB but for files, whether the request says its length or not. */
export function limitBody(): MiddlewareHandler {
  const usual = limit(MAX_BYTES);
  const chunk = limit(largestChunk);
  return (c, next) => {
    const { method, path } = c.req;
    if (method === 'POST' && FILE.test(path)) return next();
    return method === 'PUT' && CHUNK.test(path) ? chunk(c, next) : usual(c, next);
  };
}

function limit(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError(c) {
      // The rest of the body is not read, so the connection cannot serve another request.
      c.header('Connection', 'close');
      return problem(c, 413, 'body_too_large');
    },
  });
}
