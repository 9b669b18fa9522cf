import { messageCatalogues } from '@ordialog/i18n';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { X } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import type { Subject } from '../requests.ts';
import { nameOfAuthor } from './name-of-author.ts';

/**
 * Says above the composer what the next words are about.
 *
 * @fires ordialog-done - The person would rather write something else.
 */
export class ComposerSubject extends TextsElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px 8px 6px 16px;
        border-top: 1px solid var(--od-border);
        font-size: 13px;
      }
      div {
        flex: 1;
        min-width: 0;
        padding-inline-start: 8px;
        border-inline-start: 2px solid var(--od-accent);
      }
      strong {
        font-weight: 600;
      }
      p {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--od-muted);
        unicode-bidi: isolate;
      }
    `,
  ];

  @property({ attribute: false }) subject: Subject | undefined;
  readonly #own = new OwnTexts<'message'>(this, messageCatalogues);

  protected override render() {
    const own = this.#own.for(this.t);
    const { subject } = this;
    if (!own || !subject) return nothing;
    const { act, message } = subject;
    const name = nameOfAuthor(this, message);
    const reply = name === undefined ? own('subject.replyOwn') : own('subject.reply', { name });
    const what = act === 'edit' ? own('subject.edit') : reply;
    return html`<div role="status">
        <strong>${what}</strong>
        <p dir="auto">${message.text || own('quote.files')}</p>
      </div>
      <button class="icon" aria-label=${own('subject.cancel')} @click=${this.#cancel}>${icon(X)}</button>`;
  }

  #cancel(): void {
    this.dispatchEvent(new CustomEvent('ordialog-done'));
  }
}
