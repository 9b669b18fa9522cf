import type { Translator } from '@ordialog/i18n';
import type { AttachmentView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Download, FileText, X } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { PendingMessage } from '../../store/pending-message.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { needsUpload, type PendingFile } from '../../uploads/pending-file.ts';
import { request } from '../requests.ts';
import { attachmentsStyles } from './attachments.styles.ts';
import { FileElement } from './file-element.ts';
import { fitPicture } from './fit-picture.ts';
import { formatEnding, formatSize } from './format-size.ts';
import { Lightbox } from './lightbox.ts';

const box = { width: 264, height: 320 };
const smallBox = { width: 130, height: 130 };

const addressOf = ({ thumbnailUrl, url }: AttachmentView): string => thumbnailUrl ?? url;

/** The files of one message: pictures at a size known before they come, others as a row; or those on their way. */
export class Attachments extends FileElement {
  static override styles = [baseStyles, attachmentsStyles];

  @property({ attribute: false }) attachments: readonly AttachmentView[] = [];
  @property({ attribute: false }) pending: PendingMessage | undefined;
  /** Beside something that is more important, such as a field's name. */
  @property({ type: Boolean }) small = false;
  /** With addresses that work now, where those in `attachments` have ended. */
  @state() private fresh: Readonly<Record<string, AttachmentView>> = {};
  @state() private contents: Readonly<Record<string, Blob>> = {};
  @state() private failed = '';
  /** Pictures that do not come, as on a page whose policy names no pictures of ours: files that can be saved. */
  @state() private unseen: readonly string[] = [];
  readonly #renewed = new Set<string>();

  /** The pictures among them, for whoever leafs through. */
  get pictures(): readonly AttachmentView[] {
    return this.#known().filter((file) => this.#isSeen(file));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pending')) void this.#fetchContents();
    if (changed.has('attachments')) {
      this.#renewed.clear();
      this.unseen = [];
    }
  }

  protected override render() {
    const t = this.own.for(this.t);
    const pending = this.pending?.files ?? [];
    const shown = pending.filter(({ image }) => image);
    const { pictures } = this;
    const many = pictures.length + shown.length > 1;
    return html`${
      pictures.length + shown.length === 0
        ? nothing
        : html`<div class="pictures ${many ? 'many' : 'one'}">
            ${pictures.map((picture) => this.#picture(picture, many, t))}
            ${shown.map((file) => this.#pendingPicture(file, many, t))}
          </div>`
    }
    ${this.#known().map((file) => (this.#isSeen(file) ? nothing : this.#file(file, t)))}
    ${pending.map((file) => (file.image ? nothing : this.#pendingFile(file, t)))} ${this.#below(t)}`;
  }

  #picture(view: AttachmentView, many: boolean, t: Translator<'attachment'> | undefined) {
    const size = many || !view.image ? smallBox : fitPicture(view.image, this.small ? smallBox : box);
    return html`<button class="picture" aria-label=${t?.('open', { name: view.name }) ?? view.name} @click=${() => this.#show(view)}>
      <img
        src=${addressOf(view)}
        width=${size.width}
        height=${size.height}
        alt=""
        loading="lazy"
        decoding="async"
        @error=${() => void this.#renew(view)}
      />
    </button>`;
  }

  #file(view: AttachmentView, t: Translator<'attachment'> | undefined) {
    return html`<button class="file" aria-label=${t?.('download', { name: view.name }) ?? view.name} @click=${() => void this.#save(view)}>
      ${icon(FileText, 24)}
      <span class="about">
        <span class="name">${view.name}</span>
        <span class="small">${this.#kind(view)}</span>
      </span>
      ${icon(Download, 18)}
    </button>`;
  }

  #pendingPicture(file: PendingFile, many: boolean, t: Translator<'attachment'> | undefined) {
    return html`<div class="picture">
      <ordialog-file-preview
        .content=${this.contents[file.id]}
        .size=${many || !file.image ? smallBox : fitPicture(file.image, box)}
      ></ordialog-file-preview>
      ${this.#waits(file) ? html`<div class="on-top">${this.#progress(file, t)}</div>` : nothing}
    </div>`;
  }

  #pendingFile(file: PendingFile, t: Translator<'attachment'> | undefined) {
    return html`<div class="file">
      ${icon(FileText, 24)}
      <span class="about">
        <span class="name">${file.name}</span>
        ${this.#waits(file) ? this.#progress(file, t) : html`<span class="small">${this.#kind(file)}</span>`}
      </span>
    </div>`;
  }

  #progress({ sent = 0, size, name }: PendingFile, t: Translator<'attachment'> | undefined) {
    const { locale } = this.t;
    return html`<span class="small">${formatSize(sent, locale)} / ${formatSize(size, locale)}</span>
      <progress max=${size} .value=${sent} aria-label=${t?.('sending', { name }) ?? name}></progress>`;
  }

  #below(t: Translator<'attachment'> | undefined) {
    if (!t) return nothing;
    const { pending } = this;
    if (pending?.failure?.code === 'file_gone') return html`<p class="error">${t('gone')}</p>`;
    if (pending && !pending.failure && needsUpload(pending)) {
      const { clientMessageId } = pending;
      return html`<button class="cancel" @click=${() => request(this, 'discard', { clientMessageId })}>
        ${icon(X, 16)}${t('cancel')}
      </button>`;
    }
    return html`<p class="error" role="status">${this.failed}</p>`;
  }

  #waits({ attachmentId }: PendingFile): boolean {
    return attachmentId === undefined && this.pending?.failure === undefined;
  }

  #kind({ name, size }: { name: string; size: number }): string {
    return [formatEnding(name), formatSize(size, this.t.locale)].filter((part) => part !== '').join(' · ');
  }

  #known(): readonly AttachmentView[] {
    return this.attachments.map((view) => this.fresh[view.id] ?? view);
  }

  #isSeen({ id, image }: AttachmentView): boolean {
    return image !== undefined && !this.unseen.includes(id);
  }

  /** An address that has ended is asked for once again; a picture that does not come then either is a file. */
  async #renew(before: AttachmentView): Promise<void> {
    const { id } = before;
    const view = this.#renewed.has(id) ? before : await (await this.files())?.fresh(id);
    this.#renewed.add(id);
    if (!view) return;
    if (addressOf(view) === addressOf(before)) this.unseen = [...this.unseen, id];
    else this.fresh = { ...this.fresh, [id]: view };
  }

  async #save(view: AttachmentView): Promise<void> {
    this.failed = '';
    if (!(await this.download(view))) this.failed = this.own.for(this.t)?.('failed') ?? '';
  }

  /** All pictures that stand around in the same log can be leafed through. */
  #show(view: AttachmentView): void {
    const root = this.getRootNode();
    const around =
      root instanceof ShadowRoot ? [...root.querySelectorAll<Attachments>(this.localName)] : [this];
    const pictures = around.flatMap((each) => each.pictures ?? []);
    const lightbox = new Lightbox();
    lightbox.pictures = pictures;
    lightbox.at = Math.max(
      0,
      pictures.findIndex(({ id }) => id === view.id),
    );
    // Beside the rows and not in one, which may be drawn anew while it is open.
    (root instanceof ShadowRoot ? root : this.renderRoot).append(lightbox);
  }

  async #fetchContents(): Promise<void> {
    const wanted = this.pending?.files?.filter(({ id, image }) => image && !this.contents[id]) ?? [];
    if (wanted.length === 0) return;
    const files = await this.files();
    for (const { id } of wanted) {
      const content = await files?.memory.content(id);
      if (content) this.contents = { ...this.contents, [id]: content };
    }
  }
}
