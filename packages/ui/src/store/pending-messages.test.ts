import type { EntryView } from '@ordialog/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, failed, unreachable } from '../client/answer.ts';
import type { PendingMessage } from './pending-message.ts';
import { PendingMessages } from './pending-messages.ts';
import { plainMemory } from './plain-memory.ts';

const orderId = 'o1';

/** The far side of the wire: keeps what it accepts, once for each id, and answers as it is told to. */
function server(refusals: (Answer<EntryView> | 'lost' | undefined)[] = []) {
  const log: EntryView[] = [];
  const arrivals: string[] = [];
  return {
    log,
    arrivals,
    async post({ clientMessageId, text }: PendingMessage): Promise<Answer<EntryView>> {
      arrivals.push(text);
      const refusal = refusals.shift();
      if (refusal !== undefined && refusal !== 'lost') return refusal;
      const known = log.find(
        (entry) => entry.kind === 'message' && entry.clientMessageId === clientMessageId,
      );
      const entry: EntryView = known ?? {
        kind: 'message',
        id: `e${log.length + 1}`,
        orderId,
        seq: log.length + 1,
        at: new Date().toISOString(),
        author: { type: 'buyer' },
        published: true,
        text,
        clientMessageId,
      };
      if (!known) log.push(entry);
      return refusal === 'lost' ? failed(unreachable) : { ok: true, data: entry, status: 201 };
    },
  };
}

function sender(far: ReturnType<typeof server>, memory = plainMemory()) {
  const shown: EntryView[] = [];
  const pending = new PendingMessages({
    orderId,
    memory,
    post: (message) => far.post(message),
    sent: async (entry) => void shown.push(entry),
    changed: () => undefined,
  });
  return { pending, shown, memory };
}

async function after(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await undefined;
}

const textsOf = (log: readonly EntryView[]) =>
  log.map((entry) => (entry.kind === 'message' ? entry.text : entry.kind));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('messages on their way', () => {
  it('go one after the other, in the order they were written', async () => {
    const far = server();
    const { pending, shown } = sender(far);
    await Promise.all(['one', 'two', 'three'].map((text) => pending.add(text)));
    await vi.advanceTimersByTimeAsync(10);
    expect(textsOf(far.log)).toEqual(['one', 'two', 'three']);
    expect(textsOf(shown)).toEqual(['one', 'two', 'three']);
    expect(pending.messages).toEqual([]);
  });

  it('go whenever they are written, even in the very turn in which the one before has arrived', async () => {
    for (let turns = 0; turns < 30; turns++) {
      const far = server();
      const { pending } = sender(far);
      const post = far.post.bind(far);
      far.post = async (message) => {
        if (message.text === 'one') void after(turns).then(() => pending.add('two'));
        return post(message);
      };
      await pending.add('one');
      await vi.advanceTimersByTimeAsync(10);
      expect(textsOf(far.log), `after ${turns} turns`).toEqual(['one', 'two']);
    }
  });

  it('are kept on the device before they are sent, and no longer than needed', async () => {
    const far = server([failed(unreachable)]);
    const { pending, memory } = sender(far);
    const kept: number[] = [];
    const post = far.post.bind(far);
    far.post = async (message) => {
      kept.push((await memory.pending(orderId)).length);
      return post(message);
    };
    await pending.add('one');
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual([1, 1]);
    expect(await memory.pending(orderId)).toEqual([]);
  });

  it('are sent by the next page when this one is closed too early', async () => {
    const memory = plainMemory();
    const first = sender(server([failed(unreachable)]), memory);
    await first.pending.add('one');
    first.pending.close();
    const far = server();
    const second = sender(far, memory);
    await second.pending.load([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(textsOf(far.log)).toEqual(['one']);
  });

  it('are there once when the answer was lost after the server had taken them', async () => {
    const far = server(['lost', 'lost']);
    const { pending } = sender(far);
    await pending.add('one');
    await vi.advanceTimersByTimeAsync(5000);
    expect(far.arrivals).toHaveLength(3);
    expect(textsOf(far.log)).toEqual(['one']);
    expect(pending.messages).toEqual([]);
  });

  it('wait while nobody answers, and go at once when the connection is back', async () => {
    const far = server(Array.from({ length: 7 }, () => failed(unreachable)));
    const { pending } = sender(far);
    await pending.add('one');
    await vi.advanceTimersByTimeAsync(30_000);
    const tried = far.arrivals.length;
    expect(tried).toBeLessThan(8);
    for (let tries = tried; tries < 8; tries++) {
      pending.wake();
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(textsOf(far.log)).toEqual(['one']);
  });

  it('do not hold up others when they are refused, and go again by hand with the id they have', async () => {
    const refused = failed({ status: 422, code: 'empty_text', detail: 'Write something first.' });
    const far = server([refused]);
    const { pending } = sender(far);
    const { clientMessageId } = await pending.add('bad');
    await pending.add('good');
    await vi.advanceTimersByTimeAsync(10);
    expect(textsOf(far.log)).toEqual(['good']);
    expect(pending.messages).toMatchObject([{ clientMessageId, failure: { code: 'empty_text' } }]);
    await pending.retry(clientMessageId);
    await vi.advanceTimersByTimeAsync(10);
    expect(far.log.at(-1)).toMatchObject({ clientMessageId, text: 'bad' });
    expect(pending.messages).toEqual([]);
  });

  it('are not sent by themselves after a day', async () => {
    const memory = plainMemory();
    const since = new Date(Date.now() - 25 * 3_600_000).toISOString();
    await memory.keep({ clientMessageId: 'c1', orderId, text: 'old', since });
    const far = server();
    const { pending } = sender(far, memory);
    await pending.load([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(far.log).toEqual([]);
    expect(pending.messages).toMatchObject([{ failure: { code: 'expired' } }]);
    await pending.retry('c1');
    await vi.advanceTimersByTimeAsync(10);
    expect(far.log).toMatchObject([{ clientMessageId: 'c1' }]);
  });

  it('are forgotten when the log shows them, whoever brought them there', async () => {
    const far = server([failed(unreachable)]);
    const { pending, memory } = sender(far);
    const message = await pending.add('one');
    await vi.advanceTimersByTimeAsync(1);
    const entry = await server().post(message);
    if (entry.ok) await pending.arrived([entry.data]);
    expect(pending.messages).toEqual([]);
    expect(await memory.pending(orderId)).toEqual([]);
  });

  it('can be given up', async () => {
    const far = server([failed({ status: 400, code: 'invalid_request' })]);
    const { pending, memory } = sender(far);
    const { clientMessageId } = await pending.add('one');
    await vi.advanceTimersByTimeAsync(1);
    await pending.discard(clientMessageId);
    expect(pending.messages).toEqual([]);
    expect(await memory.pending(orderId)).toEqual([]);
  });
});
