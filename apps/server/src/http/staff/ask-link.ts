import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { askStaffLinkSchema } from '@ordialog/protocol';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { planForgottenLink } from '../../auth/send-staff-link.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { clientAddress } from '../client-address.ts';
import { problem } from '../problem.ts';
import { body, refusal } from '../responses.ts';
import { isMeantByItsSender } from '../same-site.ts';

const route = createRoute({
  method: 'post',
  path: '/links/ask',
  tags: ['Staff'],
  summary: 'Ask for a link to set a new password',
  description:
    'For who forgot theirs. Whether there is such an account is not told; if there is, a link is sent that works once, for an hour.',
  request: { body: body(askStaffLinkSchema) },
  responses: {
    202: { description: 'If there is such an account, a link is on its way.' },
    403: refusal('`origin_not_allowed`'),
    429: refusal('`too_many_attempts`, with `Retry-After`'),
  },
});

/** Nobody's mailbox is filled by others: more than so many links an hour are not sent, whoever asks for them. */
const perAccount = { points: 3, duration: 3600 };
const perAddress = { points: 20, duration: 3600 };

export function askLink(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const addresses = new RateLimiterMemory(perAddress);
  const accounts = new RateLimiterMemory(perAccount);
  app.openapi(route, async (c) => {
    if (!isMeantByItsSender(c, context.publicUrl)) return problem(c, 403, 'origin_not_allowed');
    const { email } = c.req.valid('json');
    try {
      await addresses.consume(clientAddress(c, context.config));
      // Counted by what was typed, so that the count tells nothing of who has an account.
      await accounts.consume(email.toLowerCase());
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      c.header('Retry-After', String(Math.ceil(rejection.msBeforeNext / 1000)));
      return problem(c, 429, 'too_many_attempts');
    }
    await planForgottenLink(context, email);
    return c.json({}, 202);
  });
}
