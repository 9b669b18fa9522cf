import type { Party } from '@ordialog/core';
import type { OrderView, ReadMarkers } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';
import type { ApiClient } from '../client/api-client.ts';
import type { LiveConnection } from '../client/live-connection.ts';
import {
  fetchEntries,
  fetchOrder,
  postReview,
  postReviewReply,
  postTransition,
} from '../client/order-api.ts';
import { sendMessage, sendRead } from '../client/socket-first.ts';
import type { DeviceMemory } from './device-memory.ts';
import { grownMarkers } from './grown-markers.ts';
import { LogFollower } from './log-follower.ts';
import { lookNowAndThen } from './look-now-and-then.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { nothingYet, type OrderState } from './order-state.ts';
import { type PendingMessage, stillPending } from './pending-message.ts';
import { PendingMessages } from './pending-messages.ts';
import { TypingSignal } from './typing-signal.ts';

export interface OrderStoreOptions {
  readonly api: ApiClient;
  readonly live: LiveConnection;
  readonly memory: DeviceMemory;
}

/**
 * One open conversation: the order, its log, and what its reader does. It keeps itself up to date from `open()` to
 * `close()` and knows nothing of how it is shown.
 */
export class OrderStore {
  readonly orderId: string;
  readonly party: Party;
  readonly #api: ApiClient;
  readonly #live: LiveConnection;
  readonly #memory: DeviceMemory;
  readonly #log: LogFollower;
  readonly #pending: PendingMessages;
  readonly #typing: TypingSignal;
  readonly #listeners = new Set<(state: OrderState) => void>();
  readonly #cleanups: (() => void)[] = [];
  #state: OrderState = nothingYet;
  readonly #fetchOrder = oneAtATime(async () => {
    const answer = await fetchOrder(this.#api, this.orderId);
    if (answer.ok) this.#take(answer.data);
  });
  #reported = 0;

  constructor(orderId: string, party: Party, { api, live, memory }: OrderStoreOptions) {
    this.orderId = orderId;
    this.party = party;
    this.#api = api;
    this.#live = live;
    this.#memory = memory;
    this.#log = new LogFollower({
      fetch: (query) => fetchEntries(api, orderId, query),
      changed: () => this.#logChanged(),
    });
    this.#pending = new PendingMessages({
      orderId,
      memory,
      post: ({ clientMessageId, text }) => sendMessage({ api, live }, orderId, { clientMessageId, text }),
      sent: (entry) => this.#log.accept(entry),
      changed: () => this.#update({ pending: this.#notArrived() }),
    });
    this.#typing = new TypingSignal(
      (typing) => this.#update({ typing }),
      () => live.typing(orderId),
    );
  }

  get state(): OrderState {
    return this.#state;
  }

  subscribe(listener: (state: OrderState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Loads what there is and follows it. */
  async open(): Promise<void> {
    this.#cleanups.push(
      this.#listen(),
      lookNowAndThen(
        () => this.#look(),
        () => this.#live.status !== 'online',
      ),
    );
    this.#update({ connection: this.#live.status });
    void this.#live.start();
    void this.#memory.draft(this.orderId).then((draft) => this.#update({ draft }));
    await this.refresh();
    await this.#pending.load(this.#log.log.entries);
    await this.#synchronize();
  }

  close(): void {
    for (const cleanUp of this.#cleanups.splice(0)) cleanUp();
    this.#typing.close();
    this.#log.close();
    this.#pending.close();
    void this.#live.unsubscribe(this.orderId);
    this.#listeners.clear();
  }

  /** Fetches everything again: at the start, in another language, or when somebody asks to. */
  async refresh(): Promise<void> {
    const [answer, failure] = await Promise.all([fetchOrder(this.#api, this.orderId), this.#log.restart()]);
    if (answer.ok) this.#take(answer.data);
    this.#update({ loading: false, failure: answer.ok ? failure : answer.failure });
  }

  async send(text: string): Promise<void> {
    this.keepDraft('');
    await this.#pending.add(text);
  }

  retry(clientMessageId: string): Promise<void> {
    return this.#pending.retry(clientMessageId);
  }

  discard(clientMessageId: string): Promise<void> {
    return this.#pending.discard(clientMessageId);
  }

  /** Asks for a transition of the order as it is shown; `state.act` tells what came of it. */
  transition(name: string, fields: Readonly<Record<string, string | Record<string, string>>>): Promise<void> {
    const expectedVersion = this.#state.order?.version;
    const request = { name, fields, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
    return this.#act(name, () => postTransition(this.#api, this.orderId, request, crypto.randomUUID()));
  }

  review(rating: number, text: string): Promise<void> {
    return this.#act('review', () => postReview(this.#api, this.orderId, { rating, text }));
  }

  replyToReview(text: string): Promise<void> {
    return this.#act('reviewReply', () => postReviewReply(this.#api, this.orderId, { text }));
  }

  loadOlder(): Promise<void> {
    return this.#log.loadOlder();
  }

  /** The reader has seen the log up to this entry. */
  async seen(upTo: number): Promise<void> {
    if (upTo <= Math.max(this.#reported, this.#state.read[this.party])) return;
    this.#reported = upTo;
    const answer = await sendRead({ api: this.#api, live: this.#live }, this.orderId, upTo);
    if (answer.ok) this.#mark(answer.data);
    else this.#reported = this.#state.read[this.party];
  }

  /** The reader is writing; told to the other side now and then. */
  typing(): void {
    this.#typing.written();
  }

  keepDraft(text: string): void {
    if (text === this.#state.draft) return;
    this.#update({ draft: text });
    void this.#memory.keepDraft(this.orderId, text);
  }

  async #act(name: string, ask: () => Promise<Answer<OrderView>>): Promise<void> {
    if (this.#state.act?.status === 'running') return;
    this.#update({ act: { status: 'running', name } });
    const answer = await ask();
    if (answer.ok) this.#take(answer.data);
    else if (answer.failure.order) this.#take(answer.failure.order);
    this.#update({ act: answer.ok ? undefined : { status: 'refused', name, failure: answer.failure } });
    if (!answer.ok && answer.failure.status === 409) await this.#fetchOrder();
    await this.#log.catchUp();
  }

  #listen(): () => void {
    const mine = (orderId: string) => orderId === this.orderId;
    return this.#live.listen({
      entry: (entry) => mine(entry.orderId) && this.#log.accept(entry),
      order: ({ orderId, version, head }) => {
        if (!mine(orderId)) return;
        if (version !== this.#state.order?.version) void this.#fetchOrder();
        void this.#log.reach(Math.max(head, this.#log.log.last), undefined);
      },
      read: ({ orderId, party, upTo }) => mine(orderId) && this.#mark({ [party]: upTo }),
      typing: ({ orderId, party, name }) => {
        if (mine(orderId) && party !== this.party) this.#typing.heard(name === undefined ? {} : { name });
      },
      heads: ({ epoch, heads }) => {
        const told = heads.find((each) => mine(each.orderId));
        if (told) void this.#log.reach(told.head, epoch);
        if (told && told.version !== this.#state.order?.version) void this.#fetchOrder();
      },
      status: (connection) => {
        this.#update({ connection });
        if (connection !== 'online') return;
        this.#pending.wake();
        void this.#synchronize();
        void this.#fetchOrder();
      },
    });
  }

  /** Asks where the log ends now, and follows it from there. */
  async #synchronize(): Promise<void> {
    if (this.#state.loading) return;
    const answer = await this.#live.subscribe(this.orderId, this.#log.log.last);
    if (answer.ok) await this.#log.reach(answer.data.head, answer.data.epoch);
  }

  #look(): void {
    if (this.#live.status === 'online') return void this.#synchronize();
    this.#pending.wake();
    void this.#log.catchUp();
    void this.#fetchOrder();
  }

  #take(order: OrderView): void {
    if (order.version < (this.#state.order?.version ?? 0)) return;
    this.#update({ order, failure: undefined });
    this.#mark(order.read);
  }

  #mark(read: Partial<ReadMarkers>): void {
    const grown = grownMarkers(this.#state.read, read);
    if (grown !== this.#state.read) this.#update({ read: grown });
  }

  /** A message is shown once, whether its entry or the end of its way is heard of first. */
  #notArrived(): readonly PendingMessage[] {
    return stillPending(this.#pending.messages, this.#log.log.entries);
  }

  #logChanged(): void {
    const { entries } = this.#log.log;
    void this.#pending.arrived(entries);
    const newest = entries.at(-1);
    if (newest?.kind === 'message' && newest.author.type !== this.party) this.#typing.ended();
    this.#update({ entries, pending: this.#notArrived(), older: this.#log.older });
  }

  #update(change: Partial<OrderState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener(this.#state);
  }
}
