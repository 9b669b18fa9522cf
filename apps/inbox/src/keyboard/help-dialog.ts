import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { css, html } from 'lit';
import { query } from 'lit/decorators.js';
import { X } from 'lucide';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';

const command = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** What the keyboard can do. */
export class HelpDialog extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    dialogStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: baseline;
        gap: 10px 20px;
      }
      dt {
        white-space: nowrap;
      }
    `,
  ];

  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;

  show(): void {
    if (!this.dialog?.open) this.dialog?.showModal();
  }

  protected override render() {
    const { say } = this;
    return html`<dialog aria-labelledby="title" @click=${this.#outside}>
      <div class="head">
        <h1 id="title">${say('help.title')}</h1>
        <button class="icon" aria-label=${say('dialog.close')} @click=${this.#close}>${icon(X)}</button>
      </div>
      <div class="body">
        <dl>
          <dt><kbd>J</kbd> <kbd>K</kbd></dt>
          <dd>${say('help.move')}</dd>
          <dt><kbd>Enter</kbd></dt>
          <dd>${say('help.open')}</dd>
          <dt><kbd>R</kbd></dt>
          <dd>${say('help.reply')}</dd>
          <dt><kbd>T</kbd></dt>
          <dd>${say('help.act')}</dd>
          <dt><kbd>${command}</kbd> <kbd>K</kbd></dt>
          <dd>${say('help.find')}</dd>
          <dt><kbd>?</kbd></dt>
          <dd>${say('help.help')}</dd>
          <dt><kbd>Esc</kbd></dt>
          <dd>${say('help.close')}</dd>
        </dl>
      </div>
    </dialog>`;
  }

  readonly #close = () => this.dialog?.close();

  #outside(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }
}
