import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { workflowSummarySchema } from '@ordialog/protocol';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { setDefaultWorkflow } from '../../workflows/default-workflow.ts';
import { summarizeWorkflow } from '../../workflows/list-workflows.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';
import { readerLocale } from './reader-locale.ts';
import { keyParam, workflowRefusals } from './workflow-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/workflows/{key}/default',
  tags: ['Workflows'],
  summary: 'Have new orders follow this workflow where they name none',
  security: [callers.shop, callers.staff],
  request: { params: keyParam },
  responses: {
    200: answer(workflowSummarySchema, 'The workflow.'),
    ...workflowRefusals,
    404: refusal('`not_found`'),
  },
});

export function setDefault(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const { key } = c.req.valid('param');
    const shop = await setDefaultWorkflow(context.db, caller.shop.id, key);
    const summary = shop && (await summarizeWorkflow(context, shop, key, readerLocale(c, caller)));
    return summary ? c.json(summary, 200) : problem(c, 404, 'not_found');
  });
}
