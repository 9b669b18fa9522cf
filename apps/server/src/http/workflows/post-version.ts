import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { checkWorkflow, newVersionQuerySchema } from '@ordialog/protocol';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { addVersion } from '../../workflows/add-version.ts';
import { errorViews } from '../../workflows/error-views.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';
import { readerLocale } from './reader-locale.ts';
import { documentBody, documentSchema, keyParam, workflowRefusals } from './workflow-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/workflows/{key}/versions',
  tags: ['Workflows'],
  summary: 'Add a version of a workflow, or a workflow',
  description: 'New orders follow the newest version; running ones keep the version they began with.',
  security: [callers.shop, callers.staff],
  request: { params: keyParam, query: newVersionQuerySchema, body: documentBody },
  responses: {
    200: answer(documentSchema, 'The newest version says the same already.'),
    201: answer(documentSchema, 'The document with its new version.'),
    ...workflowRefusals,
    409: refusal('`newer_version`, with `version`: the newest, which this one is not based on'),
    422: refusal('`invalid_workflow`, with `errors`: each with its path, its code, and how to mend it'),
  },
});

export function postVersion(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const { key } = c.req.valid('param');
    const checked = checkWorkflow(c.req.valid('json'), { key, languages: caller.shop.locales });
    if (!checked.valid) {
      const errors = errorViews(checked.errors, readerLocale(c, caller));
      return problem(c, 422, 'invalid_workflow', undefined, { errors });
    }
    const { basedOn } = c.req.valid('query');
    const added = await addVersion(context, caller.shop.id, checked.workflow, basedOn);
    if (added.code === 'newer_version') {
      return problem(c, 409, added.code, undefined, { version: added.version });
    }
    return c.json(added.workflow, added.code === 'added' ? 201 : 200);
  });
}
