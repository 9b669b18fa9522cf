import { mostAttachments } from '@ordialog/core';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { X } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import type { PendingFile } from '../../uploads/pending-file.ts';
import { chosenFileStyles } from './chosen-file.styles.ts';
import { FileElement } from './file-element.ts';
import { formatSize } from './format-size.ts';
import { prepareFile } from './prepare-file.ts';

interface Chosen {
  readonly id: string;
  readonly name: string;
  /** Undefined while it is made ready. */
  readonly file?: PendingFile;
  readonly content: Blob;
}

/**
 * The files that go with the message being written. Their content is kept on the device from here on.
 *
 * @fires ordialog-tray - What is in it has changed.
 */
export class FileTray extends FileElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    chosenFileStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        gap: 8px;
        padding: 8px 16px 0;
        overflow-x: auto;
      }
      li {
        position: relative;
        flex: none;
        grid-template-columns: 48px auto 32px;
        max-width: 220px;
      }
      .icon {
        width: 32px;
        height: 48px;
      }
      p {
        padding: 8px 16px 0;
      }
    `,
  ];

  @state() private chosen: readonly Chosen[] = [];
  @state() private problems: readonly string[] = [];
  #aside: readonly Chosen[] | undefined;

  get isEmpty(): boolean {
    return this.chosen.length === 0;
  }

  /** All of them are ready to go. */
  get isReady(): boolean {
    return this.chosen.every(({ file }) => file);
  }

  /** Takes what was picked, pasted or dropped. */
  async add(files: Iterable<File>): Promise<void> {
    const all = [...files];
    const room = Math.max(0, mostAttachments - this.chosen.length);
    this.problems = [];
    const added = all
      .slice(0, room)
      .map((file) => ({ id: crypto.randomUUID(), name: file.name, content: file }));
    this.#become([...this.chosen, ...added]);
    for (const { id, content } of added) await this.#prepare(id, content);
    if (all.length > room) await this.#say('tooMany', '');
  }

  /** The files, which from here on are the message's. */
  take(): readonly PendingFile[] {
    const taken = this.chosen.flatMap(({ file }) => file ?? []);
    this.problems = [];
    this.#become([]);
    return taken;
  }

  /** Takes back what `take` gave away. */
  async bring(taken: readonly PendingFile[]): Promise<void> {
    const files = await this.files();
    const back = taken.map(async (file): Promise<Chosen[]> => {
      const content = await files?.memory.content(file.id);
      return content ? [{ id: file.id, name: file.name, file, content }] : [];
    });
    this.#become([...(await Promise.all(back)).flat(), ...this.chosen]);
  }

  /** Keeps what was chosen aside while other files are chosen, or brings it back in their place. */
  put(aside: boolean): void {
    if (aside) {
      this.#aside ??= this.chosen;
      this.#become([]);
      return;
    }
    for (const { id } of this.chosen) void this.#forget(id);
    this.#become(this.#aside ?? []);
    this.#aside = undefined;
  }

  protected override render() {
    const t = this.own.for(this.t);
    if (!t) return nothing;
    return html`${
      this.isEmpty
        ? nothing
        : html`<ul aria-label=${t('chosen')}>
            ${this.chosen.map(
              ({ id, name, file, content }) =>
                html`<li>
                  <ordialog-file-preview .content=${content}></ordialog-file-preview>
                  <span class="about">
                    <span class="name">${file?.name ?? name}</span>
                    <span class="muted" role="status">${file ? formatSize(file.size, this.t.locale) : t('preparing')}</span>
                  </span>
                  <button class="icon" aria-label=${t('remove', { name })} @click=${() => void this.#remove(id)}>
                    ${icon(X, 16)}
                  </button>
                </li>`,
            )}
          </ul>`
    }
    <div role="alert">${this.problems.map((problem) => html`<p class="error">${problem}</p>`)}</div>`;
  }

  async #prepare(id: string, content: File): Promise<void> {
    const prepared = await prepareFile(content);
    if (![...this.chosen, ...(this.#aside ?? [])].some((each) => each.id === id)) return;
    if (typeof prepared === 'string') {
      this.#become(this.chosen.filter((each) => each.id !== id));
      return this.#say(prepared, content.name);
    }
    const { name, image } = prepared;
    const { size, type } = prepared.content;
    const files = await this.files();
    await files?.memory.keep(id, prepared.content);
    const file: PendingFile = { id, name, type, size, ...(image ? { image } : {}) };
    const ready = (each: Chosen) => (each.id === id ? { ...each, file } : each);
    this.#aside = this.#aside?.map(ready);
    this.#become(this.chosen.map(ready));
  }

  async #remove(id: string): Promise<void> {
    this.#become(this.chosen.filter((each) => each.id !== id));
    await this.#forget(id);
  }

  async #forget(id: string): Promise<void> {
    await (await this.files())?.memory.drop(id);
  }

  async #say(problem: 'tooLarge' | 'empty' | 'tooMany', name: string): Promise<void> {
    await this.updateComplete;
    const t = this.own.for(this.t);
    if (t) this.problems = [...this.problems, t(problem, { name, count: mostAttachments })];
  }

  #become(chosen: readonly Chosen[]): void {
    this.chosen = chosen;
    this.dispatchEvent(new CustomEvent('ordialog-tray'));
  }
}
