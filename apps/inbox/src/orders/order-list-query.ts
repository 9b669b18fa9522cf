import type { Phase } from '@ordialog/core';
import type { OrderListQuery, OrderSummary } from '@ordialog/protocol';

/** What a list shows. Its order is the server's own for the view unless `sort` says otherwise. */
export interface ListQuery {
  readonly view: NonNullable<OrderListQuery['view']>;
  readonly phase?: Phase;
  readonly state?: string;
  readonly q?: string;
  readonly limit?: number;
}

const oneDay = 24 * 60 * 60 * 1000;

/** Whether an order that changed belongs to a list, as the server would say. What is searched for, only it knows. */
export function belongsTo({ view, phase, state, q }: ListQuery, order: OrderSummary, now: number): boolean {
  if (q !== undefined) return false;
  if (phase !== undefined && order.phase !== phase) return false;
  if (state !== undefined && order.state !== state) return false;
  switch (view) {
    case 'waiting':
      return order.waitingFor === 'seller';
    case 'deadline':
      return order.deadline !== null && Date.parse(order.deadline.dueAt) < now + oneDay;
    case 'open':
      return !order.ended;
    case 'history':
      return order.ended;
    case 'all':
      return true;
  }
}

/** Negative where `a` stands above `b`: what waits longest, is due soonest, or is newest first. */
export function compareIn(view: ListQuery['view'], a: OrderSummary, b: OrderSummary): number {
  switch (view) {
    case 'waiting':
      return ascending(a.waitingSince, b.waitingSince) || ascending(a.id, b.id);
    case 'deadline':
      return ascending(a.deadline?.dueAt, b.deadline?.dueAt) || ascending(a.id, b.id);
    case 'history':
      return ascending(b.updatedAt, a.updatedAt) || ascending(b.id, a.id);
    case 'open':
    case 'all':
      return ascending(b.placedAt, a.placedAt) || ascending(b.id, a.id);
  }
}

function ascending(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0;
  if (!a) return 1;
  if (!b) return -1;
  return a < b ? -1 : 1;
}
