import { getConnInfo } from '@hono/node-server/conninfo';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { problemSchema, signInSchema, staffSessionSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { createSignInGuard } from '../../auth/sign-in-guard.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { problem } from '../problem.ts';
import { isMeantByItsSender } from '../same-site.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { acceptLink } from './accept-link.ts';
import { askLink } from './ask-link.ts';
import { changeMember } from './change-member.ts';
import { changePassword } from './change-password.ts';
import { changeProfile } from './change-profile.ts';
import { invite } from './invite.ts';
import { listTeam } from './list-team.ts';
import { openLink } from './open-link.ts';
import { removeMember } from './remove-member.ts';
import { sendLink } from './send-link.ts';
import { sessionOf } from './session-of.ts';

const session = {
  description: 'Who is signed in, and at which shop.',
  content: { 'application/json': { schema: staffSessionSchema } },
};
const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/sign-in',
  tags: ['Staff'],
  summary: 'Begin a session',
  request: { body: { required: true, content: { 'application/json': { schema: signInSchema } } } },
  responses: {
    200: session,
    401: refusal('`wrong_credentials`'),
    429: refusal('`too_many_attempts`, with `Retry-After`'),
  },
});

const signOutRoute = createRoute({
  method: 'post',
  path: '/sign-out',
  tags: ['Staff'],
  summary: 'End the session',
  responses: { 204: { description: 'The session has ended, or there was none.' } },
});

const meRoute = createRoute({
  method: 'get',
  path: '/me',
  tags: ['Staff'],
  summary: 'The session',
  security: [{ staffSession: [] }],
  responses: { 200: session, 401: refusal('`token_missing`, `session_invalid`') },
});

/** `/v1/staff` */
export function staffRoutes(context: ServerContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  const guard = createSignInGuard();

  app.openapi(signInRoute, async (c) => {
    if (!isMeantByItsSender(c, context.publicUrl)) return problem(c, 403, 'origin_not_allowed');
    const { email, password } = c.req.valid('json');
    const admission = await guard.admit(email, getConnInfo(c).remote.address ?? 'unknown');
    if (!admission.ok) {
      c.header('Retry-After', String(admission.retryAfterSeconds));
      return problem(c, 429, 'too_many_attempts');
    }
    const result = await context.staffAuth.signIn(email, password);
    if (!result.ok) return problem(c, 401, 'wrong_credentials');
    await admission.succeeded();
    for (const cookie of result.cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.json(await sessionOf(context.db, result.staff), 200);
  });

  app.openapi(signOutRoute, async (c) => {
    if (!isMeantByItsSender(c, context.publicUrl)) return problem(c, 403, 'origin_not_allowed');
    const cookies = await context.staffAuth.signOut(c.req.header('cookie') ?? '');
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.body(null, 204);
  });

  app.openapi({ ...meRoute, middleware: authenticate(context, 'staff') }, async (c) =>
    c.json(await sessionOf(context.db, c.var.caller, wantedLocale(c)), 200),
  );

  changeProfile(app, context);
  changePassword(app, context, guard);
  askLink(app, context);
  openLink(app, context);
  acceptLink(app, context);
  listTeam(app, context);
  invite(app, context);
  changeMember(app, context);
  removeMember(app, context);
  sendLink(app, context);
  return app;
}
