import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { acceptStaffLinkSchema, staffSessionSchema } from '@ordialog/protocol';
import { acceptStaffLink, openStaffLink } from '../../auth/staff-link.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, refusal } from '../responses.ts';
import { isMeantByItsSender } from '../same-site.ts';
import { sessionOf } from './session-of.ts';

const route = createRoute({
  method: 'post',
  path: '/links/accept',
  tags: ['Staff'],
  summary: 'Set a password with a link, and sign in',
  description: 'The link is used up. Other sessions of the person end.',
  request: { body: body(acceptStaffLinkSchema) },
  responses: {
    200: answer(staffSessionSchema, 'Who is signed in, and at which shop.'),
    403: refusal('`origin_not_allowed`'),
    404: refusal('`link_invalid`'),
  },
});

export function acceptLink(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi(route, async (c) => {
    if (!isMeantByItsSender(c, context.publicUrl)) return problem(c, 403, 'origin_not_allowed');
    const { token, password } = c.req.valid('json');
    const found = await openStaffLink(context, token);
    if (!found) return problem(c, 404, 'link_invalid');
    const { userId, email } = found;
    if (!(await acceptStaffLink(context, { token, userId, password }))) {
      return problem(c, 404, 'link_invalid');
    }
    context.sessionEnds.ended({ kind: 'staff', userId });
    const result = await context.staffAuth.signIn(email, password);
    if (!result.ok) return problem(c, 404, 'link_invalid');
    for (const cookie of result.cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.json(await sessionOf(context.db, result.staff), 200);
  });
}
