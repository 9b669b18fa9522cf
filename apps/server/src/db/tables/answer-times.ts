import type { Generated } from 'kysely';

/** How long buyers waited for each of a shop's latest answers; about whom is not kept. */
export interface AnswerTimesTable {
  id: Generated<number>;
  shop_id: string;
  seconds: number;
}
