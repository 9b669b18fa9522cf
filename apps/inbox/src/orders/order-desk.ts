import type { OrderView, WorkflowDocument } from '@ordialog/protocol';
import type { Act, Answer, ApiClient, OrderStore } from '@ordialog/ui';
import { fetchWorkflow, forceState, setPublication, setVisibility } from './inbox-api.ts';
import { SentList } from './sent-list.ts';
import { Watched } from './watched.ts';

export type Visibility = NonNullable<OrderView['seller']>['visibility'];
export type DeskAct = 'force' | 'visibility' | 'publication';

/** What only the seller's side sees of the open order and does with it beside its workflow. */
export class OrderDesk extends Watched {
  readonly sent: SentList;
  /** An owner's or manager's right: to step outside the workflow. */
  readonly mayOverride: boolean;
  readonly #api: ApiClient;
  readonly #store: OrderStore;
  readonly #leave: () => void;
  #workflow: WorkflowDocument | undefined;
  #act: Act | undefined;
  #version: number | undefined;

  constructor(api: ApiClient, store: OrderStore, role: string) {
    super();
    this.#api = api;
    this.#store = store;
    this.mayOverride = role !== 'agent';
    this.sent = new SentList(api, store.orderId);
    this.#leave = store.subscribe(({ order }) => {
      if (order === undefined || order.version === this.#version) return;
      if (this.#version !== undefined) this.sent.refresh();
      this.#version = order.version;
    });
  }

  /** The document that the order follows, once `learn()` has brought it. */
  get workflow(): WorkflowDocument | undefined {
    return this.#workflow;
  }

  /** What was asked last and is not settled: it runs, or it was refused. */
  actOf(name: DeskAct): Act | undefined {
    return this.#act?.name === name ? this.#act : undefined;
  }

  close(): void {
    this.#leave();
    this.sent.lookAway();
  }

  /** Brings the order's workflow, with the states that it has. */
  async learn(): Promise<void> {
    const wanted = this.#store.state.order?.workflow;
    if (!wanted) return;
    const { key, version } = this.#workflow ?? {};
    if (key === wanted.key && version === wanted.version) return;
    const answer = await fetchWorkflow(this.#api, wanted);
    if (answer.ok) this.#workflow = answer.data;
    this.#act = answer.ok ? undefined : { status: 'refused', name: 'force', failure: answer.failure };
    this.tell();
  }

  /** True once the order stands there. */
  force(state: string, reason: string): Promise<boolean> {
    return this.#run('force', () => forceState(this.#api, this.#store.orderId, { state, reason }));
  }

  setVisibility(visibility: Visibility): Promise<boolean> {
    return this.#run('visibility', () => setVisibility(this.#api, this.#store.orderId, visibility));
  }

  /** Shows an entry of the log to the buyer or hides it. */
  publish(seq: number, shown: boolean): Promise<boolean> {
    return this.#run('publication', () => setPublication(this.#api, this.#store.orderId, seq, shown));
  }

  /** A refusal has been read. */
  forget(): void {
    if (this.#act?.status !== 'refused') return;
    this.#act = undefined;
    this.tell();
  }

  async #run(name: DeskAct, ask: () => Promise<Answer<OrderView>>): Promise<boolean> {
    if (this.#act?.status === 'running') return false;
    this.#act = { status: 'running', name };
    this.tell();
    const answer = await ask();
    this.#act = answer.ok ? undefined : { status: 'refused', name, failure: answer.failure };
    this.tell();
    // Without a connection nobody tells the store that its order has changed.
    if (answer.ok && this.#store.state.connection !== 'online') void this.#store.refresh();
    return answer.ok;
  }
}
