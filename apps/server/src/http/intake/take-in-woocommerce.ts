import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createdOrdersSchema } from '@ordialog/protocol';
import { z } from 'zod';
import type { ServerContext } from '../../context.ts';
import { takeInWooCommerce as takeIn } from '../../intake/take-in-woocommerce.ts';
import { isSignedWith } from '../../intake/webhook-signature.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { readOrders } from '../orders/read-orders.ts';
import { problem } from '../problem.ts';
import { answer, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = createRoute({
  method: 'post',
  path: '/intake/woocommerce/{shopKey}',
  tags: ['Intake'],
  summary: 'Take in a WooCommerce order',
  description:
    'For a WooCommerce webhook with the topic “Order created”. Other topics, and drafts, are acknowledged and ' +
    'have no effect: WooCommerce switches a webhook off after five answers that are not 2xx.',
  security: [{ wooCommerceSignature: [] }],
  request: {
    params: z.object({ shopKey: z.string().max(100).describe('The shop’s public key.') }),
    headers: z.object({
      'x-wc-webhook-topic': z.string().optional().describe('`order.created`; others are ignored.'),
    }),
    // Described, not parsed: the signature is of the bytes, and is looked at first.
    body: {
      required: true,
      content: {
        'application/json': {
          schema: { type: 'object', description: 'An order of WooCommerce’s REST API v3.' },
        },
      },
    },
  },
  responses: {
    200: answer(
      z.union([createdOrdersSchema, z.object({ pong: z.literal(true) })]),
      'It had arrived before: the same orders. Or the greeting of a new webhook.',
    ),
    201: answer(createdOrdersSchema, 'The orders that were made.'),
    202: answer(z.object({ ignored: z.literal(true) }), 'Not for us: nothing has changed.'),
    400: refusal('`malformed_json`'),
    401: refusal('`signature_invalid`: wrong or missing, or there is no such shop'),
    422: refusal('`invalid_payload`, with `errors`; `unknown_workflow`'),
  },
});

export function takeInWooCommerce(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'wooCommerceSignature', {
    type: 'apiKey',
    in: 'header',
    name: 'X-WC-Webhook-Signature',
    description: 'Base64 HMAC-SHA256 of the body with the shop’s WooCommerce secret.',
  });

  app.openapi(route, async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const signature = c.req.header('x-wc-webhook-signature');
    const { 'x-wc-webhook-topic': topic } = c.req.valid('header');
    if (signature === undefined && topic === undefined && isGreeting(body)) {
      return c.json({ pong: true } as const, 200);
    }
    const shop = await context.db
      .selectFrom('shops')
      .selectAll()
      .where('public_key', '=', c.req.valid('param').shopKey)
      .executeTakeFirst();
    const isSigned = isSignedWith(shop?.intake_secrets.woocommerce, body, signature);
    if (!shop || !isSigned) return problem(c, 401, 'signature_invalid');
    if (topic !== 'order.created') return c.json({ ignored: true } as const, 202);
    const outcome = await takeIn(context, shop, body);
    switch (outcome.code) {
      case 'placed':
      case 'repeated': {
        const orders = await readOrders(context, { kind: 'shop', shop }, outcome.orderIds, wantedLocale(c));
        return c.json({ orders }, outcome.code === 'placed' ? 201 : 200);
      }
      case 'ignored':
        return c.json({ ignored: true } as const, 202);
      case 'malformed_json':
        return problem(c, 400, outcome.code);
      case 'invalid_payload': {
        const errors = outcome.issues.map(({ path, code, message }) => ({
          path: path.join('.'),
          code: code ?? 'custom',
          message,
        }));
        return problem(c, 422, outcome.code, undefined, { errors });
      }
      case 'unknown_workflow':
        return problem(c, 422, outcome.code);
      case 'order_conflict':
      case 'number_taken':
        return problem(c, 409, outcome.code);
    }
  });
}

/** What WooCommerce posts, unsigned, to try a webhook's address when it is made. */
function isGreeting(body: Uint8Array): boolean {
  return body.length < 100 && /^webhook_id=\d+$/.test(new TextDecoder().decode(body));
}
