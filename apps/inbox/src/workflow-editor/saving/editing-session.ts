import type { Workflow } from '@ordialog/core';
import type { Translator } from '@ordialog/i18n';
import type { ApiClient, Failure } from '@ordialog/ui';
import { Watched } from '../../orders/watched.ts';
import type { Mistake } from '../document/mistake.ts';
import type { Saving } from '../editor/editor-head.ts';
import { SimulatorRun } from '../simulator/simulator-run.ts';
import { DraftMemory, type KeptDraft } from './draft-memory.ts';
import { OrderMovesPlan } from './order-moves-plan.ts';
import { ShopWorkflows } from './shop-workflows.ts';
import { fetchWorkflow, saveVersion } from './workflow-api.ts';
import { WorkflowDraft } from './workflow-draft.ts';

/** What the server would say of it, too. */
const unsound: Failure = { status: 422, code: 'invalid_workflow' };

/** What one works with while the editor is open: the shop's workflows, and the one that is being changed. */
export class EditingSession extends Watched {
  readonly workflows: ShopWorkflows;
  readonly #api: ApiClient;
  readonly #memory: DraftMemory;
  #words: Translator<'workflow'>;
  #opened = false;
  #key: string | undefined;
  #draft: WorkflowDraft | undefined;
  #simulator: SimulatorRun;
  #saving: Saving = { status: 'idle' };
  #failure: Failure | undefined;
  #moves: OrderMovesPlan | undefined;

  constructor(api: ApiClient, shopId: string, words: Translator<'workflow'>) {
    super();
    this.#api = api;
    this.#memory = new DraftMemory(shopId);
    this.#words = words;
    this.#simulator = new SimulatorRun(api);
    this.workflows = new ShopWorkflows(api, this.#memory);
  }

  get draft(): WorkflowDraft | undefined {
    return this.#draft;
  }

  get simulator(): SimulatorRun {
    return this.#simulator;
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** Why nothing could be opened. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Orders of older versions, once a new one is saved that they could follow. */
  get moves(): OrderMovesPlan | undefined {
    return this.#moves;
  }

  speak(words: Translator<'workflow'>): void {
    this.#words = words;
    this.#draft?.speak(words);
  }

  /** Opens what is saved under a key, with what was changed of it on this device; nothing for the list. */
  async open(key: string | undefined): Promise<void> {
    if (this.#opened && key === this.#key) return;
    this.close();
    this.#opened = true;
    this.#key = key;
    if (key === undefined) return this.workflows.reload();
    const kept = await this.#memory.draft(key);
    if (kept && (await this.#isNew(key, kept))) {
      if (key !== this.#key) return;
      this.#take(undefined, kept.document);
    } else {
      const answer = await fetchWorkflow(this.#api, key);
      if (key !== this.#key) return;
      if (!answer.ok) this.#failure = answer.failure;
      else
        this.#take(
          answer.data,
          kept ? { ...kept.document, key, version: answer.data.version } : answer.data,
          kept && (kept.base ?? 0),
        );
    }
    this.tell();
  }

  /** Begun on this device, and the shop has none of that key yet. */
  async #isNew(key: string, { base }: KeptDraft): Promise<boolean> {
    if (base !== undefined) return false;
    await this.workflows.reload();
    return this.workflows.list?.items.every((item) => item.key !== key) === true;
  }

  /** Keeps a new document as a draft, so that it can be opened under its key. */
  async begin(document: Workflow): Promise<void> {
    await this.#memory.keep(document.key, { document, base: undefined });
  }

  /** Puts a document in the place of the one that is open; that can be undone. */
  replace(document: Workflow): void {
    const { key, version, ...whole } = document;
    this.#draft?.replace({ ...whole, key: this.#draft.document.key, version: this.#draft.document.version });
  }

  /** True when it was saved. */
  async save(): Promise<boolean> {
    const draft = this.#draft;
    if (!draft?.changed || this.#saving.status === 'saving') return false;
    draft.settle();
    if (!draft.sound) {
      this.#became({ status: 'failed', failure: unsound });
      return false;
    }
    this.#became({ status: 'saving' });
    const sent = draft.document;
    const answer = await saveVersion(this.#api, sent, draft.base);
    if (!answer.ok) {
      const { failure } = answer;
      if (failure.code === 'newer_version') {
        this.#became({ status: 'idle' });
        await this.#learn(draft);
        return false;
      }
      const mistakes: readonly Mistake[] = failure.errors ?? [];
      if (mistakes.length > 0) draft.refuse(mistakes);
      this.#became({ status: 'failed', failure });
      return false;
    }
    draft.accept(sent, answer.data);
    this.#became({ status: 'saved' });
    await this.workflows.reload();
    if (this.workflows.hasOlderOrders(sent.key)) await this.#plan(answer.data);
    return true;
  }

  /** Whether somebody has saved what is open since. */
  async look(): Promise<void> {
    const draft = this.#draft;
    if (!draft?.saved || this.#saving.status === 'saving') return;
    const { key } = draft.saved;
    await this.workflows.reload();
    const newest = this.workflows.list?.items.find((item) => item.key === key)?.version ?? 0;
    if (newest > (draft.newer?.version ?? draft.base)) await this.#learn(draft);
  }

  /** Asks what would become of running orders of older versions. */
  async planMoves(key: string): Promise<void> {
    const answer = await fetchWorkflow(this.#api, key);
    if (answer.ok) await this.#plan(answer.data);
  }

  close(): void {
    this.#draft?.close();
    this.#opened = false;
    this.#key = undefined;
    this.#draft = undefined;
    this.#failure = undefined;
    this.#moves = undefined;
    this.#saving = { status: 'idle' };
    this.#simulator = new SimulatorRun(this.#api);
  }

  async #learn(draft: WorkflowDraft): Promise<void> {
    const answer = await fetchWorkflow(this.#api, draft.document.key);
    if (answer.ok && draft === this.#draft) draft.learn(answer.data);
  }

  #take(saved: Workflow | undefined, document: Workflow, base?: number): void {
    this.#draft = new WorkflowDraft({
      saved,
      document,
      base,
      words: this.#words,
      keep: (kept, version) =>
        void (kept
          ? this.#memory.keep(document.key, { document: kept, base: version === 0 ? undefined : version })
          : this.#memory.drop(document.key)),
    });
  }

  async #plan(newest: Workflow): Promise<void> {
    this.#moves = new OrderMovesPlan(this.#api, newest);
    this.tell();
    await this.#moves.ask({});
  }

  #became(saving: Saving): void {
    this.#saving = saving;
    this.tell();
  }
}
