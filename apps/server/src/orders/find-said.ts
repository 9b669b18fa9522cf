import type { EntryView } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Caller } from '../auth/caller.ts';
import type { Db } from '../db/database.ts';

interface Search {
  readonly q: string;
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * The newest entries of an order, `seq` descending, in which somebody says `q`: one more than the limit, if there are
 * so many. Compared here and not by the database, whose idea of lower case depends on where it runs.
 */
export async function findSaid(
  db: Db,
  caller: Caller,
  orderId: string,
  { q, after = 0, before, limit = 100 }: Search,
): Promise<number[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['seq', sql<string>`content->>'text'`.as('text')])
    .where('shop_id', '=', caller.shop.id)
    .where('order_id', '=', orderId)
    .where('kind', 'in', ['message', 'review', 'review_reply'])
    .where('seq', '>', after)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .$if(caller.kind === 'buyer', (query) => query.where('published', '=', true))
    .orderBy('seq', 'desc')
    .execute();
  const wanted = folded(q);
  return rows
    .filter(({ text }) => folded(text).includes(wanted))
    .slice(0, limit + 1)
    .map(({ seq }) => seq);
}

/** Whether the words of an entry, as its reader sees them, hold `q`. */
export function says(entry: EntryView, q: string): boolean {
  return entry.kind !== 'withheld' && folded(entry.text).includes(folded(q));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
