import type { OrderSummary } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { sampleSummary } from '../testing/sample-summary.ts';
import { type Leaving, withChanged, withoutSettled, withPage, withRead } from './list-rows.ts';
import type { ListQuery } from './order-list-query.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
const waiting = (id: string, hour: number, change: Partial<OrderSummary> = {}) =>
  sampleSummary({ id, waitingSince: at(hour), updatedAt: at(hour), ...change });
const rows = withPage([], [waiting('a', 1), waiting('c', 3)]);
const answered = { waitingFor: 'buyer', waitingSince: at(9), updatedAt: at(9) } as const;

const ids = (
  changed: readonly OrderSummary[],
  {
    complete = true,
    leaving = 'stay',
    query = { view: 'waiting' },
  }: { complete?: boolean; leaving?: Leaving; query?: ListQuery } = {},
) =>
  withChanged({ rows, complete }, changed, { query, leaving, now }).map(
    ({ order, settled }) => `${order.id}${settled ? '-' : ''}`,
  );

describe('a list of what waits', () => {
  it('takes a new order where it belongs: the longest waiting first', () => {
    expect(ids([waiting('b', 2), waiting('d', 4)])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves what belongs below the last row to the next page', () => {
    expect(ids([waiting('d', 4)], { complete: false })).toEqual(['a', 'c']);
  });

  it('keeps a row that was answered in its place', () => {
    expect(ids([waiting('a', 1, answered)])).toEqual(['a-', 'c']);
  });

  it('does not move a row that waits again', () => {
    expect(ids([waiting('a', 8)])).toEqual(['a', 'c']);
  });

  it('takes no notice of an answer that was overtaken', () => {
    expect(ids([waiting('c', 2, { waitingFor: 'buyer' })])).toEqual(['a', 'c']);
  });

  it('lets go of a row where its list says so', () => {
    expect(ids([waiting('a', 1, answered)], { leaving: 'go' })).toEqual(['c']);
  });

  it('takes in nothing new while something is searched for', () => {
    const query = { view: 'all', q: 'anna' } as const;
    expect(ids([waiting('b', 2), waiting('a', 1, answered)], { query })).toEqual(['a', 'c']);
  });
});

it('what was settled goes once nobody looks', () => {
  const settled = withChanged({ rows, complete: true }, [waiting('a', 1, answered)], {
    query: { view: 'waiting' },
    leaving: 'stay',
    now,
  });
  expect(withoutSettled(settled).map(({ order }) => order.id)).toEqual(['c']);
});

it('a page brings nothing twice', () => {
  expect(withPage(rows, [waiting('c', 3), waiting('d', 4)]).map(({ order }) => order.id)).toEqual([
    'a',
    'c',
    'd',
  ]);
});

it('what was read up to its end is no longer unread', () => {
  const unread = withPage([], [sampleSummary({ id: 'a', head: 3, unread: 2 })]);
  expect(withRead(unread, 'a', 2)[0]?.order.unread).toBe(2);
  expect(withRead(unread, 'a', 3)[0]?.order.unread).toBe(0);
});
