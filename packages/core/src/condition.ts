import type { Availability, Order } from './order.ts';

/** What must be true of an order, as data. A closed union: a workflow cannot bring code. */
export type Condition =
  | { readonly availability: Availability }
  | { readonly paymentMethod: readonly string[] }
  | { readonly deliveryMethod: readonly string[] }
  | { readonly fact: string }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

type Subject = Pick<Order, 'availability' | 'payment' | 'delivery' | 'facts'>;

export function holds(condition: Condition | undefined, order: Subject): boolean {
  if (condition === undefined) return true;
  if ('availability' in condition) return order.availability === condition.availability;
  if ('paymentMethod' in condition) return condition.paymentMethod.includes(order.payment.method);
  if ('deliveryMethod' in condition) return condition.deliveryMethod.includes(order.delivery.method);
  if ('fact' in condition) return Object.hasOwn(order.facts, condition.fact);
  if ('not' in condition) return !holds(condition.not, order);
  if ('all' in condition) return condition.all.every((each) => holds(each, order));
  return condition.any.some((each) => holds(each, order));
}
