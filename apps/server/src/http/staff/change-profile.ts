import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { changeOwnProfileSchema, staffSessionSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, body, callers } from '../responses.ts';
import { sessionOf } from './session-of.ts';
import { teamRefusals } from './team-responses.ts';

const route = createRoute({
  method: 'patch',
  path: '/me',
  tags: ['Staff'],
  summary: 'Change one’s own name or language',
  security: [callers.staff],
  request: { body: body(changeOwnProfileSchema) },
  responses: { 200: answer(staffSessionSchema, 'The session as it stands now.'), ...teamRefusals },
});

export function changeProfile(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const { caller } = c.var;
    const { name = caller.staff.name, locale = caller.staff.locale } = c.req.valid('json');
    await context.db
      .updateTable('staff')
      .set({ name, locale })
      .where('user_id', '=', caller.staff.userId)
      .execute();
    return c.json(await sessionOf(context.db, { ...caller, staff: { ...caller.staff, name, locale } }), 200);
  });
}
