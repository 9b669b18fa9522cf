import { messageCatalogues } from '@ordialog/i18n';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ChevronDown, ChevronUp, X } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { OrderStore } from '../../store/order-store.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles, fieldStyles } from '../../tokens/base-styles.ts';
import { request } from '../requests.ts';
import { markWords } from './mark-words.ts';

type Found =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'failed' }
  /** Ascending; `at` is the one in view. */
  | { readonly kind: 'hits'; readonly seqs: readonly number[]; readonly at: number; readonly more: boolean };

const typingRests = 250;

/**
 * Looks for words in a whole conversation, also where it is not loaded, and goes from one place to the next, the
 * newest first.
 *
 * @fires ordialog-done - The person has finished.
 */
export class LogSearch extends TextsElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 6px 8px 6px 16px;
        border-bottom: 1px solid var(--od-border);
      }
      input {
        flex: 1;
        min-width: 0;
      }
      output {
        padding-inline: 4px;
        font-size: 13px;
        color: var(--od-muted);
        text-align: end;
      }
      @media (max-width: 359px) {
        .icon {
          width: 32px;
        }
      }
    `,
  ];

  @query('input') private readonly input: HTMLInputElement | undefined;
  @state() private found: Found = { kind: 'nothing-asked' };
  readonly #own = new OwnTexts<'message'>(this, messageCatalogues);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';
  #unmark: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#unmark?.();
  }

  protected override updated(): void {
    if (this.input && !this.#focused) this.input.focus();
    this.#focused ||= this.input !== null;
  }
  #focused = false;

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const hits = this.found.kind === 'hits' ? this.found : undefined;
    return html`<input
        type="search"
        aria-label=${own('search.label')}
        placeholder=${own('search.label')}
        @input=${this.#write}
        @keydown=${this.#key}
      />
      <output role="status" class="figures">${this.#outcome()}</output>
      <button class="icon" aria-label=${own('search.older')} ?disabled=${!hits?.at} @click=${() => this.#go(-1)}>
        ${icon(ChevronUp)}
      </button>
      <button
        class="icon"
        aria-label=${own('search.newer')}
        ?disabled=${!hits || hits.at >= hits.seqs.length - 1}
        @click=${() => this.#go(1)}
      >
        ${icon(ChevronDown)}
      </button>
      <button class="icon" aria-label=${own('search.close')} @click=${this.#close}>${icon(X)}</button>`;
  }

  #outcome() {
    const own = this.#own.for(this.t);
    const { found } = this;
    if (!own || found.kind === 'nothing-asked') return nothing;
    if (found.kind === 'failed') return own('search.failed');
    const { seqs, at, more } = found;
    if (seqs.length === 0) return own('search.none');
    const place = { at: seqs.length - at, count: seqs.length };
    return more ? own('search.atLeast', place) : own('search.at', place);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), typingRests);
  }

  async #ask(): Promise<void> {
    const words = this.input?.value.trim() ?? '';
    this.#asked = words;
    if (words === '') {
      this.#unmark?.();
      this.found = { kind: 'nothing-asked' };
      return;
    }
    const answer = await this.#store()?.reading.search(words);
    if (words !== this.#asked || !answer) return;
    if (!answer.ok) {
      this.found = { kind: 'failed' };
      return;
    }
    const seqs = answer.data.items.map(({ seq }) => seq);
    this.found = { kind: 'hits', seqs, at: seqs.length, more: answer.data.nextCursor !== null };
    this.#go(-1);
  }

  #go(step: number): void {
    const { found } = this;
    if (found.kind !== 'hits') return;
    const at = found.at + step;
    const seq = found.seqs[at];
    if (seq === undefined) return;
    this.found = { ...found, at };
    request(this, 'show-entry', { seq });
    this.#unmark?.();
    this.#unmark = markWords(this, this.#asked);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#go(event.shiftKey ? 1 : -1);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #store(): OrderStore | undefined {
    let reached: OrderStore | undefined;
    request(this, 'reach', {
      use: (store) => {
        reached = store;
      },
    });
    return reached;
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('ordialog-done'));
  }
}
