import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { workflowQuerySchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { findTemplate, findWorkflow } from '../../workflows/find-workflow.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';
import { documentSchema, keyParam, workflowRefusals } from './workflow-responses.ts';

const responses = {
  200: answer(documentSchema, 'The whole document.'),
  ...workflowRefusals,
  404: refusal('`not_found`'),
};

const templateRoute = createRoute({
  method: 'get',
  path: '/workflows/templates/{key}',
  tags: ['Workflows'],
  summary: 'A ready workflow to start from',
  security: [callers.shop, callers.staff],
  request: { params: keyParam },
  responses,
});

const route = createRoute({
  method: 'get',
  path: '/workflows/{key}',
  tags: ['Workflows'],
  summary: 'A workflow of the shop, its newest version or the one named',
  security: [callers.shop, callers.staff],
  request: { params: keyParam, query: workflowQuerySchema },
  responses,
});

export function getWorkflow(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const middleware = authenticate(context, 'shop', 'staff');

  app.openapi({ ...templateRoute, middleware }, (c) => {
    const template = findTemplate(c.req.valid('param').key);
    return template ? c.json(template, 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...route, middleware }, async (c) => {
    const { version } = c.req.valid('query');
    const found = await findWorkflow(context, c.var.caller.shop.id, c.req.valid('param').key, version);
    return found ? c.json(found, 200) : problem(c, 404, 'not_found');
  });
}
