import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import { countUse, findSavedReply } from '../../saved-replies/find-saved-reply.ts';
import { savedReplyView } from '../../saved-replies/saved-reply-view.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { callers, refusal } from '../responses.ts';
import { savedReplyAnswer, savedReplyIdParam, savedReplyRefusals } from './saved-reply-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/saved-replies/{id}/uses',
  tags: ['Saved replies'],
  summary: 'Count that it was sent as a message',
  description: 'A macro counts itself.',
  security: [callers.shop, callers.staff],
  request: { params: savedReplyIdParam },
  responses: {
    200: savedReplyAnswer('With its new count.'),
    ...savedReplyRefusals,
    404: refusal('`not_found`'),
  },
});

export function postUse(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { shop } = c.var.caller;
    const { id } = c.req.valid('param');
    await countUse(context.db, shop.id, id);
    const row = await findSavedReply(context.db, shop.id, id);
    return row ? c.json(savedReplyView(row), 200) : problem(c, 404, 'not_found');
  });
}
