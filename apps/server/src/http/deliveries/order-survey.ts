import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { postSurveySchema, surveyViewSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { answerSurvey, readSurvey } from '../../deliveries/survey/order-survey.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const readRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/survey',
  tags: ['Surveys'],
  summary: 'What the buyer is asked after delivery, and what they answered',
  security: [callers.shop, callers.buyer, callers.staff],
  request: { params: orderIdParam },
  responses: { 200: answer(surveyViewSchema, 'The survey.'), ...orderRefusals },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/orders/{id}/survey',
  tags: ['Surveys'],
  summary: 'Answer the survey, or change the answers within seven days',
  security: [callers.buyer],
  request: { params: orderIdParam, body: body(postSurveySchema) },
  responses: {
    200: answer(surveyViewSchema, 'The answers were changed.'),
    201: answer(surveyViewSchema, 'The answers were taken in.'),
    ...orderRefusals,
    409: refusal('`survey_not_available`: nobody has asked yet; `survey_closed`: after seven days'),
    422: refusal('`invalid_request`, `unknown_question`'),
  },
});

export function orderSurvey(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...readRoute, middleware: authenticate(context, 'shop', 'buyer', 'staff') }, async (c) => {
    const survey = await readSurvey(context, c.var.caller, c.req.valid('param').id, wantedLocale(c));
    return survey ? c.json(survey, 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...answerRoute, middleware: authenticateOnce(context, 'buyer') }, async (c) => {
    const { id } = c.req.valid('param');
    const done = await answerSurvey(context, c.var.caller, id, c.req.valid('json'), wantedLocale(c));
    switch (done?.code) {
      case undefined:
        return problem(c, 404, 'not_found');
      case 'answered':
        return c.json(done.survey, 201);
      case 'changed':
        return c.json(done.survey, 200);
      case 'unknown_question':
        return problem(c, 422, done.code);
      case 'survey_not_available':
      case 'survey_closed':
        return problem(c, 409, done.code);
    }
  });
}
