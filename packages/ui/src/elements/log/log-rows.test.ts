import type { EntryView } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { logRows, type MessageRow } from './log-rows.ts';

const base = (seq: number, at: string) => ({ id: `e${seq}`, orderId: 'o1', seq, at, published: true });
const placed = (seq: number, at: string): EntryView => ({
  ...base(seq, at),
  kind: 'order_placed',
  author: { type: 'system' },
  text: 'Placed',
});
const said = (seq: number, at: string, type: 'buyer' | 'seller', name?: string): EntryView => ({
  ...base(seq, at),
  kind: 'message',
  author: { type, ...(name ? { name } : {}) },
  text: `text ${seq}`,
  clientMessageId: `c${seq}`,
});
const day = '2026-11-23T12:00:00.000Z';
const read = { buyer: 0, seller: 0 };
const rowsOf = (entries: readonly EntryView[], more: Partial<Parameters<typeof logRows>[0]> = {}) =>
  logRows({ entries, pending: [], read, party: 'buyer', ...more });

describe('the rows of a log', () => {
  it('say each day once', () => {
    const rows = rowsOf([
      placed(1, day),
      said(2, day, 'buyer'),
      said(3, '2026-11-25T12:00:00.000Z', 'buyer'),
    ]);
    expect(rows.filter(({ kind }) => kind === 'day')).toHaveLength(2);
  });

  it('have the card after the last entry that moved the order, so that talk goes on below it', () => {
    const rows = rowsOf([placed(1, day), said(2, day, 'seller', 'Mia')]);
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'system', 'card', 'message']);
  });

  it('leave no trace of what is withheld', () => {
    const rows = rowsOf([placed(1, day), { kind: 'withheld', id: 'e2', orderId: 'o1', seq: 2 }]);
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'system', 'card']);
  });

  it('name the other side once in a run', () => {
    const rows = rowsOf([
      said(1, day, 'seller', 'Mia'),
      said(2, '2026-11-23T12:01:00.000Z', 'seller', 'Mia'),
      said(3, '2026-11-23T12:02:00.000Z', 'buyer'),
      said(4, '2026-11-23T12:03:00.000Z', 'seller', 'Mia'),
    ]);
    const names = rows.filter((row): row is MessageRow => row.kind === 'message').map(({ name }) => name);
    expect(names).toEqual(['Mia', undefined, undefined, 'Mia']);
  });

  it('say how far one’s own messages came', () => {
    const pending = { clientMessageId: 'c4', orderId: 'o1', text: 'four', since: day };
    const failure = { code: 'too_long' };
    const rows = rowsOf([said(1, day, 'buyer'), said(2, day, 'buyer'), said(3, day, 'seller')], {
      read: { buyer: 3, seller: 1 },
      pending: [pending, { ...pending, clientMessageId: 'c5', failure }],
    });
    const statuses = rows
      .filter((row): row is MessageRow => row.kind === 'message')
      .map(({ status }) => status);
    expect(statuses).toEqual(['read', 'sent', undefined, 'sending', 'failed']);
  });

  it('keep the key of a message when it arrives, so that its bubble stays', () => {
    const pending = { clientMessageId: 'c2', orderId: 'o1', text: 'text 2', since: day };
    const before = rowsOf([placed(1, day)], { pending: [pending] });
    const after = rowsOf([placed(1, day), said(2, day, 'buyer')]);
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });

  it('have a line above what is new', () => {
    const rows = rowsOf([said(1, day, 'buyer'), said(2, day, 'seller')], { newFrom: 2 });
    expect(rows.map(({ kind }) => kind)).toEqual(['card', 'day', 'message', 'new', 'message']);
  });

  it('say of a message that it was changed, and nothing beside', () => {
    const event: EntryView = {
      ...base(2, day),
      kind: 'event',
      event: 'message_edited',
      author: { type: 'buyer' },
      text: 'A message was edited',
      of: 1,
    };
    expect(rowsOf([said(1, day, 'buyer'), event]).map(({ kind }) => kind)).toEqual([
      'card',
      'day',
      'message',
    ]);
  });

  it('show another wording in its place while it is on its way', () => {
    const change = {
      clientMessageId: 'x',
      orderId: 'o1',
      text: 'other',
      since: day,
      change: { seq: 1, act: 'edit' },
    } as const;
    const messages = (failed: boolean) =>
      rowsOf([said(1, day, 'buyer')], {
        pending: [failed ? { ...change, failure: { code: 'message_too_old' } } : change],
      }).filter((row): row is MessageRow => row.kind === 'message');
    expect(messages(false)).toMatchObject([{ key: 'c1', text: 'other', status: 'sending' }]);
    expect(messages(true)).toMatchObject([{ key: 'c1', text: 'other', status: 'failed' }]);
  });

  it('have no card where the log goes on after them', () => {
    const rows = rowsOf([placed(1, day), said(2, day, 'buyer')], { isPast: true });
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'system', 'message']);
  });
});
