import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { changeStaffSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { changeStaff } from '../../auth/change-team.ts';
import { findStaffMember } from '../../auth/list-staff.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { body, callers, refusal } from '../responses.ts';
import { member, memberParam, statusOf, teamRefusals } from './team-responses.ts';

const route = createRoute({
  method: 'patch',
  path: '/{id}',
  tags: ['Staff'],
  summary: 'Change somebody’s role or name',
  description: 'Owners change anybody, managers agents. A shop keeps an owner.',
  security: [callers.staff],
  request: { params: memberParam, body: body(changeStaffSchema) },
  responses: {
    200: member,
    ...teamRefusals,
    404: refusal('`not_found`, also for people of other shops'),
    409: refusal('`last_owner`'),
  },
});

export function changeMember(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const { caller } = c.var;
    const outcome = await changeStaff(context, caller, c.req.valid('param').id, c.req.valid('json'));
    if (!outcome.done) return problem(c, statusOf(outcome.code), outcome.code);
    const changed = await findStaffMember(context.db, caller.shop.id, outcome.userId);
    return changed ? c.json(changed, 200) : problem(c, 404, 'not_found');
  });
}
