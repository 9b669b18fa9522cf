import type { EntryView } from '@ordialog/protocol';
import { describe, expect, it } from 'vitest';
import { LogFollower } from './log-follower.ts';
import { LogReading } from './log-reading.ts';
import type { Stretch } from './stretch.ts';

const base = (seq: number) => ({
  id: `e${seq}`,
  orderId: 'o1',
  seq,
  at: '2026-11-23T12:00:00.000Z',
  author: { type: 'seller' as const },
  published: true,
});
const entry = (seq: number, text = `text ${seq}`): EntryView => ({ ...base(seq), kind: 'message', text });

/** A long log on the far side, and what is read of it. */
function longLog(length: number) {
  const far = Array.from({ length }, (_, index) => entry(index + 1));
  let stretch: Stretch | undefined;
  const fetch = async ({ after, before, limit }: { after?: number; before?: number; limit: number }) => {
    const items =
      before === undefined
        ? far.filter(({ seq }) => seq > (after ?? 0)).slice(0, limit)
        : far.filter(({ seq }) => seq < before).slice(-limit);
    return { ok: true as const, status: 200, data: { items, nextCursor: null, head: far.length } };
  };
  const newest: LogFollower = new LogFollower({
    fetch,
    changed: () => reading.learn(),
    another: () => undefined,
  });
  const reading = new LogReading({
    fetch,
    newest,
    changed: (now) => {
      stretch = now;
    },
  });
  const seqs = () => (stretch ?? { entries: newest.log.entries }).entries.map(({ seq }) => seq);
  return { far, newest, reading, seqs, stretch: () => stretch };
}

function expectWhole(seqs: readonly number[]): void {
  expect(seqs).toEqual(Array.from(seqs, (_, index) => (seqs[0] ?? 0) + index));
}

describe('reading far back', () => {
  it('goes on without a gap to the first entry, and holds no more than it shows', async () => {
    const { newest, reading, seqs, stretch } = longLog(1000);
    await newest.restart();
    while ((seqs()[0] ?? 0) > 1) {
      await reading.loadOlder();
      expectWhole(seqs());
      expect(seqs().length + newest.log.entries.length).toBeLessThanOrEqual(2 * 200);
    }
    expect(stretch()?.older).toBe('none');
    expect(stretch()?.newer).toBe('there');
  });

  it('goes forward again until it is one with the newest entries', async () => {
    const { newest, reading, seqs, stretch } = longLog(600);
    await newest.restart();
    await reading.show(300);
    expect(seqs()).toContain(300);
    for (let steps = 0; stretch() && steps < 20; steps++) {
      await reading.loadNewer();
      expectWhole(seqs());
    }
    expect(stretch()).toBeUndefined();
    expect(seqs().at(-1)).toBe(600);
  });

  it('shows what is among the newest where it is', async () => {
    const { newest, reading, stretch } = longLog(600);
    await newest.restart();
    await reading.show(100);
    expect(stretch()).toBeDefined();
    await reading.show(590);
    expect(stretch()).toBeUndefined();
  });

  it('shows an entry as it was changed since', async () => {
    const { far, newest, reading, stretch } = longLog(600);
    await newest.restart();
    await reading.show(100);
    far[99] = entry(100, 'another wording');
    const event: EntryView = {
      ...base(601),
      kind: 'event',
      event: 'message_edited',
      text: '',
      of: 100,
    };
    far.push(event);
    await newest.accept(event);
    await expect.poll(() => stretch()?.entries.find(({ seq }) => seq === 100)).toEqual(far[99]);
  });

  it('begins where one had ended, and not at all where that is here', async () => {
    const { newest, reading, seqs, stretch } = longLog(600);
    await newest.restart();
    await reading.resume(590);
    expect(stretch()).toBeUndefined();
    await reading.resume(1);
    expect(stretch()).toBeUndefined();
    await reading.resume(200);
    expect(seqs()).toContain(200);
  });
});
