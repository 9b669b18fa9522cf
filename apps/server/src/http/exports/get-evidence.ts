import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { authenticate } from '../../auth/authenticate.ts';
import type { Caller } from '../../auth/caller.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { keysPath, orderArchive } from '../../evidence/order-archive.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { contentDisposition } from '../attachments/content-disposition.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { callers, orderRefusals, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const zip = {
  description: 'A ZIP; its `manifest.json` names each file with its SHA-256 and is signed.',
  content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) } },
};

const evidenceRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/evidence',
  tags: ['Exports'],
  summary: 'All that is known of an order, signed: for a dispute',
  description: `The log with its changes, files, papers and what was sent. Signed with the Ed25519 key at \`${keysPath}\`.`,
  security: [callers.shop, callers.staff],
  request: { params: orderIdParam },
  responses: {
    200: zip,
    ...orderRefusals,
    403: refusal('`wrong_caller`, `role_not_allowed`, `origin_not_allowed`'),
  },
});

const exportRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/export',
  tags: ['Exports'],
  summary: 'A buyer’s own copy of their order, as they see it',
  security: [callers.buyer],
  request: { params: orderIdParam },
  responses: { 200: zip, ...orderRefusals },
});

export function getEvidence(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...evidenceRoute, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    return archiveAnswer(c, context, caller, c.req.valid('param').id);
  });

  app.openapi({ ...exportRoute, middleware: authenticate(context, 'buyer') }, async (c) =>
    archiveAnswer(c, context, c.var.caller, c.req.valid('param').id),
  );
}

async function archiveAnswer(
  c: Context,
  context: ServerContext & OrderContext,
  caller: Caller,
  orderId: string,
) {
  const archive = await orderArchive(context, caller, orderId, wantedLocale(c));
  if (!archive) return problem(c, 404, 'not_found');
  return c.body(archive.content, 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': contentDisposition(archive.name),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
