import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { checkWorkflow, simulateWorkflowSchema, simulationSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { errorViews } from '../../workflows/error-views.ts';
import { simulateWorkflow } from '../../workflows/simulate-workflow.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { readerLocale } from './reader-locale.ts';
import { keyParam, workflowRefusals } from './workflow-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/workflows/{key}/simulate',
  tags: ['Workflows'],
  summary: 'What would have become of past orders under a draft',
  description: 'Nothing is kept and nothing is sent.',
  security: [callers.shop, callers.staff],
  request: { params: keyParam, body: body(simulateWorkflowSchema) },
  responses: {
    200: answer(simulationSchema, 'Each order as it was and as it would have been.'),
    ...workflowRefusals,
    422: refusal('`invalid_workflow` with `errors`, `invalid_request`'),
  },
});

export function postSimulation(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    const locale = readerLocale(c, caller);
    const { document, ...wanted } = c.req.valid('json');
    const { key } = c.req.valid('param');
    const checked = checkWorkflow(document, { key, languages: caller.shop.locales });
    if (!checked.valid) {
      const errors = errorViews(checked.errors, locale);
      return problem(c, 422, 'invalid_workflow', undefined, { errors });
    }
    return c.json(await simulateWorkflow(context, caller.shop, checked.workflow, wanted, locale), 200);
  });
}
