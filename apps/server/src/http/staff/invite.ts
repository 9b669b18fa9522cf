import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { inviteStaffSchema } from '@ordialog/protocol';
import { inviteStaff } from '../../auth/change-team.ts';
import { findStaffMember } from '../../auth/list-staff.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { body, callers, refusal } from '../responses.ts';
import { member, statusOf, teamRefusals } from './team-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/',
  tags: ['Staff'],
  summary: 'Invite somebody',
  description:
    'Owners invite anybody, managers agents. A mail brings the link by which they set their password; it works once, for seven days.',
  security: [callers.staff],
  request: { body: body(inviteStaffSchema) },
  responses: { 201: member, ...teamRefusals, 409: refusal('`email_taken`, `team_full`') },
});

export function invite(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'staff') }, async (c) => {
    const { caller } = c.var;
    const outcome = await inviteStaff(context, caller, c.req.valid('json'));
    if (!outcome.done) return problem(c, statusOf(outcome.code), outcome.code);
    const invited = await findStaffMember(context.db, caller.shop.id, outcome.userId);
    return invited ? c.json(invited, 201) : problem(c, 404, 'not_found');
  });
}
