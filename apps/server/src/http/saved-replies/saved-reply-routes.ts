import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { fillSavedReply } from './fill-saved-reply.ts';
import { listSavedReplies } from './list-saved-replies.ts';
import { patchSavedReply } from './patch-saved-reply.ts';
import { postMacro } from './post-macro.ts';
import { postSavedReply } from './post-saved-reply.ts';
import { postUse } from './post-use.ts';

/** Under `/v1`. */
export function savedReplyRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  listSavedReplies(app, context);
  postSavedReply(app, context);
  patchSavedReply(app, context);
  postUse(app, context);
  fillSavedReply(app, context);
  postMacro(app, context);
  return app;
}
