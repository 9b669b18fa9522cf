import { baseStyles, buttonStyles } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Watching } from '../../orders/watching.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { askEditor } from '../editor-requests.ts';
import type { FormPanel } from '../form/form-panel.ts';
import type { WorkflowDraft } from '../saving/workflow-draft.ts';
import type { SimulatorRun } from '../simulator/simulator-run.ts';
import { EditorElement } from '../texts/editor-element.ts';
import type { AddState } from './add-state.ts';
import { editorStyles } from './editor.styles.ts';
import { editorHead, type Saving } from './editor-head.ts';
import { newerNotice } from './newer-notice.ts';
import { undoKeys } from './undo-keys.ts';
import { viewTabs } from './view-tabs.ts';

export type EditorView = 'picture' | 'list' | 'texts' | 'try';

/** A workflow being changed: as a picture, a list, its texts or a trial, and what is chosen of it as a form. */
export class WorkflowEditor extends EditorElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, editorStyles];

  @property({ attribute: false }) draft: WorkflowDraft | undefined;
  @property({ attribute: false }) saving: Saving = { status: 'idle' };
  @property({ attribute: false }) simulator: SimulatorRun | undefined;
  /** Reading is everyone's; changing is the owner's and managers'. */
  @property({ attribute: false }) writable = false;
  @state() private view: EditorView = 'picture';
  /** On a phone the form lies over everything else. */
  @state() private sheet = false;
  @query('inbox-workflow-form') private readonly form: FormPanel | undefined;
  @query('inbox-workflow-add-state') private readonly addState: AddState | undefined;

  readonly #watching = new Watching(this);

  constructor() {
    super();
    this.addEventListener('workflow-select', (event) => this.#selected(event));
    this.addEventListener('workflow-show-texts', () => {
      this.view = 'texts';
      this.sheet = false;
    });
    this.addEventListener('keydown', (event) => undoKeys(this, event));
  }

  protected override willUpdate(): void {
    this.#watching.follow(this.draft);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { saving } = this;
    if (changed.has('saving') && saving.status === 'failed' && this.draft?.sound === false) {
      this.renderRoot.querySelector<HTMLElement>('#mistakes')?.showPopover();
    }
  }

  protected override render() {
    const { draft, words, view } = this;
    if (!draft) return nothing;
    const wide = view === 'texts' || view === 'try';
    return html`${editorHead(this, draft, this.saving, this.writable, words)} ${newerNotice(this, draft, words)}
      ${viewTabs({
        view,
        words,
        missing: draft.missing,
        writable: this.writable,
        choose: (chosen) => {
          this.view = chosen;
          this.sheet = false;
        },
        add: () => this.addState?.show(),
        whole: () => {
          askEditor(this, 'select', { selection: { part: 'workflow' } });
          this.sheet = true;
        },
      })}
      <div class="panes ${wide ? 'wide' : ''} ${this.sheet ? 'sheet' : ''}">
        <div class="view" id="view" role="tabpanel" aria-labelledby=${`tab-${view}`}>${this.#shown(draft)}</div>
        <inbox-workflow-form
          .document=${draft.document}
          .selection=${draft.selection}
          .mistakes=${draft.mistakes}
          .writable=${this.writable}
          @workflow-form-close=${() => {
            this.sheet = false;
          }}
        ></inbox-workflow-form>
      </div>
      <inbox-workflow-add-state .document=${draft.checked} .selection=${draft.selection}></inbox-workflow-add-state>`;
  }

  #shown({ checked, document, selection, mistakes }: WorkflowDraft) {
    switch (this.view) {
      case 'picture':
        return html`<inbox-workflow-picture .document=${checked} .selection=${selection} .mistakes=${mistakes}></inbox-workflow-picture>`;
      case 'list':
        return html`<inbox-workflow-outline .document=${checked} .selection=${selection} .mistakes=${mistakes}></inbox-workflow-outline>`;
      case 'texts':
        return html`<inbox-workflow-texts .document=${document} .writable=${this.writable}></inbox-workflow-texts>`;
      case 'try':
        return html`<inbox-workflow-simulator .run=${this.simulator} .document=${checked} .mistakes=${mistakes}></inbox-workflow-simulator>`;
    }
  }

  /** What is chosen is shown at once; a mistake's field also where the form is not beside. */
  #selected(event: Event): void {
    const { selection, path } = (event as CustomEvent<{ selection: { part: string }; path?: string }>).detail;
    if (path !== undefined && (this.view === 'texts' || this.view === 'try')) this.view = 'list';
    this.sheet = selection.part !== 'workflow' || path !== undefined;
    if (path !== undefined) void this.updateComplete.then(() => this.form?.reach(path));
  }
}
