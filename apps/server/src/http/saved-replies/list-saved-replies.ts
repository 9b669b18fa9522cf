import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { savedReplyListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { listSavedReplies as listOf } from '../../saved-replies/find-saved-reply.ts';
import { savedReplyView } from '../../saved-replies/saved-reply-view.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, callers } from '../responses.ts';
import { savedReplyRefusals } from './saved-reply-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/saved-replies',
  tags: ['Saved replies'],
  summary: 'The shop’s saved replies',
  security: [callers.shop, callers.staff],
  responses: { 200: answer(savedReplyListSchema, 'All of them, by shortcut.'), ...savedReplyRefusals },
});

export function listSavedReplies(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const rows = await listOf(context.db, c.var.caller.shop.id);
    return c.json({ items: rows.map(savedReplyView), nextCursor: null }, 200);
  });
}
