import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Party } from '@ordialog/core';
import type { MessageView } from '@ordialog/protocol';
import type { DeviceMemory } from '../../../packages/ui/src/store/device-memory.ts';
import type { OrderState } from '../../../packages/ui/src/store/order-state.ts';
import { plainMemory } from '../../../packages/ui/src/store/plain-memory.ts';
import { pdf } from '../../attachments/sample-files.ts';
import type { Command } from './command.ts';
import type { DialogHost, SharedOrder } from './dialog-host.ts';
import { Expectation, nameIn } from './expectation.ts';
import { Tab } from './tab.ts';
import { untilAnswered } from './until-answered.ts';

/** One order that two parties settle, each with a device and up to two tabs on it. */
export class Dialog {
  readonly server: DialogHost;
  readonly order: SharedOrder;
  readonly expected = new Expectation();
  readonly #tabs = new Map<number, Tab>();
  readonly #memories: Record<Party, DeviceMemory> = { buyer: plainMemory(), seller: plainMemory() };
  readonly #before = new WeakMap<Tab, OrderState>();
  readonly #files = new Map<string, Tab>();

  private constructor(server: DialogHost, order: SharedOrder) {
    this.server = server;
    this.order = order;
  }

  static async begin(server: DialogHost): Promise<Dialog> {
    const dialog = new Dialog(server, await server.placeOrder());
    await Promise.all([0, 2].map((tab) => dialog.#tab(tab)));
    return dialog;
  }

  get tabs(): readonly Tab[] {
    return [...this.#tabs.values()];
  }

  async run(command: Command): Promise<void> {
    switch (command.do) {
      case 'send':
        return this.#send(await this.#tab(command.tab));
      case 'sendFile':
        return this.#sendFile(await this.#tab(command.tab));
      case 'reply': {
        const tab = await this.#tab(command.tab);
        const messages = tab.store.state.entries.filter(isThere);
        return this.#send(tab, messages[command.pick % messages.length]?.seq);
      }
      case 'edit':
      case 'withdraw':
        return this.#change(await this.#tab(command.tab), command.do, command.pick);
      case 'read': {
        const { store } = await this.#tab(command.tab);
        void store.seen(store.state.entries.at(-1)?.seq ?? 0);
        return;
      }
      case 'transition':
        return this.#transition(await this.#tab(command.tab), command.pick);
      case 'macro':
        return this.#macro();
      case 'publish':
        return this.#publish(command);
      case 'offline':
        return this.#tabs.get(command.tab)?.line.down();
      case 'online':
        return this.#tabs.get(command.tab)?.line.mend();
      case 'cut':
        return this.#tabs.get(command.tab)?.line.cut();
      case 'loseAnswer':
        return this.#tabs.get(command.tab)?.line.lose('answer');
      case 'lateAnswer':
        return this.#tabs.get(command.tab)?.line.delay();
      case 'losePush':
        return this.#tabs.get(command.tab)?.line.lose('push');
      case 'open':
        return void (await this.#tab(command.tab));
      case 'close':
      case 'crash':
        return this.#leave(command.tab, command.do);
      case 'forget':
        return this.#forget(partyOf(command.tab));
      case 'restart':
        return this.server.restart();
      case 'wait':
        return sleep(command.ms);
    }
  }

  /** Whatever had happened: all is well from now on. */
  async mend(): Promise<void> {
    for (const number of [0, 1, 2, 3]) (await this.#tab(number)).line.mend();
    globalThis.dispatchEvent(new Event('online'));
  }

  close(): void {
    for (const tab of this.tabs) tab.close();
  }

  async #tab(number: number): Promise<Tab> {
    const open = this.#tabs.get(number);
    if (open) return open;
    const party = partyOf(number);
    const tab = await Tab.open(party, this.server, this.order, this.#memories[party], (changed) =>
      this.#watch(number, changed),
    );
    this.#tabs.set(number, tab);
    return tab;
  }

  async #send(tab: Tab, replyTo?: number): Promise<void> {
    await tab.store.send(this.expected.sent(tab.party, replyTo), undefined, replyTo);
  }

  async #sendFile(tab: Tab): Promise<void> {
    const name = this.expected.sent(tab.party);
    this.#files.set(name, tab);
    const file = { id: randomUUID(), name: `${name}.pdf`, type: 'application/pdf', size: pdf.length };
    const files = await tab.store.files();
    await files.memory.keep(file.id, new Blob([new Uint8Array(pdf)]));
    await tab.store.send(name, [file]);
  }

  async #change({ store, party }: Tab, act: 'edit' | 'withdraw', pick: number): Promise<void> {
    const own = store.state.entries.filter(isThere).filter(({ author }) => author.type === party);
    const message = own[pick % own.length];
    if (!message) return;
    if (act === 'edit') return store.change(message.seq, this.expected.edited(message));
    this.expected.withdrew(message);
    await store.change(message.seq);
  }

  #transition({ store }: Tab, pick: number): void {
    const offered = store.state.order?.availableTransitions ?? [];
    const transition = offered[pick % offered.length];
    if (!transition) return;
    const fields = transition.fields
      .filter(({ required }) => required)
      .map(({ key }) => [key, key === 'trackingNumber' ? '1Z5R89390357567127' : 'ups']);
    void store.transition(transition.name, Object.fromEntries(fields));
  }

