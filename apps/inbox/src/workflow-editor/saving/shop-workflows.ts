import type { WorkflowList } from '@ordialog/protocol';
import type { ApiClient, Failure } from '@ordialog/ui';
import { Watched } from '../../orders/watched.ts';
import type { DraftMemory, KeptDraft } from './draft-memory.ts';
import { fetchWorkflows, makeDefault } from './workflow-api.ts';

/** The shop's workflows, and the drafts that this device keeps of them or of new ones. */
export class ShopWorkflows extends Watched {
  readonly #api: ApiClient;
  readonly #memory: DraftMemory;
  #list: WorkflowList | undefined;
  #drafts: ReadonlyMap<string, KeptDraft> = new Map();
  #failure: Failure | undefined;

  constructor(api: ApiClient, memory: DraftMemory) {
    super();
    this.#api = api;
    this.#memory = memory;
  }

  /** Undefined until it is known. */
  get list(): WorkflowList | undefined {
    return this.#list;
  }

  get drafts(): ReadonlyMap<string, KeptDraft> {
    return this.#drafts;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  async reload(): Promise<void> {
    const [answer, drafts] = await Promise.all([fetchWorkflows(this.#api), this.#memory.all()]);
    this.#drafts = new Map(drafts);
    this.#failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.#list = answer.data;
    this.tell();
  }

  async makeDefault(key: string): Promise<void> {
    const answer = await makeDefault(this.#api, key);
    if (answer.ok) return this.reload();
    this.#failure = answer.failure;
    this.tell();
  }

  async discard(key: string): Promise<void> {
    await this.#memory.drop(key);
    await this.reload();
  }

  /** Whether running orders follow an older version of it. */
  hasOlderOrders(key: string): boolean {
    const summary = this.#list?.items.find((item) => item.key === key);
    return (
      summary?.versions.some((each) => each.version !== summary.version && each.runningOrders > 0) === true
    );
  }

  /** Keys that a new workflow cannot have. */
  get taken(): readonly string[] {
    const { items = [], templates = [] } = this.#list ?? {};
    return [...items, ...templates].map(({ key }) => key).concat([...this.#drafts.keys()]);
  }
}
