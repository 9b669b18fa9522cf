import type { EntryView } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';
import { needsUpload, type PendingFile } from '../uploads/pending-file.ts';
import type { DeviceMemory } from './device-memory.ts';
import { type PendingMessage, stillPending } from './pending-message.ts';
import { longestWait, restBefore, sendFailureOf } from './send-failure.ts';

interface PendingOptions {
  readonly orderId: string;
  readonly memory: DeviceMemory;
  /** Sends a message; the same one may be sent again and again. */
  post(message: PendingMessage): Promise<Answer<EntryView>>;
  /** Called with what the server made of a message; done when the log shows it. */
  sent(entry: EntryView): Promise<void>;
  changed(): void;
}

/**
 * The messages of one order that are on their way. Each is kept on the device before it is first sent, they go one
 * after the other, and each goes until the server has it or refuses it. It knows nothing of how they travel.
 */
export class PendingMessages {
  readonly #options: PendingOptions;
  #messages: readonly PendingMessage[] = [];
  #running = false;
  #closed = false;
  #wake: (() => void) | undefined;

  constructor(options: PendingOptions) {
    this.#options = options;
  }

  get messages(): readonly PendingMessage[] {
    return this.#messages;
  }

  /** Takes up what an earlier page left behind, but for what the log has by now. */
  async load(entries: readonly EntryView[]): Promise<void> {
    const kept = await this.#options.memory.pending(this.#options.orderId);
    const known = new Set(this.#messages.map(({ clientMessageId }) => clientMessageId));
    this.#become([...kept.filter(({ clientMessageId }) => !known.has(clientMessageId)), ...this.#messages]);
    await this.arrived(entries);
    void this.#run();
  }

  async add(
    text: string,
    files: readonly PendingFile[] = [],
    about: Pick<PendingMessage, 'replyTo' | 'change'> = {},
  ): Promise<PendingMessage> {
    const message: PendingMessage = {
      clientMessageId: crypto.randomUUID(),
      orderId: this.#options.orderId,
      text,
      since: new Date().toISOString(),
      ...(files[0] ? { files } : {}),
      ...about,
    };
    await this.#options.memory.keep(message);
    this.#become([...this.#messages, message]);
    void this.#run();
    return message;
  }

  /** Sends a failed message again, with the id it has. */
  async retry(clientMessageId: string): Promise<void> {
    const failed = this.#find(clientMessageId);
    if (!failed) return;
    const { failure: _, ...message } = failed;
    await this.#replace(failed, { ...message, since: new Date().toISOString() });
    void this.#run();
  }

  /** Notes how far a message's files are; `kept` when the next page must know it too. */
  async amend(clientMessageId: string, change: Partial<PendingMessage>, kept: boolean): Promise<void> {
    const message = this.#find(clientMessageId);
    if (!message) return;
    await this.#replace(message, { ...message, ...change }, kept);
    void this.#run();
  }

  async discard(clientMessageId: string): Promise<void> {
    const message = this.#find(clientMessageId);
    if (message) await this.#remove(message);
  }

  /** Forgets what the log has by now, whoever brought it there: this page, another tab, or one before a crash. */
  async arrived(entries: readonly EntryView[]): Promise<void> {
    const left = stillPending(this.#messages, entries);
    await Promise.all(
      this.#messages.filter((message) => !left.includes(message)).map((gone) => this.#remove(gone)),
    );
  }

  /** Tries at once what rests: the connection is back. */
  wake(): void {
    this.#wake?.();
  }

  close(): void {
    this.#closed = true;
    this.wake();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let tries = 0;
    for (let message = this.#next(); message && !this.#closed; message = this.#next()) {
      if (Date.now() - Date.parse(message.since) > longestWait) {
        await this.#replace(message, { ...message, failure: { code: 'expired' } });
        continue;
      }
      const answer = await this.#send(message);
      if (!answer) continue;
      if (answer.ok) {
        tries = 0;
        await this.#options.sent(answer.data);
        await this.#remove(message);
        continue;
      }
      const failure = sendFailureOf(answer.failure);
      if (failure.kind === 'wait') {
        await this.#sleep(failure.after ?? restBefore(tries, Math.random()));
        tries += 1;
      } else {
        const { kind: _, ...reason } = failure;
        await this.#replace(message, { ...message, failure: reason });
      }
    }
    this.#running = false;
  }

  /** Never awaited: what was added between finding nothing and coming to rest would stay unsent. */
  #next(): PendingMessage | undefined {
    // One that waits for its files holds up no other.
    return this.#messages.find((each) => !each.failure && !needsUpload(each));
  }

  /**
   * Tabs take turns, so that another one's message is rarely sent twice; its id keeps a second time harmless. Where
   * storage is blocked, so are locks.
   */
  async #send(message: PendingMessage): Promise<Answer<EntryView> | undefined> {
    const post = async () => (this.#messages.includes(message) ? this.#options.post(message) : undefined);
    const locks = globalThis.navigator?.locks;
    return locks ? locks.request(`ordialog-send-${message.orderId}`, post).catch(post) : post();
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #find(clientMessageId: string): PendingMessage | undefined {
    return this.#messages.find((message) => message.clientMessageId === clientMessageId);
  }

  async #replace(old: PendingMessage, message: PendingMessage, kept = true): Promise<void> {
    if (!this.#messages.includes(old)) return;
    this.#become(this.#messages.map((each) => (each === old ? message : each)));
    if (kept) await this.#options.memory.keep(message);
  }

  async #remove(message: PendingMessage): Promise<void> {
    this.#become(this.#messages.filter(({ clientMessageId }) => clientMessageId !== message.clientMessageId));
    await this.#options.memory.drop(message);
  }

  #become(messages: readonly PendingMessage[]): void {
    this.#messages = messages;
    this.#options.changed();
  }
}
