import { baseStyles } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { InboxElement } from '../texts/inbox-element.ts';

/**
 * What was done just now, for a moment; while it can be taken back, with the button for that.
 *
 * @fires inbox-undo - Take it back.
 */
export class Toast extends InboxElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        z-index: 5;
        inset: auto 0 var(--toast-bottom, 72px);
        display: flex;
        justify-content: center;
        pointer-events: none;
      }
      div {
        display: flex;
        align-items: center;
        gap: 16px;
        max-width: calc(100vw - 32px);
        padding: 10px 16px;
        border-radius: var(--od-radius-card);
        background: var(--od-text);
        color: var(--od-surface);
        box-shadow: var(--od-shadow);
        font-size: 13px;
      }
      div:empty {
        display: none;
      }
      button {
        pointer-events: auto;
        min-height: 28px;
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      button:focus-visible {
        outline-color: currentColor;
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  @property({ attribute: false }) undoable = false;

  protected override render() {
    return html`<div role="status">${this.text === '' ? nothing : html`<span>${this.text}</span>${this.#undo()}`}</div>`;
  }

  #undo() {
    if (!this.undoable) return nothing;
    return html`<button @click=${() => this.dispatchEvent(new CustomEvent('inbox-undo'))}>${this.say('act.undo')}</button>`;
  }
}
