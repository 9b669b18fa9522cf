import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { patchSavedReplySchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { deleteSavedReply } from '../../saved-replies/find-saved-reply.ts';
import { changeSavedReply } from '../../saved-replies/save-reply.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { body, callers, refusal } from '../responses.ts';
import { readerLocale } from '../workflows/reader-locale.ts';
import { savedOr } from './save-answer.ts';
import {
  savedReplyAnswer,
  savedReplyIdParam,
  savedReplyRefusals,
  saveResponses,
} from './saved-reply-responses.ts';

const patchRoute = createRoute({
  method: 'patch',
  path: '/saved-replies/{id}',
  tags: ['Saved replies'],
  summary: 'Change a saved reply',
  description: 'What is left out stays as it is; `texts` is replaced as a whole.',
  security: [callers.shop, callers.staff],
  request: { params: savedReplyIdParam, body: body(patchSavedReplySchema) },
  responses: {
    200: savedReplyAnswer('The reply as it is now.'),
    ...saveResponses,
    404: refusal('`not_found`'),
  },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/saved-replies/{id}',
  tags: ['Saved replies'],
  summary: 'Delete a saved reply',
  security: [callers.shop, callers.staff],
  request: { params: savedReplyIdParam },
  responses: {
    204: { description: 'It is gone. What was sent with it stays.' },
    ...savedReplyRefusals,
    404: refusal('`not_found`'),
  },
});

export function patchSavedReply(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const middleware = authenticate(context, 'shop', 'staff');
  app.openapi({ ...patchRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const locale = readerLocale(c, caller);
    const { id } = c.req.valid('param');
    const outcome = await changeSavedReply(context, caller.shop.id, id, c.req.valid('json'), locale);
    if (!outcome) return problem(c, 404, 'not_found');
    const saved = savedOr(c, outcome);
    return 'reply' in saved ? c.json(saved.reply, 200) : saved.refused;
  });

  app.openapi({ ...deleteRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const gone = await deleteSavedReply(context.db, caller.shop.id, c.req.valid('param').id);
    return gone ? c.body(null, 204) : problem(c, 404, 'not_found');
  });
}
