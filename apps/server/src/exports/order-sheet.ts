import {
  areRatingsOpen,
  decimalOf,
  type Locale,
  type Order,
  stateOf,
  textIn,
  totalsOf,
  type Workflow,
} from '@ordialog/core';
import { sql } from 'kysely';
import type { OrderRow } from '../db/tables/orders.ts';
import { methodName } from '../deliveries/method-name.ts';
import { storedOrderOf } from '../orders/stored-order.ts';
import type { Cell } from './csv.ts';
import { ofWantedOrders, spanOf } from './filters.ts';
import { pageSize, type Sheet, type SheetContext, type SheetRow, type SheetScope } from './sheet.ts';
import { zonedTime, zoneOf } from './zoned-time.ts';

/** An order in a line. */
export const orderSheet: Sheet = {
  columns: [
    'number',
    'externalId',
    'placedAt',
    'state',
    'stateEnteredAt',
    'buyer',
    'email',
    'phone',
    'items',
    'quantity',
    'itemsTotal',
    'deliveryPrice',
    'total',
    'currency',
    'delivery',
    'address',
    'parcels',
    'payment',
    'paidAt',
    'rating',
    'note',
    'id',
  ],

  async count({ db }, scope) {
    const { count } = await wanted(db, scope)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },

  async *pages(context, scope) {
    const time = zonedTime(zoneOf(scope.shop));
    let last: OrderRow | undefined;
    for (;;) {
      const rows: OrderRow[] = await wanted(context.db, scope)
        .selectAll('orders')
        .$if(last !== undefined, (q) =>
          q.where(sql<boolean>`(orders.placed_at, orders.id) < (${last?.placed_at}, ${last?.id})`),
        )
        .orderBy('orders.placed_at', 'desc')
        .orderBy('orders.id', 'desc')
        .limit(pageSize)
        .execute();
      yield await Promise.all(rows.map((row) => rowOf(context, row, scope, time)));
      last = rows.at(-1);
      if (rows.length < pageSize) return;
    }
  },
};

function wanted(db: SheetContext['db'], { shop, filters }: SheetScope) {
  const { from, to } = spanOf(filters);
  return db
    .selectFrom('orders')
    .where(ofWantedOrders(shop.id, filters))
    .$if(from !== undefined, (q) => q.where('orders.placed_at', '>=', from ?? new Date()))
    .$if(to !== undefined, (q) => q.where('orders.placed_at', '<', to ?? new Date()));
}

async function rowOf(
  { db, workflows }: SheetContext,
  row: OrderRow,
  { locale, now }: SheetScope,
  time: ReturnType<typeof zonedTime>,
): Promise<SheetRow> {
  const { order } = storedOrderOf(row);
  // What the buyer gave may have to wait for the shop's own rating.
  const rating = areRatingsOpen(order, now.toISOString()) ? order.review?.rating : undefined;
  const workflow = await workflows.get(db, order.shopId, order.workflow);
  const names = namesOf(workflow, order, locale);
  return { record: recordOf(order, names, rating), cells: cellsOf(order, names, rating, time) };
}

interface Names {
  readonly stateName: string;
  readonly phase: string;
  readonly delivery: string;
  readonly payment: string;
}

function namesOf(workflow: Workflow, { state, delivery, payment }: Order, locale: Locale): Names {
  const found = stateOf(workflow, state);
  return {
    stateName: found ? textIn(found.name, locale) : state,
    phase: found?.phase ?? 'trouble',
    delivery: methodName(delivery.method, locale, delivery.name),
    payment: methodName(payment.method, locale),
  };
}

function recordOf(
  order: Order,
  { stateName, phase, delivery, payment }: Names,
  rating: number | undefined,
): object {
  const { id, number, externalId, placedAt, buyer, lines, shipments, facts } = order;
  return {
    id,
    number,
    externalId,
    placedAt,
    state: order.state,
    stateName,
    phase,
    stateEnteredAt: order.stateEnteredAt,
    buyer,
    lines,
    totals: totalsOf(order),
    delivery: { ...order.delivery, methodName: delivery },
    payment: { method: order.payment.method, methodName: payment, paidAt: facts.paid ?? null },
    shipments: shipments.map(({ carrier, trackingNumber, shippedAt }) => ({
      carrier,
      trackingNumber,
      shippedAt,
    })),
    rating: rating ?? null,
    note: order.maskedNote ?? order.note ?? null,
  };
}

function cellsOf(
  order: Order,
  { stateName, delivery, payment }: Names,
  rating: number | undefined,
  time: ReturnType<typeof zonedTime>,
): Cell[] {
  const { buyer, lines, shipments, currency } = order;
  const totals = totalsOf(order);
  const money = (amount: number): Cell => ({ decimal: decimalOf({ amount, currency }) });
  return [
    order.number,
    order.externalId,
    time(order.placedAt),
    stateName,
    time(order.stateEnteredAt),
    buyer.name,
    buyer.email,
    buyer.phone,
    lines.map(({ quantity, title, sku }) => `${quantity} × ${title}${sku ? ` (${sku})` : ''}`).join('\n'),
    lines.reduce((sum, { quantity }) => sum + quantity, 0),
    money(totals.items),
    money(totals.delivery),
    money(totals.total),
    currency,
    delivery,
    order.delivery.address,
    shipments.map(({ carrier, trackingNumber }) => `${carrier} ${trackingNumber}`).join('\n') || undefined,
    payment,
    time(order.facts.paid),
    rating,
    order.maskedNote ?? order.note,
    order.id,
  ];
}
