import type { AttachmentView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import { FileElement } from './file-element.ts';
import { lightboxStyles } from './lightbox.styles.ts';

/** Pictures over the whole screen, one at a time. It takes itself away when it is closed. */
export class Lightbox extends FileElement {
  static override styles = [baseStyles, buttonStyles, lightboxStyles];

  @property({ attribute: false }) pictures: readonly AttachmentView[] = [];
  /** Which of them is shown. */
  @property({ attribute: false }) at = 0;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;
  @state() private fresh: Readonly<Record<string, AttachmentView>> = {};
  readonly #renewed = new Set<string>();

  protected override firstUpdated(): void {
    void this.#lookForMore();
  }

  protected override updated(): void {
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    const t = this.own.for(this.t);
    const told = this.pictures[this.at];
    if (!t || !told) return nothing;
    const view = this.fresh[told.id] ?? told;
    const count = this.pictures.length;
    return html`<dialog aria-label=${view.name} @close=${() => this.remove()} @keydown=${this.#key}>
      <header>
        <span class="name">${view.name}</span>
        ${count > 1 ? html`<span class="count figures" aria-live="polite">${t('position', { at: this.at + 1, count })}</span>` : nothing}
        <button class="icon" aria-label=${t('save')} title=${t('save')} @click=${() => void this.download(view)}>${icon(Download)}</button>
        <button class="icon" aria-label=${t('close')} title=${t('close')} @click=${() => this.dialog?.close()}>${icon(X)}</button>
      </header>
      <div class="stage" @click=${this.#beside}>
        <img
          src=${view.url}
          width=${view.image?.width ?? 0}
          height=${view.image?.height ?? 0}
          alt=${view.name}
          @error=${() => void this.#renew(view.id)}
        />
        ${count > 1 ? this.#turns(t('previous'), t('next')) : nothing}
      </div>
    </dialog>`;
  }

  #turns(previous: string, next: string) {
    return html`<button class="icon turn back" aria-label=${previous} @click=${() => this.#turn(-1)}>${icon(ChevronLeft)}</button>
      <button class="icon turn next" aria-label=${next} @click=${() => this.#turn(1)}>${icon(ChevronRight)}</button>`;
  }

  #turn(by: number): void {
    const { length } = this.pictures;
    this.at = (this.at + by + length) % length;
  }

  #key(event: KeyboardEvent): void {
    // The page around has keys of its own.
    event.stopPropagation();
    if (event.key === 'ArrowLeft') this.#turn(-1);
    if (event.key === 'ArrowRight') this.#turn(1);
  }

  #beside(event: Event): void {
    if (event.target === event.currentTarget) this.dialog?.close();
  }

  /** All pictures of the order, those too that are not drawn now; a list without the one shown is of no use. */
  async #lookForMore(): Promise<void> {
    const all = ((await (await this.files())?.list()) ?? []).filter(({ image }) => image);
    const at = all.findIndex(({ id }) => id === this.pictures[this.at]?.id);
    if (at < 0) return;
    this.pictures = all;
    this.at = at;
  }

  async #renew(id: string): Promise<void> {
    if (this.#renewed.has(id)) return;
    this.#renewed.add(id);
    const view = await (await this.files())?.fresh(id);
    if (view) this.fresh = { ...this.fresh, [id]: view };
  }
}
