import type { Workflow } from '@ordialog/core';
import type { SimulationView } from '@ordialog/protocol';
import type { ApiClient, Failure } from '@ordialog/ui';
import { Watched } from '../../orders/watched.ts';
import { simulateDraft } from '../saving/workflow-api.ts';

/** What the server would say of a document that is to be mended first. */
const unsound: Failure = { status: 422, code: 'invalid_workflow' };

/** What a draft would have made of orders, as of the last time that was asked. */
export class SimulatorRun extends Watched {
  readonly #api: ApiClient;
  #result: { readonly document: Workflow; readonly simulation: SimulationView } | undefined;
  #failure: Failure | undefined;
  #running = false;

  constructor(api: ApiClient) {
    super();
    this.#api = api;
  }

  get simulation(): SimulationView | undefined {
    return this.#result?.simulation;
  }

  /** The draft that it was asked for; another by now, if it was changed since. */
  get document(): Workflow | undefined {
    return this.#result?.document;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  get running(): boolean {
    return this.#running;
  }

  /** A document that is not sound cannot be tried. */
  async run(document: Workflow, sound: boolean, orders: 'past' | 'sample' | undefined): Promise<void> {
    if (this.#running) return;
    if (!sound) {
      this.#failure = unsound;
      this.tell();
      return;
    }
    this.#running = true;
    this.tell();
    const answer = await simulateDraft(this.#api, document, orders);
    this.#running = false;
    this.#failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.#result = { document, simulation: answer.data };
    this.tell();
  }
}
