import { longestMessage } from '@ordialog/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Plus, SendHorizontal } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles, fieldStyles } from '../../tokens/base-styles.ts';
import type { PendingFile } from '../../uploads/pending-file.ts';
import { defineAttachments } from '../attachments/define-attachments.ts';
import type { FileTray } from '../attachments/file-tray.ts';
import { request } from '../requests.ts';
import { composerStyles } from './composer.styles.ts';

const lines = 6;

/** Where a message is written. It knows neither to whom it goes nor what was sent. */
export class Composer extends TextsElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, composerStyles];

  /** To whom one writes. */
  @property({ attribute: false }) name: string | undefined;
  /** What was begun before; taken over while nothing is written. */
  @property({ attribute: false }) draft = '';
  /** Whose draft it is: another one empties the field. */
  @property({ attribute: false }) conversation: string | undefined;
  /** One may write already; what is sent goes as soon as the order is there. */
  @property({ attribute: false }) waiting = false;
  @query('textarea') private readonly textarea: HTMLTextAreaElement | undefined;
  @query('ordialog-file-tray') private readonly tray: FileTray | undefined;
  @state() private text = '';
  /** Sent already, as far as the writer is concerned; any change takes that back. */
  #eager = false;
  /** Files have been attached since the page was opened. */
  @state() private attaching = false;

  override focus(): void {
    this.textarea?.focus();
  }

  /** Puts a text at the cursor, such as a saved reply, or one back with its files. */
  insert(text: string, files?: readonly PendingFile[]): void {
    const { textarea } = this;
    if (!textarea) return;
    if (files) void this.tray?.bring(files);
    textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, 'end');
    this.#write();
    textarea.focus();
  }

  /** Puts another text in place of the one that stands there; files that were chosen for that one wait `aside`. */
  write(text: string, aside: boolean): void {
    this.text = text;
    this.tray?.put(aside);
  }

  /** Adds files to the message being written. */
  async attach(files: Iterable<File>): Promise<void> {
    const chosen = [...files];
    if (this.waiting || chosen.length === 0 || !(await defineAttachments())) return;
    this.attaching = true;
    await this.updateComplete;
    await this.tray?.add(chosen);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const another = changed.get('conversation') !== undefined;
    if (another) this.#eager = false;
    if (another || (this.text === '' && changed.has('draft'))) this.text = this.draft;
  }

  protected override updated(): void {
    this.#grow();
    if (this.#eager && !this.waiting) this.#submit();
  }

  protected override render() {
    const over = this.text.length - longestMessage;
    const { tray } = this;
    const empty = tray && !tray.isEmpty ? !tray.isReady : this.text.trim() === '';
    return html`${this.attaching ? html`<ordialog-file-tray @ordialog-tray=${() => this.requestUpdate()}></ordialog-file-tray>` : nothing}
      <form part="composer" @submit=${this.#submit}>
        <label class="icon attach" title=${this.t('composer.attach')}>
          ${icon(Plus)}
          <input class="unseen" type="file" multiple ?disabled=${this.waiting} aria-label=${this.t('composer.attach')} @change=${this.#picked} />
        </label>
        <slot name="tools"></slot>
        <label class="unseen" for="text">${this.t('composer.label')}</label>
        <textarea
          id="text"
          rows="1"
          dir="auto"
          enterkeyhint="enter"
          placeholder=${this.name ? this.t('composer.placeholder', { name: this.name }) : ''}
          ?disabled=${!this.conversation}
          aria-invalid=${over > 0}
          aria-describedby=${over > 0 ? 'over' : nothing}
          .value=${this.text}
          @input=${this.#write}
          @keydown=${this.#key}
          @paste=${this.#paste}
        ></textarea>
        <button class="icon send" ?disabled=${empty || over > 0} aria-label=${this.t('composer.send')}>
          ${icon(SendHorizontal)}
        </button>
      </form>
      ${over > 0 ? html`<p class="error" id="over" role="status">${this.t('composer.tooLong', { count: over })}</p>` : nothing}`;
  }

  #write(): void {
    this.#eager = false;
    this.text = this.textarea?.value ?? '';
    request(this, 'draft', { text: this.text });
  }

  /** With a keyboard Enter sends; on a phone it begins a new line and the button sends. */
  #key(event: KeyboardEvent): void {
    const plain = !event.shiftKey && !event.isComposing && event.keyCode !== 229;
    if (event.key === 'Enter' && plain && matchMedia('(hover: hover) and (pointer: fine)').matches) {
      this.#submit(event);
    }
  }

  #submit(event?: Event): void {
    event?.preventDefault();
    const text = this.text.trim();
    const { tray } = this;
    const filled = tray && !tray.isEmpty;
    // With nothing to send Enter means nothing, whatever draft comes up next.
    this.#eager = this.waiting && text !== '';
    if (this.waiting || (filled ? !tray.isReady : text === '') || text.length > longestMessage) return;
    if (!request(this, 'message', { text, ...(filled ? { files: tray.take() } : {}) })) return;
    this.text = '';
    this.textarea?.focus();
  }

  #picked({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    void this.attach(target.files ?? []);
    target.value = '';
  }

  #paste(event: ClipboardEvent): void {
    const files = event.clipboardData?.files ?? [];
    if (files.length === 0) return;
    event.preventDefault();
    void this.attach(files);
  }

  #grow(): void {
    const { textarea } = this;
    if (!textarea) return;
    textarea.style.height = 'auto';
    const lineHeight = Number.parseFloat(getComputedStyle(textarea).lineHeight) || 22;
    textarea.style.height = `${Math.min(textarea.scrollHeight, lineHeight * lines + 18)}px`;
  }
}
