import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import { isUnholdable } from '../db/unholdable.ts';
import type { Log } from '../log.ts';
import { type ProblemCode, problem } from './problem.ts';

/** The one place where a throw becomes an answer: what a request did wrong is said, what we did wrong is logged. */
export function onError(log: Log): ErrorHandler {
  return (err, c) => {
    if (err instanceof HTTPException) {
      const code = codeOf(err.status);
      if (code !== undefined) return problem(c, err.status, code);
    }
    if (isUnholdable(err)) return problem(c, 422, 'invalid_request');
    log.error({ err, method: c.req.method, path: c.req.path }, 'request failed');
    return problem(c, 500, 'unexpected');
  };
}

/** What Hono and its validators throw. */
function codeOf(status: number): ProblemCode | undefined {
  switch (status) {
    case 400:
      return 'malformed_json';
    case 413:
      return 'body_too_large';
    case 415:
      return 'unsupported_media_type';
    default:
      return undefined;
  }
}

type ValidationResult = { success: true } | { success: false; error: ZodError };

/** Answers requests that do not fit their schema: unknown fields, wrong types, values out of range. */
export function onInvalidRequest(result: ValidationResult, c: Context): Response | undefined {
  if (result.success) return undefined;
  const errors = result.error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    const { code, message } = issue;
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, code, message }))
      : [{ path, code, message }];
  });
  return problem(c, 422, 'invalid_request', undefined, { errors });
}
