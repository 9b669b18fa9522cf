import type { Order } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';

type Which = Pick<Order, 'id' | 'shopId'>;

/** Whether an order's survey was answered, or its buyer was asked to; undefined where nobody asks. */
export async function surveyStatus(db: Db, { id, shopId }: Which): Promise<OrderView['survey']> {
  const { answered, asked } = await db
    .selectNoFrom((eb) => [
      eb
        .exists(
          eb
            .selectFrom('surveys')
            .select('order_id')
            .where('order_id', '=', id)
            .where('shop_id', '=', shopId),
        )
        .as('answered'),
      eb.exists(askingMail(db, { id, shopId })).as('asked'),
    ])
    .executeTakeFirstOrThrow();
  return answered ? 'answered' : asked ? 'due' : undefined;
}

/** The mail that asks has been sent. */
export async function wasAsked(db: Db, order: Which): Promise<boolean> {
  return (await askingMail(db, order).limit(1).executeTakeFirst()) !== undefined;
}

function askingMail(db: Db, { id, shopId }: Which) {
  return db
    .selectFrom('deliveries')
    .select('id')
    .where('order_id', '=', id)
    .where('shop_id', '=', shopId)
    .where('status', '=', 'done')
    .where(sql<string>`effect ->> 'template'`, '=', 'survey');
}
