import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiClient } from '../client/api-client.ts';
import { LiveConnection } from '../client/live-connection.ts';
import { TokenSource } from '../client/token-source.ts';
import { OrderServer } from '../testing/order-server.ts';
import { OrderStore } from './order-store.ts';
import { plainMemory } from './plain-memory.ts';

let server: OrderServer;
const closing: (() => void)[] = [];

beforeEach(async () => {
  server = await OrderServer.start();
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await server.close();
});

/** A page with the order open. Pages that share `memory` are one browser. */
async function page(memory = plainMemory()) {
  const options = { server: server.address, tokens: new TokenSource(async () => 'token'), locale: 'en' };
  const live = new LiveConnection(options);
  const store = new OrderStore('o1', 'buyer', { api: new ApiClient(options), live, memory });
  const close = () => {
    store.close();
    live.stop();
  };
  closing.push(close);
  await store.open();
  return { store, live, memory, close };
}

const texts = (store: OrderStore) =>
  store.state.entries.map((entry) => (entry.kind === 'message' ? entry.text : entry.kind));
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const online = ({ live }: { live: LiveConnection }) => soon(() => expect(live.status).toBe('online'));

describe('an open conversation', () => {
  it('shows what was said before and what is said now', async () => {
    server.say('before');
    const one = await page();
    expect(texts(one.store)).toEqual(['before']);
    await online(one);
    server.say('now');
    await soon(() => expect(texts(one.store)).toEqual(['before', 'now']));
  });

  it('sends a message, and both pages of a person show it once', async () => {
    const one = await page();
    const other = await page();
    await Promise.all([online(one), online(other)]);
    await one.store.send('hello');
    await soon(() => {
      expect(texts(one.store)).toEqual(['hello']);
      expect(texts(other.store)).toEqual(['hello']);
      expect(one.store.state.pending).toEqual([]);
    });
    expect(server.posts).toHaveLength(1);
  });

  it('sends over HTTP while there is no socket', async () => {
    const one = await page();
    one.live.stop();
    await one.store.send('hello');
    await soon(() => expect(texts(one.store)).toEqual(['hello']));
  });

  it('shows a message once though its answer was lost twice', async () => {
    const one = await page();
    await online(one);
    server.losesAnswers = true;
    await one.store.send('hello');
    await soon(() => expect(server.posts.length).toBeGreaterThan(1));
    server.losesAnswers = false;
    await soon(() => {
      expect(one.store.state.pending).toEqual([]);
      expect(texts(one.store)).toEqual(['hello']);
    });
    expect(new Set(server.posts).size).toBe(1);
  });

  it('sends after a reload what the page before could not', async () => {
    const memory = plainMemory();
    const one = await page(memory);
    await server.close();
    await one.store.send('from the tunnel');
    expect(one.store.state.pending).toHaveLength(1);
    one.close();
    server = await OrderServer.start();
    const again = await page(memory);
    await soon(() => expect(texts(again.store)).toEqual(['from the tunnel']));
    expect(await memory.pending('o1')).toEqual([]);
  });

  it('never shows what it has sent twice, even when it forgot that it did', async () => {
    const memory = plainMemory();
    const since = new Date().toISOString();
    await memory.keep({ clientMessageId: 'c1', orderId: 'o1', text: 'hello', since });
    server.say('hello', 'c1', 'buyer');
    const one = await page(memory);
    expect(one.store.state.pending).toEqual([]);
    expect(texts(one.store)).toEqual(['hello']);
    await one.store.send('again');
    await soon(() => expect(texts(one.store)).toEqual(['hello', 'again']));
    expect(server.posts).not.toContain('c1');
  });

  it('finds what nobody told it, by the heads and when it comes back', async () => {
    const one = await page();
    await online(one);
    server.isSilent = true;
    server.say('one');
    server.tellHeads();
    await soon(() => expect(texts(one.store)).toEqual(['one']));
    server.say('two');
    server.cutSockets();
    await soon(() => expect(texts(one.store)).toEqual(['one', 'two']));
  });

  it('forgets what another database never knew', async () => {
    server.say('one');
    server.say('two');
    const one = await page();
    await online(one);
    server.tellHeads();
    server.entries.length = 0;
    server.isSilent = true;
    server.say('after the restore');
    server.epoch = 'second';
    server.tellHeads();
    await soon(() => expect(texts(one.store)).toEqual(['after the restore']));
  });

  it('shows the order as it is after it moved', async () => {
    const one = await page();
    await online(one);
    server.change({ state: 'shipped', stateName: 'Shipped' });
    await soon(() => expect(one.store.state.order?.state).toBe('shipped'));
  });

  it('marks as read once, and never less than before', async () => {
    server.say('one');
    server.say('two');
    const one = await page();
    await online(one);
    await one.store.seen(2);
    await one.store.seen(1);
    expect(one.store.state.read.buyer).toBe(2);
  });

  it('keeps a draft over a reload until it is sent', async () => {
    const memory = plainMemory();
    const one = await page(memory);
    one.store.keepDraft('half a thought');
    one.close();
    const again = await page(memory);
    await soon(() => expect(again.store.state.draft).toBe('half a thought'));
    await again.store.send('the whole');
    expect(await memory.draft('o1')).toBe('');
  });
});
