import { readFileSync } from 'node:fs';

const read = (name: string): Record<string, Record<string, unknown>> =>
  JSON.parse(
    readFileSync(new URL(`../../../../../shared/data/shopify/${name}.json`, import.meta.url), 'utf8'),
  );

/** For tests: the order of Shopify's own fixtures as a webhook has it, without the wrapper of the REST API. */
export function documentedShopifyOrder(): Record<string, unknown> {
  return { ...read('order').order };
}

/** For tests: a fulfillment of that order. */
export function documentedFulfillment(): Record<string, unknown> {
  return { ...read('fulfillment').fulfillment };
}
