import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { newPaymentMethodSchema, paymentMethodSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { addMethod } from '../../payment-methods/add-method.ts';
import { findMethod } from '../../payment-methods/list-methods.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { authorOf, invalidDetails, methodAnswers } from './payment-method-answers.ts';

const { 200: _, 404: __, ...refusals } = methodAnswers;

const route = createRoute({
  method: 'post',
  path: '/shop/payment-methods',
  tags: ['Shop'],
  summary: 'Save a way to pay',
  description: 'For owners, who are all told of it by e-mail.',
  security: [callers.staff],
  request: { body: body(newPaymentMethodSchema) },
  responses: {
    201: answer(paymentMethodSchema, 'The way to pay.'),
    ...refusals,
    409: refusal('`too_many_payment_methods`'),
  },
});

export function addPaymentMethod(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'staff') }, async (c) => {
    const { caller } = c.var;
    const { shop, staff } = caller;
    if (staff.role !== 'owner') return problem(c, 403, 'role_not_allowed');
    const outcome = await addMethod(
      context,
      shop.id,
      authorOf(caller),
      c.req.valid('json'),
      context.clock.now(),
    );
    switch (outcome.code) {
      case 'invalid':
        return invalidDetails(c, caller, outcome.problems);
      case 'too_many_payment_methods':
        return problem(c, 409, outcome.code);
      case 'added': {
        const method = await findMethod(context.db, shop.id, outcome.id);
        return method ? c.json(method, 201) : problem(c, 404, 'not_found');
      }
    }
  });
}
