import type { Entry, Order, PaymentDetails } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { holdsDetails, isForeign, savedDetails } from './foreign-details.ts';
import { warnOwners } from './warn-of-details.ts';

/** Says of a message's text whether it warns its reader. */
export type MessageCheck = (order: Order, text: string) => boolean;

/** A check for messages of whatever shops: most hold no details, and then nothing is looked up. */
export async function checkFor(
  trx: Trx,
  messages: readonly { readonly text: string; readonly shopId: string }[],
): Promise<MessageCheck> {
  const suspects = messages.filter(({ text }) => holdsDetails(text));
  const saved = new Map<string, readonly PaymentDetails[]>();
  for (const shopId of new Set(suspects.map((message) => message.shopId))) {
    saved.set(shopId, await savedDetails(trx, shopId));
  }
  const texts = new Set(suspects.map(({ text }) => text));
  return (order, text) => {
    const known = texts.has(text) ? saved.get(order.shopId) : undefined;
    return known !== undefined && isForeign(order, text, known);
  };
}

/** Tells the owners of the shops in whose orders messages warned, before these are written. */
export async function tellOfWarnings(
  trx: Trx,
  writing: { readonly jobs: JobQueue; readonly now: Date },
  logs: readonly { readonly order: Order; readonly entries: readonly Entry[] }[],
): Promise<void> {
  for (const { order, entries } of logs) {
    const alert = entries
      .map(({ content }) => content)
      .find(({ kind }) => kind === 'foreign_payment_details');
    if (alert?.kind === 'foreign_payment_details') await warnOwners(trx, writing, order, alert.of);
  }
}
