import { ContextProvider } from '@lit/context';
import type { Workflow } from '@ordialog/core';
import type { StaffSession } from '@ordialog/protocol';
import { baseStyles, buttonStyles } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ask } from '../inbox-requests.ts';
import { Watching } from '../orders/watching.ts';
import type { StaffClient } from '../session/staff-client.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { copyOf } from './document/blank-workflow.ts';
import { problemText } from './editor/editor-head.ts';
import { onAskEditor } from './editor-requests.ts';
import type { StartDialog } from './list/start-dialog.ts';
import type { WorkflowListPage } from './list/workflow-list.ts';
import type { WorkflowMovesDialog } from './moves/moves-dialog.ts';
import { EditingSession } from './saving/editing-session.ts';
import { exportDocument } from './saving/export-document.ts';
import { readImport } from './saving/read-import.ts';
import { fetchTemplate, fetchWorkflow } from './saving/workflow-api.ts';
import { type EditorTexts, editorTextsContext } from './texts/editor-texts.ts';
import { loadEditorTexts } from './texts/load-editor-texts.ts';
import { workflowsPageStyles } from './workflows-page.styles.ts';

/** The settings' page for workflows: their list, or one of them open. It alone holds what is fetched and changed. */
export class WorkflowsPage extends InboxElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, workflowsPageStyles];

  @property({ attribute: false }) client: StaffClient | undefined;
  @property({ attribute: false }) session: StaffSession | undefined;
  /** The workflow that is open; the list without one. */
  @property({ attribute: false }) key: string | undefined;
  @state() private words: EditorTexts | undefined;
  @query('inbox-workflow-list') private readonly list: WorkflowListPage | undefined;
  @query('inbox-workflow-moves') private readonly movesDialog: WorkflowMovesDialog | undefined;

  readonly #watching = new Watching(this);
  readonly #moving = new Watching(this);
  readonly #texts = new ContextProvider(this, { context: editorTextsContext });
  #editing: EditingSession | undefined;
  #locale: string | undefined;

  constructor() {
    super();
    const open = () => this.#editing?.draft;
    onAskEditor(this, 'edit', ({ change, typing }) => this.#writable && open()?.edit(change, typing));
    onAskEditor(this, 'select', ({ selection }) => open()?.select(selection));
    onAskEditor(this, 'undo', () => open()?.undo());
    onAskEditor(this, 'redo', () => open()?.redo());
    onAskEditor(this, 'pause', () => open()?.pause());
    onAskEditor(this, 'revert', () => open()?.revert());
    onAskEditor(this, 'take-theirs', () => open()?.takeTheirs());
    onAskEditor(this, 'keep-mine', () => open()?.keepMine());
    onAskEditor(this, 'save', () => void this.#save());
    onAskEditor(this, 'simulate', ({ orders }) => {
      const draft = open();
      draft?.settle();
      if (draft) void this.#editing?.simulator.run(draft.document, draft.sound, orders);
    });
    onAskEditor(this, 'export', ({ key }) => void this.#export(key));
    onAskEditor(this, 'make-default', ({ key }) => void this.#editing?.workflows.makeDefault(key));
    onAskEditor(this, 'reload-list', () => void this.#editing?.workflows.reload());
    onAskEditor(this, 'discard-draft', ({ key }) => void this.#editing?.workflows.discard(key));
    onAskEditor(this, 'begin', ({ document }) => void this.#begin(document));
    onAskEditor(this, 'begin-template', ({ key }) => void this.#beginFrom(key, 'template'));
    onAskEditor(this, 'begin-copy', ({ key }) => void this.#beginFrom(key, 'own'));
    onAskEditor(this, 'plan-moves', ({ key }) => void this.#planMoves(key));
    onAskEditor(this, 'import', ({ text }) => void this.#import(text));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#warn);
    addEventListener('pagehide', this.#keep);
    addEventListener('focus', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
    removeEventListener('pagehide', this.#keep);
    removeEventListener('focus', this.#look);
    this.#editing?.close();
    this.#editing = undefined;
    this.#locale = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { locale } = this.say;
    if (locale !== this.#locale) {
      this.#locale = locale;
      void this.#speak();
    } else if (changed.has('key')) void this.#editing?.open(this.key);
    this.#watching.follow(this.#editing);
    this.#moving.follow(this.#editing?.moves);
  }

  protected override render() {
    const { words, key } = this;
    const editing = this.#editing;
    if (!words || !editing) return nothing;
    if (key === undefined) {
      return html`<inbox-workflow-list .workflows=${editing.workflows} .writable=${this.#writable}></inbox-workflow-list>
        <inbox-workflow-moves .plan=${editing.moves}></inbox-workflow-moves>`;
    }
    const { draft, saving, simulator, failure, moves } = editing;
    if (failure) return html`<p class="empty" role="alert">${problemText(failure, words)}</p>`;
    if (!draft) return nothing;
    return html`${moves && moves.report?.dryRun !== false ? this.#offer(words) : nothing}
      <inbox-workflow-editor .draft=${draft} .saving=${saving} .simulator=${simulator} .writable=${this.#writable}></inbox-workflow-editor>
      <inbox-workflow-moves .plan=${moves}></inbox-workflow-moves>`;
  }

  #offer(words: EditorTexts) {
    return html`<p class="offer" role="status">
      ${words('moves.offer')}
      <button class="button" @click=${() => this.movesDialog?.show()}>${words('moves.look')}</button>
    </p>`;
  }

  get #writable(): boolean {
    const role = this.session?.staff.role;
    return role === 'owner' || role === 'manager';
  }

  async #speak(): Promise<void> {
    const { locale } = this.say;
    const { words, mistakes } = await loadEditorTexts(locale);
    if (locale !== this.#locale || !this.client || !this.session) return;
    this.words = words;
    this.#texts.setValue(words);
    this.#editing ??= new EditingSession(this.client, this.session.shop.id, mistakes);
    this.#editing.speak(mistakes);
    await this.#editing.open(this.key);
    this.requestUpdate();
  }

  async #save(): Promise<void> {
    if (this.#writable) await this.#editing?.save();
  }

  async #begin(document: Workflow): Promise<void> {
    await this.#editing?.begin(document);
    ask(this, 'go', { route: { page: 'workflows', key: document.key } });
  }

  async #beginFrom(key: string, from: 'template' | 'own'): Promise<void> {
    const editing = this.#editing;
    if (!this.client || !editing) return;
    const answer = await (from === 'template'
      ? fetchTemplate(this.client, key)
      : fetchWorkflow(this.client, key));
    if (!answer.ok) return editing.workflows.reload();
    await this.#begin(from === 'template' ? answer.data : copyOf(answer.data, editing.workflows.taken));
  }

  /** One that the shop has already is opened, with the file's content in its place: that can be undone. */
  async #import(text: string): Promise<void> {
    const editing = this.#editing;
    if (!this.client || !editing) return;
    const read = await readImport(this.client, text);
    const start = this.list?.renderRoot.querySelector<StartDialog>('inbox-workflow-start');
    if (!('document' in read)) return start?.refuse(read);
    start?.close();
    const { document } = read;
    const known = editing.workflows.list?.items.some(({ key }) => key === document.key);
    if (!known && !editing.workflows.drafts.has(document.key)) return this.#begin(document);
    await editing.open(document.key);
    editing.replace(document);
    ask(this, 'go', { route: { page: 'workflows', key: document.key } });
  }

  async #planMoves(key: string): Promise<void> {
    await this.#editing?.planMoves(key);
    await this.updateComplete;
    this.movesDialog?.show();
  }

  async #export(key: string): Promise<void> {
    const open = this.#editing?.draft?.document;
    if (open?.key === key) return exportDocument(open);
    if (!this.client) return;
    const answer = await fetchWorkflow(this.client, key);
    if (answer.ok) exportDocument(answer.data);
  }

  readonly #keep = () => this.#editing?.draft?.settle();

  /** Who comes back may find that a colleague has saved meanwhile. */
  readonly #look = () => void this.#editing?.look();

  /** The draft is kept, but who leaves should know that it is not saved. */
  readonly #warn = (event: BeforeUnloadEvent) => {
    if (this.#editing?.draft?.changed) event.preventDefault();
  };
}
