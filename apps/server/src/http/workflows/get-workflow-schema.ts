import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { workflowSchema } from '@ordialog/protocol';
import { z } from 'zod';
import type { AppEnv } from '../app-env.ts';

const route = createRoute({
  method: 'get',
  path: '/workflows/schema.json',
  tags: ['Workflows'],
  summary: 'The JSON Schema of a workflow document',
  responses: {
    200: { description: 'JSON Schema 2020-12, as `application/schema+json`.' },
  },
});

const schema = JSON.stringify(z.toJSONSchema(workflowSchema));

export function getWorkflowSchema(app: OpenAPIHono<AppEnv>): void {
  app.openapi(route, (c) =>
    c.body(schema, 200, {
      'Content-Type': 'application/schema+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
}
