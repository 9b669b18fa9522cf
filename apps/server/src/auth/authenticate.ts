import type { MiddlewareHandler } from 'hono';
import type { ServerContext } from '../context.ts';
import { allowedOrigin } from '../http/origins.ts';
import { problem } from '../http/problem.ts';
import { isMeantByItsSender } from '../http/same-site.ts';
import { type Caller, callerOf } from './caller.ts';

export type CallerOf<K extends Caller['kind']> = Extract<Caller, { kind: K }>;

/** Lets only callers of these kinds pass, and leaves who it is in `c.var.caller`. */
export function authenticate<K extends Caller['kind']>(
  context: ServerContext,
  ...kinds: K[]
): MiddlewareHandler<{ Variables: { caller: CallerOf<K> } }> {
  const isAdmitted = (caller: Caller): caller is CallerOf<K> => kinds.some((kind) => kind === caller.kind);
  return async (c, next) => {
    const caller = await callerOf(context, {
      authorization: c.req.header('authorization'),
      cookie: c.req.header('cookie'),
    });
    if (caller.kind === 'refused') {
      c.header('WWW-Authenticate', 'Bearer');
      return problem(c, 401, caller.code);
    }
    if (!isAdmitted(caller)) return problem(c, 403, 'wrong_caller');
    if (caller.kind === 'staff' && !isMeantByItsSender(c, context.publicUrl)) {
      return problem(c, 403, 'origin_not_allowed');
    }
    if (caller.kind === 'buyer' && !allowedOrigin(caller.shop, c.req.header('origin'), context.publicUrl)) {
      return problem(c, 403, 'origin_not_allowed');
    }
    c.set('caller', caller);
    return next();
  };
}
