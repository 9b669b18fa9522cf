import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { authenticate } from '../../auth/authenticate.ts';
import { removeStaff } from '../../auth/change-team.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { callers, refusal } from '../responses.ts';
import { memberParam, statusOf, teamRefusals } from './team-responses.ts';

const route = createRoute({
  method: 'delete',
  path: '/{id}',
  tags: ['Staff'],
  summary: 'Remove somebody',
  description: 'Their sessions and connections end at once. What they wrote stays. A shop keeps an owner.',
  security: [callers.staff],
  request: { params: memberParam },
  responses: {
    204: { description: 'They are signed out, everywhere.' },
    ...teamRefusals,
    404: refusal('`not_found`, also for people of other shops'),
    409: refusal('`last_owner`'),
  },
});

export function removeMember(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const outcome = await removeStaff(context, c.var.caller, c.req.valid('param').id);
    return outcome.done ? c.body(null, 204) : problem(c, statusOf(outcome.code), outcome.code);
  });
}
