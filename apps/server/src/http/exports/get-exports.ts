import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { exportListSchema, exportSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { exportView } from '../../exports/export-view.ts';
import { deleteExport, findExport, listExports } from '../../exports/manage-exports.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers } from '../responses.ts';
import { exportAnswer } from './export-answer.ts';
import { exportIdParam, exportRefusals, unknownExport } from './export-responses.ts';

const shared = { tags: ['Exports'], security: [callers.shop, callers.staff] };

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/exports',
  summary: 'The files of the last 24 hours',
  responses: { 200: answer(exportListSchema, 'All of them, the newest first.'), ...exportRefusals },
});

const oneRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/exports/{id}',
  summary: 'How far a file is',
  request: { params: exportIdParam },
  responses: { 200: answer(exportSchema, 'The export.'), ...exportRefusals, ...unknownExport },
});

const binary = z.string().meta({ format: 'binary' });
const fileRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/exports/{id}/file',
  summary: 'The file itself, once it is done',
  request: { params: exportIdParam },
  responses: {
    200: {
      description: 'The file.',
      content: { 'text/csv': { schema: binary }, 'application/json': { schema: binary } },
    },
    ...exportRefusals,
    ...unknownExport,
  },
});

const deleteRoute = createRoute({
  ...shared,
  method: 'delete',
  path: '/exports/{id}',
  summary: 'Delete a file before its day is over',
  request: { params: exportIdParam },
  responses: { 204: { description: 'It is gone.' }, ...exportRefusals, ...unknownExport },
});

export function getExports(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const middleware = authenticate(context, 'shop', 'staff');

  app.openapi({ ...listRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    return c.json({ items: await listExports(context, caller.shop.id), nextCursor: null }, 200);
  });

  app.openapi({ ...oneRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const row = await findExport(context, caller.shop.id, c.req.valid('param').id);
    return row ? c.json(exportView(row, context.exportLinks), 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...fileRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const row = await findExport(context, caller.shop.id, c.req.valid('param').id);
    return (row && (await exportAnswer(c, context.files, row))) ?? problem(c, 404, 'not_found');
  });

  app.openapi({ ...deleteRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const was = await deleteExport(context, caller.shop.id, c.req.valid('param').id);
    return was ? c.body(null, 204) : problem(c, 404, 'not_found');
  });
}
