import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';

/**
 * The next number of a shop's series, from 1. The series stays locked until the transaction ends, and a number
 * whose transaction fails is given again: the series has no gap.
 */
export async function takeNumber(trx: Trx, shopId: string, series: string): Promise<number> {
  const { last_number } = await trx
    .insertInto('number_series')
    .values({ shop_id: shopId, series, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['shop_id', 'series'])
        .doUpdateSet({ last_number: sql`number_series.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}
