import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { sendLinkAgain } from '../../auth/change-team.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { callers, refusal } from '../responses.ts';
import { memberParam, statusOf, teamRefusals } from './team-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/{id}/link',
  tags: ['Staff'],
  summary: 'Send the link to set a password again',
  description: 'For who lost it, or forgot their password. Links sent before open nothing any more.',
  security: [callers.staff],
  request: { params: memberParam },
  responses: {
    202: { description: 'It is on its way.' },
    ...teamRefusals,
    404: refusal('`not_found`, also for people of other shops'),
    429: refusal('`too_many_attempts`, with `Retry-After`'),
  },
});

/** So many links an hour reach one person. */
const perPerson = { points: 5, duration: 3600 };

export function sendLink(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const limit = new RateLimiterMemory(perPerson);
  app.openapi({ ...route, middleware: authenticateOnce(context, 'staff') }, async (c) => {
    const { caller } = c.var;
    const { id } = c.req.valid('param');
    try {
      await limit.consume(`${caller.shop.id} ${id}`);
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      c.header('Retry-After', String(Math.ceil(rejection.msBeforeNext / 1000)));
      return problem(c, 429, 'too_many_attempts');
    }
    const outcome = await sendLinkAgain(context, caller, id);
    return outcome.done ? c.json({}, 202) : problem(c, statusOf(outcome.code), outcome.code);
  });
}
