import type { Phase } from '@ordialog/core';
import type { OrderCounts } from '@ordialog/protocol';

export interface ColumnSum {
  readonly phase: Phase;
  readonly count: number;
  /** Minor units by ISO 4217 code. */
  readonly totals: readonly { readonly amount: number; readonly currency: string }[];
}

type States = OrderCounts['states'];

const usual: readonly Phase[] = ['confirmation', 'payment', 'preparation', 'shipping', 'pickup'];

/** The board's columns: the phases an order runs through, and trouble where there is some. */
export function columnsOf(states: States): readonly ColumnSum[] {
  const open = states.filter(({ ended }) => !ended);
  const others = [...new Set(open.map(({ phase }) => phase))].filter((phase) => !usual.includes(phase));
  return [...usual, ...others].map((phase) => {
    const here = open.filter((state) => state.phase === phase);
    return { phase, count: here.reduce((sum, { count }) => sum + count, 0), totals: sumByCurrency(here) };
  });
}

export function sumByCurrency(states: Pick<States[number], 'totals'>[]): ColumnSum['totals'] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of states.flatMap(({ totals }) => totals)) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
