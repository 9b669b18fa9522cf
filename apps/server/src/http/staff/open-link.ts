import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { openStaffLinkSchema, staffLinkSchema } from '@ordialog/protocol';
import { openStaffLink } from '../../auth/staff-link.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, refusal } from '../responses.ts';

const route = createRoute({
  method: 'post',
  path: '/links/open',
  tags: ['Staff'],
  summary: 'Whom a link to set a password is for',
  description: 'Changes nothing.',
  request: { body: body(openStaffLinkSchema) },
  responses: { 200: answer(staffLinkSchema, 'The person and their shop.'), 404: refusal('`link_invalid`') },
});

export function openLink(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi(route, async (c) => {
    const found = await openStaffLink(context, c.req.valid('json').token);
    if (!found) return problem(c, 404, 'link_invalid');
    const { name, email, shop } = found;
    return c.json({ name, email, shop }, 200);
  });
}
