import type { Party } from '@ordialog/core';
import type { OrderView, ReadMarkers } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';
import type { ApiClient } from '../client/api-client.ts';
import type { LiveConnection } from '../client/live-connection.ts';
import { fetchEntries, fetchOrder, postTransition } from '../client/order-api.ts';
import { sendRead } from '../client/socket-first.ts';
import type { OrderFiles } from '../uploads/order-files.ts';
import type { PendingFile } from '../uploads/pending-file.ts';
import type { DeviceMemory } from './device-memory.ts';
import { FileSending } from './file-sending.ts';
import { grownMarkers } from './grown-markers.ts';
import { hearOfOrder } from './hear-of-order.ts';
import { LogFollower } from './log-follower.ts';
import { LogReading } from './log-reading.ts';
import { lookNowAndThen } from './look-now-and-then.ts';
import { Observable } from './observable.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { forgotten, nothingYet, type OrderState } from './order-state.ts';
import { stillPending } from './pending-message.ts';
import { PendingMessages } from './pending-messages.ts';
import { postPending } from './post-pending.ts';
import { SeenReporting } from './seen-reporting.ts';
import { Subscribing } from './subscribing.ts';
import { TypingSignal } from './typing-signal.ts';
import { isCurrent } from './unread.ts';

export interface OrderStoreOptions {
  readonly api: ApiClient;
  readonly live: LiveConnection;
  readonly memory: DeviceMemory;
}

/**
 * One open conversation: the order, its log, and what its reader does. It keeps itself up to date from `open()` to
 * `close()` and knows nothing of how it is shown.
 */
