import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { detectCarriers } from '@ordialog/core';
import { z } from 'zod';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { answer, callers, refusal } from '../responses.ts';

const detectedSchema = z
  .object({
    items: z.array(
      z.object({
        carrier: z.string().describe('The carrier’s key, as shipping takes it.'),
        trackingUrl: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'DetectedCarriers' });

const route = createRoute({
  method: 'get',
  path: '/carriers/detect',
  tags: ['Carriers'],
  summary: 'Whose tracking number it may be',
  security: [callers.shop, callers.staff],
  request: { query: z.strictObject({ number: z.string().min(1).max(100) }) },
  responses: {
    200: answer(detectedSchema, 'Likeliest first; empty when no format and check digit fit.'),
    401: refusal('`token_missing`, `token_invalid`, `token_expired`, `key_invalid`, `session_invalid`'),
    403: refusal('`wrong_caller`'),
    422: refusal('`invalid_request`'),
  },
});

/** Under `/v1`. */
export function carrierRoutes(context: ServerContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, (c) =>
    c.json({ items: [...detectCarriers(c.req.valid('query').number)] }, 200),
  );
  return app;
}
