import type { Actor } from './actor.ts';
import type { FieldValues } from './entry.ts';
import type { Instant, Order, OrderLine } from './order.ts';
import { type Purchase, placeOrders } from './place-order.ts';
import { type TransitionResult, transition } from './transition.ts';
import type { Workflow } from './workflow.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

/** For tests: the moment a story begins. */
export const start: Instant = '2026-03-02T10:00:00.000Z';

const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

/** For tests: `after('3d')` is three days after the beginning, `after('3d', '-1s')` a second less. */
export function after(...spans: readonly `${number}${keyof typeof units}`[]): Instant {
  const milliseconds = spans.map((span) => {
    const unit = (['d', 'h', 'm', 's'] as const).find((name) => span.endsWith(name)) ?? 's';
    return Number.parseFloat(span) * units[unit];
  });
  return new Date(milliseconds.reduce((sum, each) => sum + each, Date.parse(start))).toISOString();
}

export const line = (fields: Partial<OrderLine> = {}): OrderLine => ({
  title: 'Blythe doll',
  quantity: 2,
  unitPrice: 6000,
  availability: 'in_stock',
  ...fields,
});

export const purchase = (fields: Partial<Purchase> = {}): Purchase => ({
  shopId: 'shop_1',
  externalId: 'ext-1',
  placedAt: start,
  currency: 'EUR',
  buyer: { email: 'anna@example.com', name: 'Anna', locale: 'it' },
  lines: [line()],
  delivery: { method: 'post', price: 900 },
  payment: { method: 'bank_transfer' },
  ...fields,
});

export const parts = { groupId: 'grp_1', number: '1042', ids: ['ord_1', 'ord_2', 'ord_3'] };

/** One thing someone does; at the beginning unless said otherwise. */
export type Step = readonly [actor: Actor, name: string, options?: StepOptions];
export interface StepOptions {
  readonly fields?: FieldValues;
  readonly at?: Instant;
  readonly deadline?: string;
  readonly expectedVersion?: number;
}

/** For tests: an order of this purchase that has lived through these steps. Throws when one is refused. */
export function given(
  what: Partial<Purchase> = {},
  steps: readonly Step[] = [],
  workflow: Workflow = dialogMarketplace,
): Order {
  const [placed] = placeOrders(workflow, purchase(what), parts, start);
  if (!placed) throw new Error('nothing was placed');
  return steps.reduce((order, step) => {
    const result = when(order, ...step);
    if (!result.accepted) throw new Error(`${step[1]} was refused: ${result.refusal.code}`);
    return result.order;
  }, placed.order);
}

/** For tests: what comes of it when someone asks for a transition. */
export function when(
  order: Order,
  actor: Actor,
  name: string,
  { at = start, ...request }: StepOptions = {},
): TransitionResult {
  return transition(dialogMarketplace, order, { name, author: { type: actor, id: actor }, ...request }, at);
}
