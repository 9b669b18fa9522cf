import { getConnInfo } from '@hono/node-server/conninfo';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { changePasswordSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { SignInGuard } from '../../auth/sign-in-guard.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { body, callers, refusal } from '../responses.ts';
import { teamRefusals } from './team-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/me/password',
  tags: ['Staff'],
  summary: 'Change one’s own password',
  description: 'Every other session of the person ends. Tries are counted as those to sign in are.',
  security: [callers.staff],
  request: { body: body(changePasswordSchema) },
  responses: {
    204: { description: 'The new password holds; the cookie is a new one.' },
    ...teamRefusals,
    422: refusal('`wrong_password`'),
    429: refusal('`too_many_attempts`, with `Retry-After`'),
  },
});

export function changePassword(app: OpenAPIHono<AppEnv>, context: ServerContext, guard: SignInGuard): void {
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const { email, userId } = c.var.caller.staff;
    const cookie = c.req.header('cookie') ?? '';
    const { current, password } = c.req.valid('json');
    const admission = await guard.admit(email, getConnInfo(c).remote.address ?? 'unknown');
    if (!admission.ok) {
      c.header('Retry-After', String(admission.retryAfterSeconds));
      return problem(c, 429, 'too_many_attempts');
    }
    const passwords = { currentPassword: current, newPassword: password };
    const result = await context.staffAuth.changePassword(cookie, passwords);
    if (!result.ok) {
      const errors = [{ path: 'current', code: 'wrong_password', message: 'The current password is wrong' }];
      return problem(c, 422, 'wrong_password', undefined, { errors });
    }
    await admission.succeeded();
    context.sessionEnds.ended({ kind: 'staff', userId, except: cookie });
    for (const each of result.cookies) c.header('Set-Cookie', each, { append: true });
    return c.body(null, 204);
  });
}
