import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { exchangeLinkSchema, openedLinkSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { openOrderLink } from '../../orders/order-link.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, refusal } from '../responses.ts';

const route = createRoute({
  method: 'post',
  path: '/links/exchange',
  tags: ['Orders'],
  summary: 'Open the order that a link in an e-mail leads to',
  request: { body: body(exchangeLinkSchema) },
  responses: {
    200: answer(openedLinkSchema, 'A buyer’s token for the order.'),
    404: refusal('`link_invalid`'),
    422: refusal('`invalid_request`'),
  },
});

/** A link is exchanged by POST only, so that a mail scanner that fetches it learns and changes nothing. */
export function exchangeLink(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi(route, async (c) => {
    const opened = await openOrderLink(context, c.req.valid('json').token);
    c.header('Cache-Control', 'no-store');
    return opened ? c.json(opened, 200) : problem(c, 404, 'link_invalid');
  });
}
