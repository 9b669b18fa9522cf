import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { staffListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { listStaff } from '../../auth/list-staff.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, callers } from '../responses.ts';
import { teamRefusals } from './team-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/',
  tags: ['Staff'],
  summary: 'Who works for the shop',
  security: [callers.shop, callers.staff],
  responses: { 200: answer(staffListSchema, 'Owners, managers, agents, each by name.'), ...teamRefusals },
});

export function listTeam(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const items = await listStaff(context.db, c.var.caller.shop.id);
    return c.json({ items, nextCursor: null }, 200);
  });
}
