import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type PatchPaymentMethod, patchPaymentMethodSchema } from '@ordialog/protocol';
import type { Context } from 'hono';
import type { StaffCaller } from '../../auth/caller.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { changeMethod } from '../../payment-methods/change-method.ts';
import { findMethod } from '../../payment-methods/list-methods.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { body, callers } from '../responses.ts';
import { authorOf, invalidDetails, methodAnswers, methodIdParam } from './payment-method-answers.ts';

const patchRoute = createRoute({
  method: 'patch',
  path: '/shop/payment-methods/{id}',
  tags: ['Shop'],
  summary: 'Change a way to pay',
  description:
    'A change makes a new version; the old ones stay. Managers may change its name, note and place; its details, and ' +
    'whether it is offered, only owners, who are all told of it by e-mail. Orders that wait for their payment follow.',
  security: [callers.staff],
  request: { params: methodIdParam, body: body(patchPaymentMethodSchema) },
  responses: methodAnswers,
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/shop/payment-methods/{id}',
  tags: ['Shop'],
  summary: 'Offer a way to pay no more',
  description: 'For owners. It stays as it was, and can be offered again.',
  security: [callers.staff],
  request: { params: methodIdParam },
  responses: methodAnswers,
});

export function changePaymentMethod(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...patchRoute, middleware: authenticateOnce(context, 'staff') }, (c) =>
    change(context, c, c.var.caller, c.req.valid('param').id, c.req.valid('json')),
  );
  app.openapi({ ...deleteRoute, middleware: authenticateOnce(context, 'staff') }, (c) =>
    change(context, c, c.var.caller, c.req.valid('param').id, { active: false }),
  );
}

async function change(
  context: ServerContext,
  c: Context,
  caller: StaffCaller,
  id: string,
  wanted: PatchPaymentMethod,
) {
  const { db, clock } = context;
  const { shop, staff } = caller;
  const needsOwner = wanted.details !== undefined || wanted.active !== undefined;
  if (!mayEdit(caller) || (needsOwner && staff.role !== 'owner')) return problem(c, 403, 'role_not_allowed');
  const asked = { id, change: wanted, now: clock.now() };
  const outcome = await changeMethod(context, shop.id, authorOf(caller), asked);
  const method = outcome && (await findMethod(db, shop.id, id));
  if (!method) return problem(c, 404, 'not_found');
  switch (outcome.code) {
    case 'invalid':
      return invalidDetails(c, caller, outcome.problems);
    case 'settings_conflict':
      return problem(c, 409, outcome.code);
    case 'changed':
      return c.json(method, 200);
  }
}
