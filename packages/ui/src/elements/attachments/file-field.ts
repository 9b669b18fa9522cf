import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Plus, RotateCw, X } from 'lucide';
import type { Failure } from '../../client/answer.ts';
import { icon } from '../../icons/icon.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import { chosenFileStyles } from './chosen-file.styles.ts';
import { FileElement } from './file-element.ts';
import { formatSize } from './format-size.ts';
import { prepareFile } from './prepare-file.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
  readonly sent: number;
  readonly attachmentId?: string;
  readonly problem?: string;
}

/**
 * Files to fill in a form with. Each is uploaded as soon as it is chosen, and what the form sends is its id.
 *
 * @fires ordialog-files - `ids` or `busy` have changed.
 */
export class FileField extends FileElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    chosenFileStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
      .add {
        position: relative;
        cursor: pointer;
      }
      .add:focus-within {
        outline: 2px solid var(--od-accent);
        outline-offset: 2px;
      }
      ul {
        display: grid;
        gap: 8px;
        width: 100%;
      }
      li {
        grid-template-columns: 48px minmax(0, 1fr) auto auto;
      }
      progress {
        width: 100%;
        height: 4px;
        accent-color: var(--od-accent);
      }
    `,
  ];

  /** What the button says. */
  @property() label = '';
  @property({ type: Number }) most = 1;
  @property() accept: 'any' | 'image' = 'any';
  @state() private items: readonly Item[] = [];
  readonly #running = new Map<string, AbortController>();

  /** The files that are there, by the ids to send. */
  get ids(): readonly string[] {
    return this.items.flatMap(({ attachmentId }) => attachmentId ?? []);
  }

  /** Something is still on its way. */
  get busy(): boolean {
    return this.items.some(
      ({ attachmentId, problem }) => attachmentId === undefined && problem === undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#running.values()) stop.abort();
  }

  protected override render() {
    const t = this.own.for(this.t);
    if (!t) return nothing;
    const pick = html`<label class="button add">
      ${icon(Plus, 18)}${this.label || t('add')}
      <input
        class="unseen"
        type="file"
        accept=${this.accept === 'image' ? 'image/*' : nothing}
        ?multiple=${this.most > 1}
        @change=${this.#picked}
      />
    </label>`;
    return html`${this.items.length === 0 ? nothing : html`<ul>${this.items.map((item) => this.#item(item))}</ul>`}
    ${this.items.length < this.most ? pick : nothing}`;
  }

  #item({ id, name, content, sent, attachmentId, problem }: Item) {
    const t = this.own.for(this.t);
    const state =
      problem !== undefined
        ? html`<span class="error" role="alert">${problem}</span>`
        : attachmentId === undefined
          ? html`<progress max=${content.size} .value=${sent} aria-label=${t?.('sending', { name }) ?? name}></progress>`
          : html`<span class="muted">${formatSize(content.size, this.t.locale)}</span>`;
    return html`<li>
      <ordialog-file-preview .content=${content}></ordialog-file-preview>
      <span class="about"><span class="name">${name}</span>${state}</span>
      ${
        problem === undefined
          ? nothing
          : html`<button class="icon" type="button" aria-label=${t?.('again') ?? ''} @click=${() => void this.#upload(id)}>
              ${icon(RotateCw, 16)}
            </button>`
      }
      <button class="icon" type="button" aria-label=${t?.('remove', { name }) ?? ''} @click=${() => void this.#remove(id)}>
        ${icon(X, 16)}
      </button>
    </li>`;
  }

  async #picked({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const picked = [...(target.files ?? [])].slice(0, this.most - this.items.length);
    target.value = '';
    for (const file of picked) await this.#add(file);
  }

  async #add(file: File): Promise<void> {
    const id = crypto.randomUUID();
    const prepared = await prepareFile(file);
    const { name } = file;
    if (typeof prepared === 'string') {
      const problem = this.own.for(this.t)?.(prepared, { name });
      this.#become([...this.items, { id, name, content: file, sent: 0, ...(problem ? { problem } : {}) }]);
      return;
    }
    this.#become([...this.items, { id, name: prepared.name, content: prepared.content, sent: 0 }]);
    await this.#upload(id);
  }

  async #upload(id: string): Promise<void> {
    const item = this.items.find((each) => each.id === id);
    if (!item) return;
    const { problem: _, ...anew } = item;
    this.#become(this.items.map((each) => (each.id === id ? anew : each)));
    const stop = new AbortController();
    this.#running.set(id, stop);
    const files = await this.files();
    const answer = await files?.upload(item, {
      signal: stop.signal,
      progress: (sent) => this.#note(id, { sent }),
    });
    this.#running.delete(id);
    if (stop.signal.aborted) return;
    if (answer?.ok) this.#note(id, { attachmentId: answer.data.id, sent: item.content.size });
    else this.#note(id, { problem: this.#reason(answer?.failure) });
  }

  async #remove(id: string): Promise<void> {
    const item = this.items.find((each) => each.id === id);
    this.#running.get(id)?.abort();
    this.#become(this.items.filter((each) => each.id !== id));
    if (item?.attachmentId) await (await this.files())?.giveUp(item.attachmentId);
  }

  #reason(failure: Failure | undefined): string {
    return failure?.detail ?? this.own.for(this.t)?.('failed') ?? '';
  }

  #note(id: string, change: Partial<Item>): void {
    this.#become(this.items.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  #become(items: readonly Item[]): void {
    this.items = items;
    this.dispatchEvent(new CustomEvent('ordialog-files', { bubbles: true, composed: true }));
  }
}
