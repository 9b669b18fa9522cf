import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { checkWorkflow, workflowCheckSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { errorViews } from '../../workflows/error-views.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, callers } from '../responses.ts';
import { readerLocale } from './reader-locale.ts';
import { documentBody, keyParam, workflowRefusals } from './workflow-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/workflows/{key}/validate',
  tags: ['Workflows'],
  summary: 'What is to be mended in a document, without keeping it',
  security: [callers.shop, callers.staff],
  request: { params: keyParam, body: documentBody },
  responses: { 200: answer(workflowCheckSchema, 'The errors, if any.'), ...workflowRefusals },
});

export function validateDocument(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, (c) => {
    const { caller } = c.var;
    const { key } = c.req.valid('param');
    const checked = checkWorkflow(c.req.valid('json'), { key, languages: caller.shop.locales });
    const errors = checked.valid ? [] : errorViews(checked.errors, readerLocale(c, caller));
    return c.json({ valid: checked.valid, errors }, 200);
  });
}
