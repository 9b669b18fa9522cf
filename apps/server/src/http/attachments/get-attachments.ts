import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { attachmentListSchema, attachmentViewSchema } from '@ordialog/protocol';
import { z } from 'zod';
import { findAttachments } from '../../attachments/find-attachments.ts';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { answer, callers, orderRefusals } from '../responses.ts';

const about = { tags: ['Attachments'], security: [callers.shop, callers.buyer, callers.staff] };

const listRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/attachments',
  ...about,
  summary: 'The files of an order',
  request: { params: orderIdParam },
  responses: {
    200: answer(attachmentListSchema, 'Those of entries the caller sees, and their own unused ones.'),
    ...orderRefusals,
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/attachments/{attachmentId}',
  ...about,
  summary: 'One file, with fresh addresses',
  request: { params: orderIdParam.extend({ attachmentId: z.string().max(64) }) },
  responses: { 200: answer(attachmentViewSchema, 'The file.'), ...orderRefusals },
});

export function getAttachments(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const reader = authenticate(context, 'shop', 'buyer', 'staff');

  app.openapi({ ...listRoute, middleware: reader }, async (c) => {
    const items = await findAttachments(context, c.var.caller, c.req.valid('param').id);
    return items ? c.json({ items }, 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...oneRoute, middleware: reader }, async (c) => {
    const { id, attachmentId } = c.req.valid('param');
    const [found] = (await findAttachments(context, c.var.caller, id, attachmentId)) ?? [];
    return found ? c.json(found, 200) : problem(c, 404, 'not_found');
  });
}
