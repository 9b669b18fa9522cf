import type { Workflow } from '@ordialog/core';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { CircleAlert, Flag, Play } from 'lucide';
import { pageStyles } from '../../styles/page-styles.ts';
import type { Mistakes } from '../document/mistake.ts';
import { nameIn } from '../document/named.ts';
import { pathAt, type Selection, wholeWorkflow } from '../document/selection.ts';
import { statesInOrder } from '../document/states-in-order.ts';
import { askEditor } from '../editor-requests.ts';
import { deadlineLink, rowLink, waysOf } from '../form/row-link.ts';
import { ownHue } from '../own-hue.ts';
import { lineLinkStyles } from '../styles/line-link-styles.ts';
import { ownHueStyles } from '../styles/own-hue-styles.ts';
import { EditorElement } from '../texts/editor-element.ts';
import { outlineStyles } from './outline.styles.ts';

/** The same as the picture, as a list: every state with its ways out and deadlines. */
export class Outline extends EditorElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    ownHueStyles,
    lineLinkStyles,
    outlineStyles,
  ];

  @property({ attribute: false }) document: Workflow | undefined;
  @property({ attribute: false }) selection: Selection = wholeWorkflow;
  @property({ attribute: false }) mistakes: Mistakes | undefined;

  protected override render() {
    const { document, mistakes, selection, words } = this;
    if (!document || !mistakes) return nothing;
    return guard([document, mistakes, pathAt(selection), words], () => {
      return html`<ol>${statesInOrder(document).map((key) => this.#state(document, mistakes, key))}</ol>`;
    });
  }

  #state(document: Workflow, mistakes: Mistakes, key: string) {
    const state = document.states[key];
    if (!state) return nothing;
    const { words, selection } = this;
    const form = {
      document,
      mistakes,
      words,
      select: (chosen: Selection) => askEditor(this, 'select', { selection: chosen }),
    };
    const deadlines = [...document.deadlines.keys()].filter(
      (index) => document.deadlines[index]?.state === key,
    );
    const out = state.final ? [] : waysOf(document, key).out;
    const current = selection.part === 'state' && selection.key === key;
    return html`<li class=${state.phase} ${ownHue(state.hue)}>
      <button class="state" aria-current=${current} @click=${() => form.select({ part: 'state', key })}>
        <i></i>
        <strong>${nameIn(state.name, words.locale) || key}</strong>
        <span class="small muted">${words(`phase.${state.phase}`)}</span>
        ${key === document.initial ? html`<span class="mark">${icon(Play, 14)}${words('state.start')}</span>` : nothing}
        ${state.final ? html`<span class="mark">${icon(Flag, 14)}${words('state.end')}</span>` : nothing}
        ${mistakes.within(`states.${key}`) ? html`<span class="wrong-mark">${icon(CircleAlert, 15)}<span class="unseen">${words('mistakes.here')}</span></span>` : nothing}
      </button>
      ${
        out.length + deadlines.length > 0
          ? html`<ul>
            ${out.map((index) => html`<li>${rowLink(form, index, 'to')}</li>`)}
            ${deadlines.map((index) => html`<li>${deadlineLink(form, index)}</li>`)}
          </ul>`
          : nothing
      }
    </li>`;
  }
}
