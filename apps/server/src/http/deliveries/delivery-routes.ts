import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { getDocument } from './get-document.ts';
import { getSurveySummary } from './get-survey-summary.ts';
import { orderSurvey } from './order-survey.ts';

/** Under `/v1`. */
export function deliveryRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  getDocument(app, context);
  orderSurvey(app, context);
  getSurveySummary(app, context);
  return app;
}