  async #macro(): Promise<void> {
    const { seller, macroId: savedReplyId } = this.server;
    const text = this.expected.sent('seller', undefined, true);
    const body = { savedReplyId, clientMessageId: randomUUID(), text };
    const { status } = await untilAnswered(() => seller.post(`/v1/orders/${this.order.id}/macros`, body));
    // Once the order has gone on there is nothing to confirm.
    if (status !== 409) this.expected.acknowledged(text);
  }

  async #publish({ pick, shown }: { pick: number; shown: boolean }): Promise<void> {
    const path = `/v1/orders/${this.order.id}/entries`;
    const moves = this.tabs
      .flatMap(({ party, store }) => (party === 'seller' ? store.state.entries : []))
      .filter(({ kind }) => kind === 'transition');
    const move = moves[pick % moves.length];
    if (!move) return;
    const { seller } = this.server;
    const { status } = await untilAnswered(() => seller.post(`${path}/${move.seq}/publication`, { shown }));
    if (status !== 200) throw new Error(`Publishing answered ${status}`);
    this.expected.published(move.seq, shown);
  }

  #leave(number: number, how: 'close' | 'crash'): void {
    const tab = this.#tabs.get(number);
    this.#tabs.delete(number);
    tab?.[how]();
    for (const [name, sender] of this.#files) if (sender === tab) this.expected.mayLose(name);
  }

  #forget(party: Party): void {
    for (const number of [0, 1, 2, 3]) if (partyOf(number) === party) this.#leave(number, 'crash');
    this.#memories[party] = plainMemory();
    this.expected.forgot(party);
  }

  /** Every state that a page shows on the way is looked at. */
  #watch(number: number, tab: Tab): void {
    const { state } = tab.store;
    const where = `tab ${number}`;
    const { problems } = this.expected;
    const before = this.#before.get(tab);
    this.#before.set(tab, state);
    if (before && (state.read.buyer < before.read.buyer || state.read.seller < before.read.seller))
      problems.push(`${where} had a read marker shrink`);
    if (before?.entries !== state.entries) this.expected.look(where, tab.party, state.entries);
    const waiting = new Set(state.pending.flatMap(({ change, text }) => (change ? [] : [nameIn(text)])));
    for (const entry of state.entries) {
      if (entry.kind === 'message' && entry.author.type === tab.party && waiting.has(nameIn(entry.text)))
        problems.push(`${where} shows ${entry.text} as sent and as waiting`);
    }
  }
}

function isThere(entry: OrderState['entries'][number]): entry is MessageView {
  return entry.kind === 'message' && !entry.withdrawnAt && entry.clientMessageId !== undefined;
}

function partyOf(tab: number): Party {
  return tab < 2 ? 'buyer' : 'seller';
}
