import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { attachmentViewSchema } from '@ordialog/protocol';
import type { Context } from 'hono';
import { z } from 'zod';
import type { AttachmentContext } from '../../attachments/attachment-context.ts';
import { attachmentOf } from '../../attachments/attachment-of.ts';
import { beginUpload } from '../../attachments/begin-upload.ts';
import { keepFile } from '../../attachments/keep-file.ts';
import type { TemporaryFile } from '../../attachments/temporary-file.ts';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { type Acting, actingAs } from '../../orders/acting.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { isReachable } from '../../orders/reachable-orders.ts';
import type { AppEnv } from '../app-env.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { answer, callers, orderRefusals, refusal } from '../responses.ts';
import { receiveMultipart } from './receive-multipart.ts';
import { fileRefusals, refuseFile } from './refuse-file.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/attachments',
  tags: ['Attachments'],
  summary: 'Upload a file in one go',
  description: 'Up to 20 MiB. The file is yours until a message, or a field of a transition, names its `id`.',
  security: [callers.buyer, callers.staff],
  request: {
    params: orderIdParam,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ file: z.string().meta({ format: 'binary' }) }),
        },
      },
    },
  },
  responses: {
    201: answer(attachmentViewSchema, 'The file as it is kept.'),
    ...orderRefusals,
    413: refusal('`file_too_large`'),
    415: refusal('`multipart_expected`'),
    422: refusal(`${fileRefusals}, \`file_missing\`, \`idempotency_key_reused\``),
  },
});

/** Not by `openapi()`, whose validator would read the whole form into memory. */
export function postAttachment(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openAPIRegistry.registerPath(route);
  app.post('/orders/:id/attachments', authenticate(context, 'buyer', 'staff'), async (c) => {
    const id = c.req.param('id');
    if (!(await isReachable(context.db, c.var.caller, id))) return refuse(c, 404, 'not_found');
    const key = c.req.header('idempotency-key') ?? null;
    if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key)) return refuse(c, 422, 'invalid_idempotency_key');
    const received = await receiveMultipart(c);
    if ('code' in received) {
      if (received.code === 'multipart_expected') return refuse(c, 415, received.code);
      return refuse(c, received.code === 'file_too_large' ? 413 : 422, received.code);
    }
    await using file = received.file;
    return await keep(c, context, actingAs(c.var.caller, undefined), {
      orderId: id,
      name: received.name,
      file,
      key,
    });
  });
}

async function keep(
  c: Context,
  context: AttachmentContext,
  acting: Acting,
  { orderId, name, file, key }: { orderId: string; name: string; file: TemporaryFile; key: string | null },
): Promise<Response> {
  const clientUploadId = key === null ? null : `key ${key}`;
  const begun = await beginUpload(context, acting, orderId, { clientUploadId, name, size: file.size });
  if (!('row' in begun)) {
    const code = begun.code === 'upload_conflict' ? 'idempotency_key_reused' : begun.code;
    return problem(c, 422, code);
  }
  const { row } = begun;
  if (row.state === 'ready') {
    if (row.upload_sha256 !== file.sha256) return problem(c, 422, 'idempotency_key_reused');
    c.header('Idempotency-Replayed', 'true');
    return c.json(context.fileLinks.view(attachmentOf(row)), 201);
  }
  const kept = await keepFile(context, row, file);
  return 'code' in kept ? refuseFile(c, kept.code) : c.json(kept.attachment, 201);
}

/** What is left of the body is not read, so the connection cannot serve another request. */
function refuse(c: Context, status: 404 | 413 | 415 | 422, code: Parameters<typeof problem>[2]): Response {
  c.header('Connection', 'close');
  return problem(c, status, code);
}
