import type { ReplyVariable } from '@ordialog/core';
import { replyCatalogues } from '@ordialog/i18n';
import type { FilledReplyView } from '@ordialog/protocol';
import { baseStyles, buttonStyles, icon, OwnTexts } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ArrowRight, X } from 'lucide';
import { languageNames } from '../settings/language-names.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { variableNames } from './filled-reply.ts';

/**
 * Above where one writes: what the inserted reply says in the seller's own language, what else sending it does, and
 * what keeps it from being sent.
 *
 * @fires inbox-drop-macro - Only the text is to be sent.
 * @fires inbox-hide - The translation is not to be shown any more.
 */
export class ReplyStrip extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .strip {
        display: grid;
        gap: 6px;
        padding: 8px 8px 8px 16px;
        border-top: 1px solid var(--od-border);
        background: var(--od-raised);
        font-size: 13px;
        max-height: 30dvh;
        overflow-y: auto;
      }
      .strip > p {
        margin-inline-end: 8px;
      }
      .row {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .row > :first-child {
        flex: 1;
        min-width: 0;
      }
      .does {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .does svg {
        flex: none;
        color: var(--od-muted);
      }
      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) reply: FilledReplyView | undefined;
  @property({ attribute: false }) unfilled: readonly ReplyVariable[] = [];

  readonly #own = new OwnTexts<'reply'>(this, replyCatalogues);

  protected override render() {
    const own = this.#own.for(this.t);
    const { reply, unfilled } = this;
    if (!own) return nothing;
    const { forSeller = null, macro = null } = reply ?? {};
    if (!forSeller && !macro && unfilled.length === 0) return nothing;
    return html`<div class="strip">
      ${
        forSeller
          ? html`<div class="row">
                <span class="muted">${own('strip.title', { language: languageNames[forSeller.locale] })}</span>
                <button class="icon" aria-label=${own('strip.close')} @click=${() => this.#ask('inbox-hide')}>${icon(X, 16)}</button>
              </div>
              <p class="words" lang=${forSeller.locale}>${forSeller.text}</p>`
          : nothing
      }
      ${
        macro
          ? html`<div class="row">
              <span class="does">${icon(ArrowRight, 16)}${own('pick.macro', { label: macro.label })}</span>
              <button class="button" @click=${() => this.#ask('inbox-drop-macro')}>${own('strip.dropMacro')}</button>
            </div>`
          : nothing
      }
      ${unfilled.length > 0 ? html`<p class="error" role="alert">${own('unfilled', { variables: variableNames(unfilled, own) })}</p>` : nothing}
    </div>`;
  }

  #ask(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}
