import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { NewMessage } from './write-messages.ts';

type Answering = Pick<NewMessage, 'acting' | 'orderId' | 'replyTo'>;

/**
 * Finds what messages say they answer. The function says of a message whether what it answers is a message that its
 * author can see; what is kept from them is as unknown as what is not there.
 */
export async function findAnswered(
  trx: Trx,
  messages: readonly Answering[],
): Promise<(message: Answering) => boolean> {
  const answers = messages.filter(({ replyTo }) => replyTo !== undefined);
  const rows = answers.length === 0 ? [] : await visibleMessages(trx, answers);
  const known = new Set(rows.map(({ shop_id, order_id, seq }) => keyOf(shop_id, order_id, seq)));
  return ({ acting, orderId, replyTo }) =>
    replyTo === undefined || known.has(keyOf(acting.shop.id, orderId, replyTo));
}

function visibleMessages(trx: Trx, answers: readonly Answering[]) {
  const wanted = answers.map(({ orderId, replyTo }) => sql`(${orderId}::text, ${replyTo}::int)`);
  return (
    trx
      .selectFrom('entries')
      .select(['shop_id', 'order_id', 'seq'])
      .where(sql<boolean>`(order_id, seq) in (values ${sql.join(wanted)})`)
      // Both sides see every message.
      .where('kind', '=', 'message')
      .execute()
  );
}

function keyOf(shopId: string, orderId: string, seq: number): string {
  return JSON.stringify([shopId, orderId, seq]);
}
