import {
  type EntryDraft,
  findPaymentDetails,
  foreignDetailsIn,
  type Order,
  type PaymentDetails,
} from '@ordialog/core';
import type { Db } from '../db/database.ts';
import { savedMethods } from './saved-methods.ts';

/** The cheap question, before a shop's ways to pay are looked up: whether money could be sent to anything in a text. */
export function holdsDetails(text: string): boolean {
  return findPaymentDetails(text).length > 0;
}

/** Whether anything that money could be sent to in a text is neither the shop's nor known at the order. */
export function isForeign(order: Order, text: string, saved: readonly PaymentDetails[]): boolean {
  const { number, shipments, payment } = order;
  const parcels = shipments.map(({ trackingNumber }) => trackingNumber);
  // A shop that saves nothing says at each order how to pay.
  const typed = payment.unsaved ? [] : [payment.instructions?.iban ?? ''];
  return foreignDetailsIn(text, saved, [number, ...parcels, ...typed]).length > 0;
}

export async function savedDetails(db: Db, shopId: string): Promise<readonly PaymentDetails[]> {
  return (await savedMethods(db, shopId)).map(({ details }) => details);
}

/** What the sellers are told of entry `of`, right after it. */
export function foreignDetailsEntry(of: number, now: Date): EntryDraft {
  return {
    author: { type: 'system' },
    at: now.toISOString(),
    published: false,
    content: { kind: 'foreign_payment_details', of },
  };
}
