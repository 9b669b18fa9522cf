import { describe, expect, it } from 'vitest';
import { sampleSummary } from '../testing/sample-summary.ts';
import { type Sorting, sorted } from './sorting.ts';

const deadline = (dueAt: string) => ({ label: 'Pay by', dueAt });
const rows = [
  sampleSummary({
    number: '9',
    buyer: { email: 'b@x', name: 'Émile' },
    deadline: deadline('2026-11-22T00:00:00Z'),
  }),
  sampleSummary({
    number: '10',
    buyer: { email: 'c@x', name: 'Zoe' },
    totals: { items: 0, delivery: 0, total: 5, currency: 'EUR' },
  }),
  sampleSummary({ number: '11', buyer: { email: 'a@x' }, deadline: deadline('2026-11-21T00:00:00Z') }),
].map((order) => ({ order, settled: false }));

const numbers = (sorting: Sorting) => sorted(rows, sorting, 'fr').map(({ order }) => order.number);

describe('a table sorts', () => {
  it.each<[string, Sorting, string[]]>([
    ['numbers as numbers', { key: 'number', way: 'ascending' }, ['9', '10', '11']],
    ['names as people of the language would', { key: 'buyer', way: 'ascending' }, ['11', '9', '10']],
    ['amounts', { key: 'total', way: 'ascending' }, ['10', '9', '11']],
    ['what has no deadline last', { key: 'due', way: 'ascending' }, ['11', '9', '10']],
    ['what has no deadline last the other way too', { key: 'due', way: 'descending' }, ['9', '11', '10']],
  ])('%s', (_what, sorting, expected) => {
    expect(numbers(sorting)).toEqual(expected);
  });
});
