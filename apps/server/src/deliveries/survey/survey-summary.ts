import { type Locale, textIn } from '@ordialog/core';
import type { SurveySummary } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Shop } from '../../db/tables/shops.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { questionsOf } from './survey-view.ts';

const days = 90;

/** What a shop's buyers answered of late, question by question: those asked now first, then those asked before. */
export async function surveySummary(
  { db, clock }: Pick<OrderContext, 'db' | 'clock'>,
  shop: Pick<Shop, 'id' | 'settings'>,
  locale: Locale,
): Promise<SurveySummary> {
  const since = new Date(clock.now().getTime() - days * 24 * 60 * 60 * 1000);
  const { rows } = await sql<{ key: string; rating: number; count: number }>`
    select answer.key, answer.value::int as rating, count(*)::int as count
    from surveys, jsonb_each_text(answers) as answer
    where shop_id = ${shop.id} and answered_at >= ${since}
    group by answer.key, answer.value
  `.execute(db);
  const newest = await db
    .selectFrom('surveys')
    .select(['questions', (eb) => eb.fn.countAll<string>().over().as('count')])
    .where('shop_id', '=', shop.id)
    .where('answered_at', '>=', since)
    .orderBy('answered_at', 'desc')
    .limit(50)
    .execute();
  const asked = [...questionsOf(shop, undefined), ...newest.flatMap(({ questions }) => questions)];
  const questions = [...new Map(asked.toReversed().map((each) => [each.key, each])).values()].toReversed();
  return {
    days,
    count: Number(newest[0]?.count ?? 0),
    questions: questions.map(({ key, text }) => {
      const given = rows.filter((row) => row.key === key);
      const count = given.reduce((sum, row) => sum + row.count, 0);
      const stars = given.reduce((sum, row) => sum + row.count * row.rating, 0);
      const average = count === 0 ? null : Math.round((stars / count) * 100) / 100;
      return { key, text: textIn(text, locale), count, average };
    }),
  };
}
