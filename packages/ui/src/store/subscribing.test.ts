import type { Head } from '@ordialog/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../client/answer.ts';
import { emptyLog, startingWith } from './entry-log.ts';
import { Subscribing } from './subscribing.ts';

const refused = (status: number, code: string): Answer<Head> => ({ ok: false, failure: { status, code } });

function begin(answers: readonly Answer<Head>[], log = emptyLog) {
  const reached: number[] = [];
  let asked = 0;
  let renewed = 0;
  const granted: Answer<Head> = { ok: true, data: { head: 3, epoch: 'a' }, status: 200 };
  const subscribing = new Subscribing({ subscribe: async () => answers[asked++] ?? granted }, 'o1', {
    log,
    reach: async (head) => void reached.push(head),
    restart: async () => {
      renewed += 1;
      return undefined;
    },
  });
  return { subscribing, reached, asked: () => asked, renewed: () => renewed };
}

describe('subscribing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is asked for again until a server that fails grants it', async () => {
    const { subscribing, reached } = begin([refused(500, 'unexpected'), refused(0, 'timeout')]);
    await subscribing.ask();
    expect(reached).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(reached).toEqual([3]);
  });

  it.each([refused(404, 'not_found'), refused(0, 'network')])(
    'rests when it is refused for good, or there is no connection',
    async (answer) => {
      const { subscribing, asked } = begin([answer]);
      await subscribing.ask();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(asked()).toBe(1);
    },
  );

  it.each([
    ['2026-11-22T08:00:00.000Z', 0],
    ['2026-11-22T09:00:00.000Z', 1],
  ])('begins anew where its newest entry is another by now: of %s', async (at, times) => {
    const newest = startingWith([
      {
        kind: 'message',
        id: 'o1.3',
        orderId: 'o1',
        seq: 3,
        at: '2026-11-22T08:00:00.000Z',
        author: { type: 'buyer' },
        published: true,
        text: 'Hello',
      },
    ]);
    const granted: Answer<Head> = { ok: true, data: { head: 7, epoch: 'a', at }, status: 200 };
    const { subscribing, renewed, reached } = begin([granted], newest);
    await subscribing.ask();
    expect([renewed(), reached]).toEqual([times, [7]]);
  });

  it('ends when it is closed', async () => {
    const { subscribing, asked } = begin([refused(503, 'unexpected')]);
    const asking = subscribing.ask();
    subscribing.close();
    await asking;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(1);
  });
});
