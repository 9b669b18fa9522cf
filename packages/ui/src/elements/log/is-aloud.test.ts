import type { EntryView } from '@ordialog/protocol';
import { expect, it } from 'vitest';
import { isAloud } from './is-aloud.ts';
import { logRows } from './log-rows.ts';

const entries = [1, 2, 3].map(
  (seq): EntryView => ({
    id: `e${seq}`,
    orderId: 'o1',
    seq,
    at: '2026-11-23T12:00:00.000Z',
    published: true,
    kind: 'order_placed',
    author: { type: 'system' },
    text: `text ${seq}`,
  }),
);
const pending = [{ clientMessageId: 'c1', orderId: 'o1', text: 'Mine', since: '2026-11-23T12:00:01.000Z' }];
const rows = logRows({ entries, pending, read: { buyer: 0, seller: 0 }, party: 'buyer' });
const aloud = (heard: number | undefined) => rows.filter((row) => isAloud(row, heard)).map(({ key }) => key);

it('reads nothing out of what was there from the start', () => {
  expect(aloud(undefined)).toEqual([]);
});

it('reads out what is newer, and what one writes, but no day, line or card', () => {
  expect(aloud(2)).toEqual(['e3', 'c1']);
});

it('reads nothing out of what is fetched from earlier', () => {
  expect(aloud(3)).toEqual(['c1']);
});