export class OrderStore extends Observable<OrderState> {
  readonly orderId: string;
  readonly party: Party;
  /** Where the server has the order. */
  readonly path: string;
  /** Speaks for the reader. */
  readonly api: ApiClient;
  readonly #live: LiveConnection;
  readonly #memory: DeviceMemory;
  /** Where in its log one reads; `state.stretch` is what it shows. */
  readonly reading: LogReading;
  readonly #log: LogFollower;
  readonly #pending: PendingMessages;
  readonly #typing: TypingSignal;
  readonly #cleanups: (() => void)[] = [];
  readonly #fetchOrder = oneAtATime(async () => {
    const answer = await fetchOrder(this.api, this.orderId);
    if (answer.ok) this.#take(answer.data);
  });
  readonly #subscribing: Subscribing;
  readonly #seen: SeenReporting;
  readonly #files: FileSending;

  constructor(orderId: string, party: Party, { api, live, memory }: OrderStoreOptions) {
    super(nothingYet);
    this.orderId = orderId;
    this.party = party;
    this.path = `/v1/orders/${encodeURIComponent(orderId)}`;
    this.api = api;
    this.#live = live;
    this.#memory = memory;
    const fetch = (query: Parameters<typeof fetchEntries>[2]) => fetchEntries(api, orderId, query);
    const another = () => this.#forget();
    this.#log = new LogFollower({ fetch, changed: () => this.#logChanged(), another });
    this.#subscribing = new Subscribing(live, orderId, this.#log);
    const changed = (stretch: OrderState['stretch']) => this.update({ stretch });
    this.reading = new LogReading({ fetch, newest: this.#log, changed });
    this.#pending = new PendingMessages({
      orderId,
      memory,
      post: (message) => postPending({ api, live }, message),
      sent: (entry) => {
        this.reading.replace(entry);
        return this.#log.accept(entry);
      },
      changed: () => {
        this.update({ pending: stillPending(this.#pending.messages, this.#log.log.entries) });
        this.#files.send();
      },
    });
    this.#files = new FileSending(api, orderId, this.#pending);
    this.#seen = new SeenReporting((upTo) => sendRead({ api, live }, orderId, upTo));
    const tell = () => live.typing(orderId);
    this.#typing = new TypingSignal((typing) => this.update({ typing }), tell);
  }

  /** Loads what there is and follows it. */
  async open(): Promise<void> {
    const isAway = () => this.#live.status !== 'online';
    this.#cleanups.push(this.#listen());
    this.#cleanups.push(lookNowAndThen(() => this.#look(), isAway));
    this.update({ connection: this.#live.status });
    void this.#memory.draft(this.orderId).then((draft) => this.update({ draft }));
    await this.refresh();
    // Closed meanwhile.
    if (this.#cleanups.length === 0) return;
    // Not before: its code would keep the order waiting, and what comes meanwhile is caught up with.
    void this.#live.start();
    await this.#pending.load(this.#log.log.entries);
    await this.#synchronize();
  }

  close(): void {
    for (const cleanUp of this.#cleanups.splice(0)) cleanUp();
    this.#typing.close();
    this.#log.close();
    this.#pending.close();
    this.#files.close();
    this.#subscribing.close();
    void this.#live.unsubscribe(this.orderId);
    this.forgetListeners();
  }

  /** Fetches everything again: at the start, in another language, or when somebody asks to. */
  async refresh(): Promise<void> {
    const [answer, failure] = await Promise.all([fetchOrder(this.api, this.orderId), this.#log.restart()]);
    if (answer.ok) this.#take(answer.data);
    if (this.state.loading && this.state.order?.unread)
      await this.reading.resume(this.state.read[this.party] + 1);
    this.update({ loading: false, failure: answer.ok ? failure : answer.failure });
  }

  async send(text: string, files?: readonly PendingFile[], replyTo?: number): Promise<void> {
    this.keepDraft('');
    await this.#pending.add(text, files, replyTo === undefined ? {} : { replyTo });
  }

  /** Words a message of one's own differently, with more files, or without a text takes it back. */
  async change(seq: number, text?: string, files?: readonly PendingFile[]): Promise<void> {
    const act = text === undefined ? 'withdraw' : 'edit';
    await this.#pending.add(text ?? '', files, { change: { seq, act } });
  }

  /** What brings files to the server and finds them there; rejects when its code cannot be fetched. */
  files(): Promise<OrderFiles> {
    return this.#files.files();
  }

  readonly retry = (clientMessageId: string) => this.#pending.retry(clientMessageId);
  readonly discard = (clientMessageId: string) => this.#pending.discard(clientMessageId);

  /** Asks for a transition of the order as it is shown; `state.act` tells what came of it. */
  transition(name: string, fields: Readonly<Record<string, string | Record<string, string>>>): Promise<void> {
    const expectedVersion = this.state.order?.version;
    const request = { name, fields, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
    return this.act(name, () => postTransition(this.api, this.orderId, request, crypto.randomUUID()));
  }

  /** The reader has seen the log up to this entry. */
  async seen(upTo: number): Promise<void> {
    const read = await this.#seen.report(upTo, this.state.read[this.party]);
    if (read) this.#mark(read);
    // Far from the newest entries only the server can count what is left.
    if (read && this.state.stretch) void this.#fetchOrder();
  }

  /** The reader is writing; told to the other side now and then. */
  readonly typing = () => this.#typing.written();

  keepDraft(text: string): void {
    if (text === this.state.draft) return;
    this.update({ draft: text });
    void this.#memory.keepDraft(this.orderId, text);
  }

  /** Asks for a change of the order; `state.act` tells what came of it. */
  async act(name: string, ask: (api: ApiClient, path: string) => Promise<Answer<OrderView>>): Promise<void> {
    if (this.state.act?.status === 'running') return;
    this.update({ act: { status: 'running', name } });
    const answer = await ask(this.api, this.path);
    if (answer.ok) this.#take(answer.data);
    else if (answer.failure.order) this.#take(answer.failure.order);
    this.update({ act: answer.ok ? undefined : { status: 'refused', name, failure: answer.failure } });
    if (!answer.ok && answer.failure.status === 409) await this.#fetchOrder();
    await this.#log.catchUp();
  }

  #listen(): () => void {
    return hearOfOrder(this.#live, this.orderId, {
      entry: (entry) => void this.#log.accept(entry),
      version: (version) => {
        if (!isCurrent(this.state, this.party, version)) void this.#fetchOrder();
      },
      head: (head, epoch) => {
        // Only together with its epoch is it said that a log has become shorter.
        void this.#log.reach(epoch === undefined ? Math.max(head, this.#log.log.last) : head, epoch);
      },
      read: (markers) => this.#mark(markers),
      typing: (party, who) => {
        if (party !== this.party) this.#typing.heard(who);
      },
      presence: (there) => this.update({ there }),
      status: (connection) => {
        // Who is there is told again by a new connection.
        this.update({ connection, there: undefined });
        if (connection !== 'online') return;
        this.#pending.wake();
        void this.#synchronize();
        void this.#fetchOrder();
      },
    });
  }

  /** Asks where the log ends now, and follows it from there. */
  async #synchronize(): Promise<void> {
    if (!this.state.loading) await this.#subscribing.ask();
  }

  #look(): void {
    if (this.#live.status === 'online') return void this.#synchronize();
    this.#pending.wake();
    this.#files.send();
    void this.#log.catchUp();
    void this.#fetchOrder();
  }

  /** The log is another one, as after a backup was restored: its order may be younger than what is known. */
  #forget(): void {
    this.update(forgotten(this.state));
    void this.#fetchOrder();
  }

  #take(order: OrderView): void {
    if (order.version < (this.state.order?.version ?? 0)) return;
    this.update({ order, failure: undefined });
    this.#mark(order.read);
  }

  #mark(read: Partial<ReadMarkers>): void {
    const grown = grownMarkers(this.state.read, read);
    if (grown !== this.state.read) this.update({ read: grown });
  }

  #logChanged(): void {
    const { entries } = this.#log.log;
    this.reading.learn();
    void this.#pending.arrived(entries);
    const newest = entries.at(-1);
    if (newest?.kind === 'message' && newest.author.type !== this.party) this.#typing.ended();
    const pending = stillPending(this.#pending.messages, entries);
    this.update({ entries, pending, older: this.#log.older });
  }
}
