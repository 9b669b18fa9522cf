import { cleanText, type Order, stateOf } from '@ordialog/core';
import type { PostSurvey, SurveyView } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Caller } from '../../auth/caller.ts';
import type { Db } from '../../db/database.ts';
import { asJson } from '../../db/json-column.ts';
import type { SurveyRow } from '../../db/tables/surveys.ts';
import { actingAs } from '../../orders/acting.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { localeFor } from '../../orders/order-view.ts';
import { findOrder } from '../../orders/reachable-orders.ts';
import { wasAsked } from './survey-status.ts';
import { editableUntil, questionsOf, surveyView } from './survey-view.ts';

type Context = Pick<OrderContext, 'db' | 'workflows' | 'clock'>;
type Wanted = ReturnType<typeof actingAs>['locale'];

export type SurveyAnswered =
  | { readonly code: 'answered' | 'changed'; readonly survey: SurveyView }
  | { readonly code: 'survey_not_available' | 'survey_closed' | 'unknown_question' };

/** The survey of an order that the caller may see; undefined when they may not. */
export async function readSurvey(
  context: Context,
  caller: Caller,
  orderId: string,
  wanted: Wanted,
): Promise<SurveyView | undefined> {
  const stored = await findOrder(context.db, caller, orderId);
  if (!stored) return undefined;
  const { shop, locale } = actingAs(caller, wanted);
  const survey = await surveyOf(context.db, stored.order);
  const open = survey ? editableUntil(survey) > context.clock.now() : await isAsked(context, stored.order);
  return surveyView(shop, survey, { open, locale: localeFor(stored.order, locale) });
}

/** Takes in the buyer's answers, or their change of mind within seven days. */
export async function answerSurvey(
  context: Context,
  caller: Caller,
  orderId: string,
  { answers, text }: PostSurvey,
  wanted: Wanted,
): Promise<SurveyAnswered | undefined> {
  const { db, clock } = context;
  const stored = await findOrder(db, caller, orderId);
  if (!stored) return undefined;
  const { order } = stored;
  const { shop } = caller;
  const known = await surveyOf(db, order);
  if (!known && !(await isAsked(context, order))) return { code: 'survey_not_available' };
  const questions = questionsOf(shop, known);
  if (!Object.keys(answers).every((key) => questions.some((question) => question.key === key))) {
    return { code: 'unknown_question' };
  }
  const now = clock.now();
  const given = { answers: asJson(answers), text: cleanText(text ?? ''), updated_at: now };
  // One statement, so that two tabs that answer at once leave one survey, and none changes what is closed.
  const survey = await db
    .insertInto('surveys')
    .values({
      order_id: order.id,
      shop_id: shop.id,
      questions: asJson(questions),
      answered_at: now,
      ...given,
    })
    .onConflict((conflict) =>
      conflict
        .column('order_id')
        .doUpdateSet(given)
        .where('surveys.answered_at', '>', sql<Date>`${now}::timestamptz - interval '7 days'`),
    )
    .returningAll()
    .executeTakeFirst();
  if (!survey) return { code: 'survey_closed' };
  const { locale } = actingAs(caller, wanted);
  const view = surveyView(shop, survey, { open: true, locale: localeFor(order, locale) });
  return { code: known ? 'changed' : 'answered', survey: view };
}

async function surveyOf(db: Db, { id, shopId }: Order): Promise<SurveyRow | undefined> {
  return db
    .selectFrom('surveys')
    .selectAll()
    .where('order_id', '=', id)
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
}

/** A buyer may answer once the order came to a good end, or once they were asked by e-mail. */
async function isAsked({ db, workflows }: Context, order: Order): Promise<boolean> {
  const workflow = await workflows.get(db, order.shopId, order.workflow);
  const state = stateOf(workflow, order.publishedState);
  if (state?.phase === 'done' || state?.reviewable) return true;
  return wasAsked(db, order);
}
