import type { EntryView } from '@ordialog/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLog, hasGap, hasOlder, startingWith, withEntries, withEntry, withOlder } from './entry-log.ts';

const entry = (seq: number): EntryView => ({
  kind: 'message',
  id: `e${seq}`,
  orderId: 'o1',
  seq,
  at: '2026-11-23T12:00:00.000Z',
  author: { type: 'buyer' },
  published: true,
  text: `message ${seq}`,
});
const upTo = (count: number) => Array.from({ length: count }, (_, index) => entry(index + 1));
const seqs = (entries: readonly EntryView[]) => entries.map(({ seq }) => seq);

describe('a log', () => {
  it('adds the next entry', () => {
    expect(seqs(withEntries(emptyLog, upTo(3)).entries)).toEqual([1, 2, 3]);
  });

  it('is the same object after an entry it has, so that nothing is drawn again', () => {
    const log = withEntries(emptyLog, upTo(3));
    expect(withEntry(log, entry(2))).toBe(log);
  });

  it('holds back what came too early until the gap is filled', () => {
    const early = withEntries(withEntries(emptyLog, upTo(2)), [entry(5), entry(4)]);
    expect(seqs(early.entries)).toEqual([1, 2]);
    expect(hasGap(early)).toBe(true);
    const filled = withEntry(early, entry(3));
    expect(seqs(filled.entries)).toEqual([1, 2, 3, 4, 5]);
    expect(hasGap(filled)).toBe(false);
  });

  it('takes an older page only where it joins', () => {
    const log = startingWith([entry(6), entry(7)]);
    expect(hasOlder(log)).toBe(true);
    expect(withOlder(log, [entry(2), entry(3)])).toBe(log);
    const whole = withOlder(log, upTo(6));
    expect(seqs(whole.entries)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(hasOlder(whole)).toBe(false);
  });

  it('is whole and in order however entries are shuffled, doubled and lost, once what is missing is fetched', () => {
    const deliveries = fc.integer({ min: 1, max: 30 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        start: fc.integer({ min: 0, max: count }),
        arriving: fc.array(fc.integer({ min: 1, max: count }), { maxLength: 80 }),
      }),
    );
    fc.assert(
      fc.property(deliveries, ({ count, start, arriving }) => {
        const all = upTo(count);
        let log = startingWith(all.slice(0, start));
        for (const seq of arriving) {
          log = withEntry(log, entry(seq));
          expect(seqs(log.entries)).toEqual(seqs(all.slice(0, log.last)));
        }
        expect(withEntries(log, all.slice(log.last)).entries).toEqual(all);
        expect(hasGap(withEntries(log, all.slice(log.last)))).toBe(false);
      }),
    );
  });
});
