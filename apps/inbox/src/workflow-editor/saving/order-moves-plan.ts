import type { Workflow } from '@ordialog/core';
import type { OrderMoves } from '@ordialog/protocol';
import type { ApiClient, Failure } from '@ordialog/ui';
import { Watched } from '../../orders/watched.ts';
import { moveOrders } from './workflow-api.ts';

export type Mapping = Readonly<Record<string, string>>;

/** Running orders of older versions, on their way to a new one: what would become of them, and then the act. */
export class OrderMovesPlan extends Watched {
  /** The version that they would follow. */
  readonly document: Workflow;
  readonly #api: ApiClient;
  #report: OrderMoves | undefined;
  #mapping: Mapping = {};
  #failure: Failure | undefined;
  #running = false;
  #asked = 0;

  constructor(api: ApiClient, document: Workflow) {
    super();
    this.#api = api;
    this.document = document;
  }

  /** What would happen; once it is done, what was done. */
  get report(): OrderMoves | undefined {
    return this.#report;
  }

  get mapping(): Mapping {
    return this.#mapping;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  get running(): boolean {
    return this.#running;
  }

  ask(mapping: Mapping): Promise<void> {
    this.#mapping = mapping;
    return this.#run(true);
  }

  act(): Promise<void> {
    return this.#run(false);
  }

  async #run(dryRun: boolean): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#running = true;
    this.tell();
    const { key, version: to } = this.document;
    const answer = await moveOrders(this.#api, key, { to, mapping: { ...this.#mapping }, dryRun });
    if (asked !== this.#asked) return;
    this.#running = false;
    this.#failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.#report = answer.data;
    this.tell();
  }
}
