import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { postSavedReplySchema } from '@ordialog/protocol';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { addSavedReply } from '../../saved-replies/save-reply.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { body, callers } from '../responses.ts';
import { readerLocale } from '../workflows/reader-locale.ts';
import { savedOr } from './save-answer.ts';
import { savedReplyAnswer, saveResponses } from './saved-reply-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/saved-replies',
  tags: ['Saved replies'],
  summary: 'Add a saved reply',
  security: [callers.shop, callers.staff],
  request: { body: body(postSavedReplySchema) },
  responses: { 201: savedReplyAnswer('The reply.'), ...saveResponses },
});

export function postSavedReply(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const locale = readerLocale(c, caller);
    const saved = savedOr(c, await addSavedReply(context, caller.shop.id, c.req.valid('json'), locale));
    return 'reply' in saved ? c.json(saved.reply, 201) : saved.refused;
  });
}
