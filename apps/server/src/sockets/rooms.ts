import type { Locale, Party } from '@ordialog/core';

/** One side of an order's dialog, whatever the language. */
export const partyRoom = (orderId: string, party: Party) => `order:${orderId}:${party}`;
/** Those of a side who read one language: for entries whose words depend on it. */
export const readerRoom = (orderId: string, party: Party, locale: Locale) =>
  `order:${orderId}:${party}:${locale}`;
/** Those of a side who have the order in view. */
export const hereRoom = (orderId: string, party: Party) => `here:${orderId}:${party}`;
/** The staff of a shop, who hear of each of its orders. */
export const staffRoom = (shopId: string) => `shop:${shopId}`;
