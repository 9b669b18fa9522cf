import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { transitionPreviewSchema, transitionRequestSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { previewTransition as previewOf } from '../../orders/preview-transition.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { detailsOf, statusOf } from './refusal-status.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/transitions/preview',
  tags: ['Orders'],
  summary: 'What a transition would change and send',
  security: [callers.shop, callers.staff],
  request: { params: orderIdParam, body: body(transitionRequestSchema) },
  responses: {
    200: answer(transitionPreviewSchema, 'Nothing has changed by asking.'),
    ...orderRefusals,
    409: refusal('`transition_not_available`, `version_conflict`, `order_ended`'),
    422: refusal('`invalid_fields`, `unknown_transition`, `invalid_request`'),
  },
});

export function previewTransition(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const preview = await previewOf(context, c.var.caller, id, c.req.valid('json'), wantedLocale(c));
    if (!preview) return problem(c, 404, 'not_found');
    if (!('refusal' in preview)) return c.json(preview, 200);
    return problem(c, statusOf(preview.refusal), preview.refusal.code, undefined, detailsOf(preview.refusal));
  });
}
