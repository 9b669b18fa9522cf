import type { Workflow } from '@ordialog/core';
import { baseStyles, buttonStyles, fieldStyles, icon } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { X } from 'lucide';
import { pageStyles } from '../../styles/page-styles.ts';
import { selectStyles } from '../../styles/select-styles.ts';
import type { Mistakes } from '../document/mistake.ts';
import { nameIn, stateName, transitionName } from '../document/named.ts';
import { pathAt, type Selection, wholeWorkflow } from '../document/selection.ts';
import { askEditor } from '../editor-requests.ts';
import { lineLinkStyles } from '../styles/line-link-styles.ts';
import { ownHueStyles } from '../styles/own-hue-styles.ts';
import { EditorElement } from '../texts/editor-element.ts';
import { deadlineForm } from './deadline-form.ts';
import { formStyles } from './form.styles.ts';
import { type Form, fieldId } from './form.ts';
import { readOnlyStyles } from './read-only.styles.ts';
import { stateForm } from './state-form.ts';
import { transitionForm } from './transition-form.ts';
import { wholeForm } from './whole-form.ts';

/** What is chosen, as a form. */
export class FormPanel extends EditorElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    pageStyles,
    selectStyles,
    ownHueStyles,
    lineLinkStyles,
    formStyles,
    readOnlyStyles,
  ];

  @property({ attribute: false }) document: Workflow | undefined;
  @property({ attribute: false }) selection: Selection = wholeWorkflow;
  @property({ attribute: false }) mistakes: Mistakes | undefined;
  /** Otherwise all of it is to be read, and nothing to be changed. */
  @property({ attribute: false }) writable = false;

  #wanted: string | undefined;

  /** Puts the cursor into the field of a path, or into the nearest one around it; unfolds what hides it. */
  async reach(path: string): Promise<void> {
    this.#wanted = path;
    await this.updateComplete;
    this.#reach();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('selection')) this.renderRoot.querySelector('.fields')?.scrollTo({ top: 0 });
    if (this.#wanted !== undefined) this.#reach();
  }

  protected override render() {
    const { document, mistakes, words, selection } = this;
    if (!document || !mistakes) return nothing;
    const form: Form = {
      document,
      mistakes,
      words,
      edit: (change, typing) =>
        askEditor(this, 'edit', typing === undefined ? { change } : { change, typing }),
      select: (chosen) => askEditor(this, 'select', { selection: chosen }),
    };
    const whole = selection.part === 'workflow';
    return html`<header>
        <div>
          <span class="kind">${words(`part.${selection.part}`)}</span>
          <h2>${this.#title(document) || words('unnamed')}</h2>
        </div>
        <button class="icon close ${whole ? 'is-whole' : ''}" aria-label=${words('part.close')} @click=${this.#close}>${icon(X)}</button>
      </header>
      <div
        class="fields"
        role="group"
        aria-label=${words(`part.${selection.part}`)}
        tabindex=${this.writable ? nothing : 0}
        @focusout=${() => askEditor(this, 'pause')}
      >
        <fieldset class="whole" ?disabled=${!this.writable}>${keyed(pathAt(selection), this.#fields(form))}</fieldset>
      </div>`;
  }

  #fields(form: Form) {
    const { selection } = this;
    switch (selection.part) {
      case 'workflow':
        return wholeForm(form);
      case 'state': {
        const state = form.document.states[selection.key];
        return state ? stateForm(form, selection.key, state) : nothing;
      }
      case 'transition': {
        const row = form.document.transitions[selection.index];
        return row ? transitionForm(form, selection.index, row) : nothing;
      }
      case 'deadline': {
        const deadline = form.document.deadlines[selection.index];
        return deadline ? deadlineForm(form, selection.index, deadline) : nothing;
      }
    }
  }

  #title(document: Workflow): string {
    const { selection } = this;
    const { locale } = this.words;
    switch (selection.part) {
      case 'workflow':
        return nameIn(document.name, locale);
      case 'state':
        return stateName(document, selection.key, locale, '');
      case 'transition':
        return transitionName(document, selection.index, locale);
      case 'deadline':
        return nameIn(document.deadlines[selection.index]?.label ?? { en: '' }, locale);
    }
  }

  readonly #close = () => {
    askEditor(this, 'select', { selection: wholeWorkflow });
    this.dispatchEvent(new CustomEvent('workflow-form-close'));
  };

  #reach(): void {
    const root = this.renderRoot;
    if (!(root instanceof ShadowRoot) || this.#wanted === undefined) return;
    for (let path = this.#wanted; path !== ''; path = path.split('.').slice(0, -1).join('.')) {
      const field = root.getElementById(fieldId(path));
      if (!field) continue;
      field.closest('details')?.setAttribute('open', '');
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
      this.#wanted = undefined;
      return;
    }
    this.#wanted = undefined;
  }
}
