import type { Locale } from '@ordialog/core';
import type { Caller } from '../auth/caller.ts';
import type { Db } from '../db/database.ts';
import { type Acting, actingAs } from './acting.ts';
import { isReachable } from './reachable-orders.ts';

/** Acts on an order if the caller may see it; undefined when they may not. Whose order it is never changes. */
export async function actOnOrder<T>(
  { db }: { db: Db },
  caller: Caller,
  orderId: string,
  locale: Locale | undefined,
  act: (acting: Acting) => Promise<T | undefined>,
): Promise<T | undefined> {
  return (await isReachable(db, caller, orderId)) ? act(actingAs(caller, locale)) : undefined;
}
