import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { beginUploadSchema, chunkQuerySchema, largestChunk, uploadViewSchema } from '@ordialog/protocol';
import { z } from 'zod';
import { beginUpload } from '../../attachments/begin-upload.ts';
import { cancelUpload } from '../../attachments/cancel-upload.ts';
import { findUpload, uploadState, writeChunk } from '../../attachments/write-chunk.ts';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { fileRefusals, refuseFile } from './refuse-file.ts';

const about = { tags: ['Attachments'], security: [callers.buyer, callers.staff] };
const uploadParams = orderIdParam.extend({ uploadId: z.string().max(64) });

const beginRoute = createRoute({
  method: 'post',
  path: '/orders/{id}/uploads',
  ...about,
  summary: 'Begin an upload in pieces, or find how far it came',
  request: { params: orderIdParam, body: body(beginUploadSchema) },
  responses: {
    200: answer(uploadViewSchema, 'It had been begun before: where to go on.'),
    201: answer(uploadViewSchema, 'Begun.'),
    ...orderRefusals,
    409: refusal('`upload_conflict`: the `clientUploadId` was used for another file'),
    422: refusal('`too_many_attachments`, `invalid_request`'),
  },
});

const chunkRoute = createRoute({
  method: 'put',
  path: '/orders/{id}/uploads/{uploadId}',
  ...about,
  summary: 'Send the next piece',
  description: `At most ${largestChunk} bytes, as \`application/octet-stream\`. The last one makes the file.`,
  request: {
    params: uploadParams,
    query: chunkQuerySchema,
    body: { content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
  },
  responses: {
    200: answer(uploadViewSchema, 'It arrived.'),
    ...orderRefusals,
    409: refusal('`wrong_offset`, with the `upload` as it is: go on from there'),
    413: refusal('`body_too_large`, `file_too_large`'),
    422: refusal(fileRefusals),
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/uploads/{uploadId}',
  ...about,
  summary: 'How far an upload came',
  request: { params: uploadParams },
  responses: { 200: answer(uploadViewSchema, 'As it is.'), ...orderRefusals },
});

const cancelRoute = createRoute({
  method: 'delete',
  path: '/orders/{id}/uploads/{uploadId}',
  ...about,
  summary: 'Give up an upload, or a file that nothing uses',
  request: { params: uploadParams },
  responses: {
    204: { description: 'Gone.' },
    ...orderRefusals,
    409: refusal('`attachments_unavailable`: an entry uses it'),
  },
});

/** Uploads that go on where they were cut off, by a lost connection or a server that was stopped. */
export function orderUploads(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const own = authenticate(context, 'buyer', 'staff');

  app.openapi({ ...beginRoute, middleware: authenticateOnce(context, 'buyer', 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const begun = await actOnOrder(context, c.var.caller, id, undefined, (acting) =>
      beginUpload(context, acting, id, c.req.valid('json')),
    );
    switch (begun?.code) {
      case undefined:
        return problem(c, 404, 'not_found');
      case 'begun':
        return c.json(uploadState(context, begun.row), 201);
      case 'known':
        return c.json(uploadState(context, begun.row), 200);
      case 'upload_conflict':
        return problem(c, 409, begun.code);
      case 'too_many_attachments':
        return problem(c, 422, begun.code);
    }
  });

  app.openapi({ ...chunkRoute, middleware: own }, async (c) => {
    const { id, uploadId } = c.req.valid('param');
    const { offset } = c.req.valid('query');
    const outcome = await actOnOrder(context, c.var.caller, id, undefined, async (acting) => {
      const row = await findUpload(context, acting, id, uploadId);
      return row && writeChunk(context, row, offset, new Uint8Array(await c.req.arrayBuffer()));
    });
    switch (outcome?.code) {
      case undefined:
        return problem(c, 404, 'not_found');
      case 'written':
        return c.json(outcome.upload, 200);
      case 'wrong_offset':
        return problem(c, 409, outcome.code, undefined, { upload: outcome.upload });
      case 'file_type_not_allowed':
      case 'image_too_large':
      case 'file_damaged':
      case 'file_too_large':
      case 'upload_gone':
        return refuseFile(c, outcome.code);
    }
  });

  app.openapi({ ...getRoute, middleware: own }, async (c) => {
    const { id, uploadId } = c.req.valid('param');
    const row = await actOnOrder(context, c.var.caller, id, undefined, (acting) =>
      findUpload(context, acting, id, uploadId),
    );
    return row ? c.json(uploadState(context, row), 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...cancelRoute, middleware: own }, async (c) => {
    const { id, uploadId } = c.req.valid('param');
    const outcome = await actOnOrder(context, c.var.caller, id, undefined, (acting) =>
      cancelUpload(context, acting, id, uploadId),
    );
    if (outcome === undefined) return problem(c, 404, 'not_found');
    return outcome === 'canceled' ? c.body(null, 204) : problem(c, 409, 'attachments_unavailable');
  });
}
