import { sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';

/** So many of the latest answers tell how quick a shop is; fewer than the least tell nothing. */
const latest = 100;
const least = 5;

/** A shop's answer to a buyer who had waited so long for it. */
export interface AnswerTime {
  readonly shopId: string;
  readonly seconds: number;
}

export async function keepAnswerTimes(trx: Trx, answers: readonly AnswerTime[]): Promise<void> {
  await trx
    .insertInto('answer_times')
    .values(answers.map(({ shopId, seconds }) => ({ shop_id: shopId, seconds })))
    .execute();
}

/** Within how many seconds a shop gives half of its answers; undefined while there are too few to tell. */
export async function usualAnswerTime(db: Db, shopId: string): Promise<number | undefined> {
  const { count, median } = await db
    .selectFrom(
      db
        .selectFrom('answer_times')
        .select('seconds')
        .where('shop_id', '=', shopId)
        .orderBy('id', 'desc')
        .limit(latest)
        .as('latest'),
    )
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number | null>`(percentile_disc(0.5) within group (order by seconds))::int`.as('median'),
    ])
    .executeTakeFirstOrThrow();
  return count < least || median === null ? undefined : median;
}

/** Forgets what is no longer among the latest. */
export async function forgetOldAnswerTimes(db: Db): Promise<void> {
  await sql`
    delete from answer_times using (
      select id, row_number() over (partition by shop_id order by id desc) as place from answer_times
    ) as placed where placed.id = answer_times.id and place > ${latest}
  `.execute(db);
}
