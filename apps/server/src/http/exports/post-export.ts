import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { exportSchema, postExportSchema } from '@ordialog/protocol';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { beginExport } from '../../exports/manage-exports.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { readerLocale } from '../workflows/reader-locale.ts';
import { exportRefusals } from './export-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/exports',
  tags: ['Exports'],
  summary: 'Have a file written with orders, messages or reviews',
  description:
    'It is written in the background: ask for it until its `status` is `done`. Kept for 24 hours. Amounts in a CSV file are decimal, in JSON in minor units.',
  security: [callers.shop, callers.staff],
  request: { body: body(postExportSchema) },
  responses: {
    202: answer(exportSchema, 'It will be written.'),
    ...exportRefusals,
    409: refusal('`too_many_exports`: 20 are kept at most'),
    422: refusal('`invalid_request`'),
  },
});

export function postExport(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const begun = await beginExport(context, caller, c.req.valid('json'), readerLocale(c, caller));
    return begun === 'too_many_exports' ? problem(c, 409, begun) : c.json(begun, 202);
  });
}
