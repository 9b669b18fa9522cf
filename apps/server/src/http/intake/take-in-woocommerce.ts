import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createdOrdersSchema } from '@ordialog/protocol';
import { z } from 'zod';
import type { ServerContext } from '../../context.ts';
import { takeInWooCommerce as takeIn } from '../../intake/take-in-woocommerce.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer } from '../responses.ts';
import { answerTakenIn, ignored, placed, takenInResponses } from './answer-taken-in.ts';
import { signedShop } from './signed-shop.ts';

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
    201: placed,
    202: ignored,
    ...takenInResponses,
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
    const shop = await signedShop(context.db, 'woocommerce', c.req.valid('param').shopKey, body, signature);
    if (!shop) return problem(c, 401, 'signature_invalid');
    if (topic !== 'order.created') return c.json({ ignored: true } as const, 202);
    return answerTakenIn(c, context, shop, await takeIn(context, shop, body));
  });
}

/** What WooCommerce posts, unsigned, to try a webhook's address when it is made. */
function isGreeting(body: Uint8Array): boolean {
  return body.length < 100 && /^webhook_id=\d+$/.test(new TextDecoder().decode(body));
}
