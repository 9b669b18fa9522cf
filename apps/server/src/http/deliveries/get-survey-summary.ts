import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { surveySummarySchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { surveySummary } from '../../deliveries/survey/survey-summary.ts';
import { actingAs } from '../../orders/acting.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, callers, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = createRoute({
  method: 'get',
  path: '/surveys/summary',
  tags: ['Surveys'],
  summary: 'What buyers answered in the last 90 days, question by question',
  security: [callers.shop, callers.staff],
  responses: {
    200: answer(surveySummarySchema, 'The summary.'),
    401: refusal('`token_missing`, `token_invalid`, `token_expired`, `key_invalid`, `session_invalid`'),
    403: refusal('`wrong_caller`, `origin_not_allowed`'),
  },
});

export function getSurveySummary(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { shop, locale = 'en' } = actingAs(c.var.caller, wantedLocale(c));
    return c.json(await surveySummary(context, shop, locale), 200);
  });
}
