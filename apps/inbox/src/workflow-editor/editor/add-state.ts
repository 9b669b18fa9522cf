import { anyState, blankState, freeTransition, stateTemplates, type Workflow } from '@ordialog/core';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { X } from 'lucide';
import { dialogStyles } from '../../styles/dialog-styles.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { nameIn } from '../document/named.ts';
import { stateFrom } from '../document/new-rows.ts';
import { type Selection, wholeWorkflow } from '../document/selection.ts';
import { askEditor } from '../editor-requests.ts';
import { ownHue } from '../own-hue.ts';
import { ownHueStyles } from '../styles/own-hue-styles.ts';
import { EditorElement } from '../texts/editor-element.ts';

/** A new state: one that most shops know, with its texts, or an empty one. */
export class AddState extends EditorElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    dialogStyles,
    ownHueStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 4px 8px;
      }
      li button {
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        min-height: 48px;
        padding: 6px 8px;
        border-radius: var(--od-radius-card);
      }
      li button:hover {
        background: color-mix(in oklab, var(--od-text) 5%, transparent);
      }
      i {
        width: 10px;
        height: 10px;
        flex: none;
        border-radius: 50%;
        background: var(--hue);
      }
      li span span {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) document: Workflow | undefined;
  @property({ attribute: false }) selection: Selection = wholeWorkflow;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;

  show(): void {
    this.dialog?.showModal();
  }

  protected override render() {
    const { document, words } = this;
    if (!document) return nothing;
    return html`<dialog aria-labelledby="title" @click=${({ target }: Event) => target === this.dialog && this.#close()}>
      <div class="head">
        <div>
          <h1 id="title">${words('state.add')}</h1>
          <p class="small muted">${words('state.addHint')}</p>
        </div>
        <button class="icon" aria-label=${this.say('dialog.close')} @click=${this.#close}>${icon(X)}</button>
      </div>
      <div class="body">
        <ul>
          ${[blankState, ...stateTemplates].map(
            ({ key, state }) => html`<li>
              <button @click=${() => this.#add(document, key)}>
                <i class=${state.phase} ${ownHue(state.hue)}></i>
                <span>${key === blankState.key ? words('state.blank') : nameIn(state.name, words.locale)}<span class="small muted">${words(`phase.${state.phase}`)}</span></span>
              </button>
            </li>`,
          )}
        </ul>
      </div>
    </dialog>`;
  }

  readonly #close = () => this.dialog?.close();

  /** In a free workflow any state leads to it; else the one that is chosen, or the first. */
  #add(document: Workflow, templateKey: string): void {
    const made = stateFrom(templateKey, document);
    if (!made) return;
    const free = document.transitions.some(({ from }) => from.includes(anyState));
    const { selection } = this;
    const chosen =
      selection.part === 'state' && !document.states[selection.key]?.final ? selection.key : document.initial;
    const way = { ...freeTransition(made), from: [free ? anyState : chosen] };
    askEditor(this, 'edit', { change: { type: 'addState', key: made.key, state: made.state, way } });
    askEditor(this, 'select', { selection: { part: 'state', key: made.key } });
    this.#close();
  }
}
