import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { authenticate, type CallerOf } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerContext } from '../context.ts';
import { beginAnswer, forgetAnswer, keepAnswer } from './kept-answers.ts';
import { problem } from './problem.ts';

/**
 * `authenticate` for what changes something. It honors `Idempotency-Key`: the same request again is given the first
 * one's answer, another one with the same key is refused. Answers that failed on our side are not kept.
 */
export function authenticateOnce<K extends Caller['kind']>(
  context: ServerContext,
  ...kinds: K[]
): MiddlewareHandler<{ Variables: { caller: CallerOf<K> } }> {
  const authenticated = authenticate(context, ...kinds);
  return (c, next) =>
    authenticated(c, async () => {
      const kept = await answerOnce(context, c, c.var.caller, next);
      if (kept) c.res = kept;
    });
}

async function answerOnce(
  { db, clock }: Pick<ServerContext, 'db' | 'clock'>,
  c: Context,
  caller: Caller,
  next: Next,
): Promise<Response | undefined> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) {
    await next();
    return undefined;
  }
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return problem(c, 422, 'invalid_idempotency_key');
  const request = { caller: scopeOf(caller), key, hash: await hashOf(c) };
  const known = await beginAnswer(db, request, clock.now());
  if (known !== undefined) {
    if (known.request_hash !== request.hash) return problem(c, 422, 'idempotency_key_reused');
    if (known.status === null) return problem(c, 409, 'request_in_progress');
    const type = known.status < 400 ? 'application/json' : 'application/problem+json';
    const headers = { 'Content-Type': type, 'Idempotency-Replayed': 'true' };
    return new Response(JSON.stringify(known.body), { status: known.status, headers });
  }
  await next();
  if (c.res.status >= 500) {
    await forgetAnswer(db, request);
  } else {
    const body: unknown = await c.res.clone().json();
    await keepAnswer(db, request, { status: c.res.status, body });
  }
  return undefined;
}

async function hashOf(c: Context): Promise<string> {
  const body = new Uint8Array(await c.req.arrayBuffer());
  return createHash('sha256').update(`${c.req.method} ${c.req.path}\n`).update(body).digest('hex');
}

/** Two callers never share a key. */
function scopeOf(caller: Caller): string {
  switch (caller.kind) {
    case 'shop':
      return `${caller.shop.id} shop`;
    case 'staff':
      return `${caller.shop.id} staff ${caller.staff.userId}`;
    case 'buyer':
      return `${caller.shop.id} buyer ${caller.buyer.email ?? caller.buyer.id}`;
  }
}
