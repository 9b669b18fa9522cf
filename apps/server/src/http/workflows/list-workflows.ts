import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { workflowListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { listWorkflows as listOf } from '../../workflows/list-workflows.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, callers } from '../responses.ts';
import { readerLocale } from './reader-locale.ts';
import { workflowRefusals } from './workflow-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/workflows',
  tags: ['Workflows'],
  summary: 'The shop’s workflows',
  security: [callers.shop, callers.staff],
  responses: {
    200: answer(workflowListSchema, 'With how many orders run on each version.'),
    ...workflowRefusals,
  },
});

export function listWorkflows(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    return c.json(await listOf(context, caller.shop, readerLocale(c, caller)), 200);
  });
}
