import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createdOrdersSchema } from '@ordialog/protocol';
import { z } from 'zod';
import type { ServerContext } from '../../context.ts';
import { shopifyTopics, takeInShopify as takeIn } from '../../intake/take-in-shopify.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer } from '../responses.ts';
import { answerTakenIn, ignored, placed, takenInResponses } from './answer-taken-in.ts';
import { signedShop } from './signed-shop.ts';

const route = createRoute({
  method: 'post',
  path: '/intake/shopify/{shopKey}',
  tags: ['Intake'],
  summary: 'Take in a Shopify order, its payment, or its parcels',
  description:
    'For Shopify webhooks in JSON with the topics `orders/create`, `orders/paid`, `fulfillments/create` and ' +
    '`fulfillments/update`, in any order. Other topics are acknowledged and have no effect. A line item property ' +
    '`availability` with the value `made_to_order` says what is not in stock.',
  security: [{ shopifySignature: [] }],
  request: {
    params: z.object({ shopKey: z.string().max(100).describe('The shop’s public key.') }),
    headers: z.object({ 'x-shopify-topic': z.string().optional() }),
    // Described, not parsed: the signature is of the bytes, and is looked at first.
    body: {
      required: true,
      content: {
        'application/json': {
          schema: { type: 'object', description: 'An order or a fulfillment of Shopify’s.' },
        },
      },
    },
  },
  responses: {
    200: answer(createdOrdersSchema, 'It had arrived before, or is about orders that had: these.'),
    201: placed,
    202: ignored,
    ...takenInResponses,
  },
});

export function takeInShopify(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'shopifySignature', {
    type: 'apiKey',
    in: 'header',
    name: 'X-Shopify-Hmac-Sha256',
    description: 'Base64 HMAC-SHA256 of the body with the shop’s Shopify secret.',
  });

  app.openapi(route, async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const signature = c.req.header('x-shopify-hmac-sha256');
    const shop = await signedShop(context.db, 'shopify', c.req.valid('param').shopKey, body, signature);
    if (!shop) return problem(c, 401, 'signature_invalid');
    const topic = shopifyTopics.find((known) => known === c.req.valid('header')['x-shopify-topic']);
    if (!topic) return c.json({ ignored: true } as const, 202);
    return answerTakenIn(c, context, shop, await takeIn(context, shop, topic, body));
  });
}
