import type { Locale } from '@ordialog/core';
import { replyCatalogues, type Translator } from '@ordialog/i18n';
import type { FilledReplyView, SavedReplyView } from '@ordialog/protocol';
import { baseStyles, buttonStyles, OwnTexts } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Watching } from '../orders/watching.ts';
import { comboboxDialogStyles } from '../styles/combobox-dialog-styles.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { filledReply } from './filled-reply.ts';
import { beginningOf, findReplies } from './find-replies.ts';
import { replyPickerStyles } from './reply-picker.styles.ts';
import type { SavedReplies } from './saved-replies.ts';

/**
 * Chooses a saved reply by a few letters and shows how it reads for the order, in its buyer's language and in the
 * seller's own.
 *
 * @fires inbox-reply - One was chosen; its detail is the reply as it was filled in.
 */
export class ReplyPicker extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    dialogStyles,
    comboboxDialogStyles,
    replyPickerStyles,
  ];

  @property({ attribute: false }) replies: SavedReplies | undefined;
  @property({ attribute: false }) orderId = '';
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;
  @query('input') private readonly input: HTMLInputElement | undefined;
  @state() private typed = '';
  @state() private at = 0;
  @state() private filled: FilledReplyView | undefined;

  readonly #own = new OwnTexts<'reply'>(this, replyCatalogues);
  readonly #watching = new Watching(this);
  #wanted = '';
  #showing = false;

  show(): void {
    this.typed = '';
    this.at = 0;
    this.filled = undefined;
    this.#wanted = '';
    if (this.input) this.input.value = '';
    this.#showing = true;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    this.#watching.follow(this.replies);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#showing && this.dialog) {
      this.#showing = false;
      if (!this.dialog.open) this.dialog.showModal();
      this.input?.focus();
    }
    if (this.dialog?.open) void this.#fill();
    if (changed.has('orderId') && changed.get('orderId')) this.dialog?.close();
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const found = this.#found;
    return html`<dialog aria-label=${own('pick.open')} @click=${this.#outside}>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-expanded="true"
        aria-controls="found"
        aria-activedescendant=${found[this.at] ? `reply-${this.at}` : nothing}
        aria-label=${own('pick.filter')}
        placeholder=${own('pick.filter')}
        @input=${this.#write}
        @keydown=${this.#key}
      />
      <div class="panes">
        <div class="found" id="found" role="listbox" aria-label=${own('pick.open')}>
          ${found.map((reply, index) => this.#option(reply, index))}
        </div>
        ${found.length === 0 ? this.#nothing(own) : this.#shown(own, found)}
      </div>
      <p class="keys">${own('pick.keys')}</p>
    </dialog>`;
  }

  get #found(): readonly SavedReplyView[] {
    return findReplies(this.replies?.items ?? [], this.typed, this.#locale);
  }

  get #locale(): Locale {
    return this.t.locale;
  }

  #option(reply: SavedReplyView, index: number) {
    return html`<div
      class="option"
      role="option"
      id="reply-${index}"
      aria-selected=${index === this.at}
      @click=${() => this.#take(index)}
      @pointermove=${() => this.#choose(index)}
    >
      <span class="title cut">${reply.title}</span>
      <span class="shortcut">/${reply.shortcut}</span>
      <span class="beginning cut">${beginningOf(reply, this.#locale)}</span>
    </div>`;
  }

  #shown(own: Translator<'reply'>, found: readonly SavedReplyView[]) {
    const { filled } = this;
    const isCurrent = filled !== undefined && filled.id === found[this.at]?.id;
    return html`<div class="preview" aria-live="polite">
      ${isCurrent ? filledReply(filled, own) : html`<span class="bone"></span><span class="bone"></span>`}
      <button class="button primary" ?disabled=${!isCurrent} @click=${() => this.#take(this.at)}>${own('pick.insert')}</button>
    </div>`;
  }

  #nothing(own: Translator<'reply'>) {
    const { replies } = this;
    if (replies?.failure) return html`<p class="none" role="alert">${own('pick.failed')}</p>`;
    if (!replies?.items) return html`<p class="none" role="status">${this.t('panel.loading')}</p>`;
    return html`<p class="none" role="status">${own(replies.items.length === 0 ? 'pick.empty' : 'pick.none')}</p>`;
  }

  #write(): void {
    this.typed = this.input?.value ?? '';
    this.at = 0;
  }

  #key(event: KeyboardEvent): void {
    const { length } = this.#found;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      void this.#choose((this.at + step + length) % Math.max(1, length));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      void this.#take(this.at);
    }
  }

  async #choose(index: number): Promise<void> {
    if (index === this.at) return;
    this.at = index;
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Asks how the reply under the cursor reads for this order; of several answers the last wanted one counts. */
  async #fill(): Promise<FilledReplyView | undefined> {
    const { replies, orderId } = this;
    const id = this.#found[this.at]?.id;
    if (!replies || id === undefined) return undefined;
    if (this.#wanted === id) return this.filled?.id === id ? this.filled : undefined;
    this.#wanted = id;
    const answer = await replies.fill(orderId, id);
    if (this.#wanted !== id || orderId !== this.orderId) return undefined;
    if (answer.ok) this.filled = answer.data;
    return this.filled;
  }

  /** Enter may be faster than the server. */
  async #take(index: number): Promise<void> {
    this.at = index;
    const id = this.#found[index]?.id;
    if (id === undefined || !this.replies) return;
    let { filled } = this;
    if (filled?.id !== id) {
      const answer = await this.replies.fill(this.orderId, id);
      if (!answer.ok) return;
      filled = answer.data;
    }
    this.dialog?.close();
    this.dispatchEvent(new CustomEvent('inbox-reply', { detail: filled }));
  }

  #outside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog?.close();
  }
}
