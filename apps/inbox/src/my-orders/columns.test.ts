import type { OrderCounts } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';

const state = (change: Partial<OrderCounts['states'][number]>): OrderCounts['states'][number] => ({
  state: 'some',
  stateName: 'Some',
  phase: 'preparation',
  ended: false,
  count: 1,
  totals: [{ amount: 100, currency: 'EUR' }],
  ...change,
});

describe('the columns of the board', () => {
  it('are there before any order is', () => {
    expect(columnsOf([]).map(({ phase }) => phase)).toEqual([
      'confirmation',
      'payment',
      'preparation',
      'shipping',
      'pickup',
    ]);
  });

  it('sum the states of a phase, each currency by itself', () => {
    const rubles = [{ amount: 5, currency: 'RUB' }];
    const columns = columnsOf([state({ count: 2 }), state({ state: 'other' }), state({ totals: rubles })]);
    expect(columns.find(({ phase }) => phase === 'preparation')).toEqual({
      phase: 'preparation',
      count: 4,
      totals: [{ amount: 200, currency: 'EUR' }, ...rubles],
    });
  });

  it('show trouble only where there is some, and nothing that has ended', () => {
    const phases = columnsOf([state({ phase: 'trouble' }), state({ phase: 'ended', ended: true })]).map(
      ({ phase }) => phase,
    );
    expect(phases).toContain('trouble');
    expect(phases).not.toContain('ended');
  });
});
