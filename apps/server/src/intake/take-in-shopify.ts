import type { Shop } from '../db/tables/shops.ts';
import { actingAs } from '../orders/acting.ts';
import { recordPayment, recordShipment } from '../orders/learn-of-order.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { parseJson } from './parse-json.ts';
import { shopifyFulfillmentSchema, shopifyOrderSchema } from './shopify-order.ts';
import { shopifyExternalId, shopifyPurchase } from './shopify-purchase.ts';
import { placeNumbered, type TakenIn } from './taken-in.ts';

/** The topics that mean something to an order's life here; whatever else a shop subscribes to is acknowledged. */
export const shopifyTopics = [
  'orders/create',
  'orders/paid',
  'fulfillments/create',
  'fulfillments/update',
] as const;
export type ShopifyTopic = (typeof shopifyTopics)[number];

/** Takes in the body of a Shopify webhook whose signature was checked. */
export async function takeInShopify(
  context: OrderContext,
  shop: Shop,
  topic: ShopifyTopic,
  body: Uint8Array,
): Promise<TakenIn> {
  const json = parseJson(body);
  if (!json) return { code: 'malformed_json' };
  switch (topic) {
    case 'orders/create':
    case 'orders/paid':
      return takeInOrder(context, shop, topic, json.value);
    case 'fulfillments/create':
    case 'fulfillments/update':
      return takeInFulfillment(context, shop, json.value);
  }
}

/** Either topic brings the whole order, so that whichever comes first makes it. */
async function takeInOrder(
  context: OrderContext,
  shop: Shop,
  topic: 'orders/create' | 'orders/paid',
  value: unknown,
): Promise<TakenIn> {
  const read = shopifyOrderSchema.safeParse(value);
  if (!read.success) return { code: 'invalid_payload', issues: read.error.issues };
  const order = read.data;
  if (order.cancelled_at !== undefined) return { code: 'ignored' };
  const reported = shopifyPurchase(shop, order);
  if (!reported) return { code: 'invalid_payload', issues: [] };
  const outcome = await placeNumbered(context, shop, reported);
  if (topic === 'orders/paid' && outcome.code === 'repeated') {
    for (const orderId of await unpaid(context, shop.id, outcome.orderIds)) {
      await recordPayment(context, actingAs({ kind: 'shop', shop }, undefined), orderId, {
        state: 'paid',
        reference: reported.purchase.externalId,
      });
    }
  }
  return outcome;
}

/** Those not yet known as paid: an order that was made as paid is told of again by its own topic. */
async function unpaid({ db }: OrderContext, shopId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .select(['id', 'facts'])
    .where('shop_id', '=', shopId)
    .where('id', 'in', ids)
    .execute();
  return rows.flatMap(({ id, facts }) => (Object.hasOwn(facts, 'paid') ? [] : [id]));
}

/** A fulfillment that comes before its order is refused: Shopify sends it again until the order is here. */
async function takeInFulfillment(context: OrderContext, shop: Shop, value: unknown): Promise<TakenIn> {
  const read = shopifyFulfillmentSchema.safeParse(value);
  if (!read.success) return { code: 'invalid_payload', issues: read.error.issues };
  const { order_id: id, status, tracking_company: company, tracking_number, tracking_numbers } = read.data;
  const numbers = new Set([...tracking_numbers, tracking_number].filter((number) => number !== ''));
  if (numbers.size === 0 || status === 'cancelled' || status === 'failure') return { code: 'ignored' };
  const orderIds = await ordersOf(context, shop.id, shopifyExternalId(id));
  const [first] = orderIds;
  if (first === undefined) return { code: 'unknown_order' };
  for (const trackingNumber of numbers) {
    const parcel = { carrier: company || 'other', trackingNumber };
    await recordShipment(context, actingAs({ kind: 'shop', shop }, undefined), first, parcel);
  }
  return { code: 'repeated', orderIds };
}

async function ordersOf({ db }: OrderContext, shopId: string, externalId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('purchases')
    .innerJoin('orders', (join) =>
      join
        .onRef('orders.group_id', '=', 'purchases.group_id')
        .onRef('orders.shop_id', '=', 'purchases.shop_id'),
    )
    .select('orders.id')
    .where('purchases.shop_id', '=', shopId)
    .where('purchases.external_id', '=', externalId)
    .orderBy('orders.number')
    .execute();
  return rows.map((row) => row.id);
}
