import type { EntryList, EntryView, MessageView } from '@ordialog/protocol';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, failed, unreachable } from '../client/answer.ts';
import { LogFollower } from './log-follower.ts';

const entry = (seq: number): MessageView => ({
  kind: 'message',
  id: `e${seq}`,
  orderId: 'o1',
  seq,
  at: '2026-11-23T12:00:00.000Z',
  author: { type: 'buyer' },
  published: true,
  text: `message ${seq}`,
});

/** A server's log, with the paging of `GET …/entries`. */
class FarLog {
  entries: EntryView[] = [];
  failures = 0;
  readonly queries: object[] = [];

  append(count: number): void {
    for (let left = count; left > 0; left--) this.entries.push(entry(this.entries.length + 1));
  }

  async fetch(query: { after?: number; before?: number; limit: number }): Promise<Answer<EntryList>> {
    this.queries.push(query);
    if (this.failures > 0) {
      this.failures -= 1;
      return failed(unreachable);
    }
    const { after, before, limit } = query;
    const asked =
      before === undefined
        ? this.entries.filter(({ seq }) => seq > (after ?? 0)).slice(0, limit)
        : this.entries.filter(({ seq }) => seq < before).slice(-limit);
    return { ok: true, status: 200, data: { items: asked, nextCursor: null, head: this.entries.length } };
  }
}

