import { baseStyles, buttonStyles } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../styles/dialog-styles.ts';
import { pageStyles } from '../../styles/page-styles.ts';
import { InboxElement } from '../../texts/inbox-element.ts';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button does that goes on. */
  readonly yes: string;
}

/** Asks before something is done that cannot be taken back. */
export class ConfirmDialog extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    dialogStyles,
    css`
      dialog > .body {
        padding-top: 20px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @state() private question: Question | undefined;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;
  #answer: ((yes: boolean) => void) | undefined;

  /** True when the person wants it; closing the dialog any other way is a no. */
  async confirm(question: Question): Promise<boolean> {
    this.#answer?.(false);
    this.question = question;
    await this.updateComplete;
    this.dialog?.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  protected override render() {
    const { question } = this;
    return html`<dialog aria-labelledby="title" aria-describedby="text" @close=${() => this.#end(false)}>
      ${
        question
          ? html`<div class="body">
              <h1 id="title">${question.title}</h1>
              <p id="text">${question.text}</p>
              <div class="acts">
                <button class="danger button" @click=${() => this.#end(true)}>${question.yes}</button>
                <button class="button" autofocus @click=${() => this.#end(false)}>${this.t('card.back')}</button>
              </div>
            </div>`
          : nothing
      }
    </dialog>`;
  }

  #end(yes: boolean): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.dialog?.close();
    answer?.(yes);
  }
}