function follow(far: FarLog): LogFollower {
  return new LogFollower({
    fetch: (query) => far.fetch(query),
    changed: () => undefined,
    another: () => undefined,
  });
}
const seqs = (log: LogFollower) => log.log.entries.map(({ seq }) => seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('following a log', () => {
  it('begins with the newest page and goes back page by page', async () => {
    const far = new FarLog();
    far.append(120);
    const log = follow(far);
    await log.restart();
    expect(seqs(log)).toEqual(range(71, 120));
    await log.loadOlder();
    await log.loadOlder();
    expect(seqs(log)).toEqual(range(1, 120));
    expect(log.older).toBe('none');
  });

  it('fetches what a lost push left out', async () => {
    const far = new FarLog();
    far.append(3);
    const log = follow(far);
    await log.restart();
    far.append(4);
    await log.accept(entry(7));
    expect(seqs(log)).toEqual(range(1, 7));
  });

  it('finds a lost tail by the head alone', async () => {
    const far = new FarLog();
    far.append(3);
    const log = follow(far);
    await log.restart();
    far.append(2);
    await log.reach(5, 'a');
    expect(seqs(log)).toEqual(range(1, 5));
  });

  it('begins anew with another database, and where the server has less than before', async () => {
    const far = new FarLog();
    far.append(9);
    const log = follow(far);
    await log.restart();
    await log.reach(9, 'a');
    far.entries = [];
    far.append(4);
    await log.reach(4, 'a');
    expect(seqs(log)).toEqual(range(1, 4));
    far.entries = range(1, 6).map((seq) => ({ ...entry(seq), text: `another ${seq}` }));
    await log.reach(6, 'b');
    expect(log.log.entries).toEqual(far.entries);
  });

  it('has patience with a gap, and then begins anew', async () => {
    const far = new FarLog();
    far.append(2);
    const log = follow(far);
    await log.restart();
    far.append(5);
    far.failures = 3;
    const whole = log.accept(entry(7));
    await vi.advanceTimersByTimeAsync(60_000);
    await whole;
    expect(seqs(log)).toEqual(range(1, 7));
    expect(far.queries.at(-1)).toHaveProperty('before');
  });

  it('fetches an entry again when another one says that it changed', async () => {
    const far = new FarLog();
    far.append(3);
    const log = follow(far);
    await log.restart();
    far.entries[1] = { ...entry(2), published: false };
    const event: EntryView = { ...entry(4), kind: 'event', event: 'publication', text: 'Withdrawn', of: 2 };
    far.entries.push(event);
    await log.accept(event);
    await vi.advanceTimersByTimeAsync(1);
    expect(log.log.entries[1]).toMatchObject({ seq: 2, published: false });
  });

  it('fetches an entry again that changed while it was away', async () => {
    const far = new FarLog();
    far.append(3);
    far.entries[1] = { kind: 'withheld', id: 'e2', orderId: 'o1', seq: 2 };
    const log = follow(far);
    await log.restart();
    far.entries[1] = entry(2);
    const shown: EntryView = { ...entry(4), kind: 'event', event: 'publication', text: 'Shown', of: 2 };
    far.entries.push(shown);
    await log.reach(4, 'a');
    expect(log.log.entries).toEqual(far.entries);
  });

  it('fetches what is missing while it looks again at another, or has just caught up', async () => {
    for (let turns = 0; turns < 20; turns++) {
      const far = new FarLog();
      far.append(2);
      const log = follow(far);
      await log.restart();
      far.entries.push({ ...entry(3), kind: 'event', event: 'publication', text: 'Shown', of: 1 });
      void log.catchUp();
      for (let turn = 0; turn < turns; turn++) await undefined;
      far.append(2);
      await log.accept(entry(5));
      expect(seqs(log), `after ${turns} turns`).toEqual(range(1, 5));
    }
  });

  it('finds a lost tail that was not there yet when it began to catch up', async () => {
    const far = new FarLog();
    far.append(2);
    const log = follow(far);
    await log.restart();
    far.append(1);
    void log.catchUp();
    far.append(1);
    await log.reach(4, 'a');
    expect(seqs(log)).toEqual(range(1, 4));
  });

  it('fetches it with the next news where that failed', async () => {
    const far = new FarLog();
    far.append(3);
    const log = follow(far);
    await log.restart();
    far.entries[0] = { ...entry(1), text: 'another' };
    const event: EntryView = { ...entry(4), kind: 'event', event: 'publication', text: 'Shown', of: 1 };
    far.entries.push(event);
    far.failures = 1;
    await log.accept(event);
    expect(log.log.entries[0]).toEqual(entry(1));
    await log.reach(4, 'a');
    expect(log.log.entries).toEqual(far.entries);
  });

  it('begins anew when the log has become shorter, and not when it was only said late where it ended', async () => {
    const far = new FarLog();
    far.append(5);
    let renewed = 0;
    const log = new LogFollower({
      fetch: (query) => far.fetch(query),
      changed: () => undefined,
      another: () => void renewed++,
    });
    await log.restart();
    await log.reach(4, 'a');
    expect([renewed, log.log.last]).toEqual([0, 5]);
    far.entries.length = 3;
    await log.reach(3, 'a');
    expect([renewed, log.log.last]).toEqual([1, 3]);
  });

  it('begins anew in another database as soon as that can be read', async () => {
    const far = new FarLog();
    far.append(3);
    const log = follow(far);
    await log.reach(3, 'a');
    far.entries = far.entries.map((each) => ({ ...each, at: '2026-11-24T12:00:00.000Z' }));
    far.failures = 1;
    await log.reach(3, 'b');
    await log.reach(3, 'b');
    expect(log.log.entries).toEqual(far.entries);
  });

  it('believes no old answer over what a message says since', async () => {
    const far = new FarLog();
    far.append(2);
    const log = follow(far);
    await log.restart();
    const edited = { ...entry(2), editedAt: '2026-11-22T08:00:00.000Z' };
    far.entries[1] = { ...edited, text: 'the second wording' };
    log.replace({ ...edited, text: 'the first wording' });
    await vi.advanceTimersByTimeAsync(1);
    expect(log.log.entries).toEqual(far.entries);
  });

  it('ends up with what the server has, whatever is pushed, lost, late or failing', async () => {
    const happening = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant('push' as const), back: fc.nat(6) }),
      fc.record({ kind: fc.constant('fail' as const), times: fc.integer({ min: 1, max: 2 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
        const far = new FarLog();
        far.append(1);
        const log = follow(far);
        await log.restart();
        for (const each of happenings) {
          if (each.kind === 'append') far.append(each.count);
          if (each.kind === 'fail') far.failures = each.times;
          const pushed = each.kind === 'push' ? far.entries.at(-1 - each.back) : undefined;
          if (pushed) {
            void log.accept(pushed);
            await vi.advanceTimersByTimeAsync(100);
          }
        }
        far.failures = 0;
        const done = log.reach(far.entries.length, 'a');
        await vi.advanceTimersByTimeAsync(120_000);
        await done;
        expect(log.log.entries).toEqual(far.entries.slice(-log.log.entries.length));
        expect(log.log.last).toBe(far.entries.length);
      }),
      { numRuns: 60 },
    );
  });
});
