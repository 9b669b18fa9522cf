import { messageCatalogues } from '@ordialog/i18n';
import type { EntryView, MessageView } from '@ordialog/protocol';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { OrderStore } from '../../store/order-store.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { request } from '../requests.ts';
import { nameOfAuthor } from './name-of-author.ts';

/** The message that another one answers; a tap goes there. */
export class Quote extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-bottom: 4px;
      }
      button {
        display: block;
        width: 100%;
        min-height: 24px;
        padding: 2px 8px;
        border-inline-start: 2px solid var(--od-accent);
        font-size: 13px;
        line-height: 1.35;
        color: var(--od-muted);
      }
      .name {
        font-weight: 600;
      }
      .words {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
      }
    `,
  ];

  /** Of the message that is answered. */
  @property({ attribute: false }) seq = 0;
  @state() private found: EntryView | undefined;
  readonly #own = new OwnTexts<'message'>(this, messageCatalogues);

  #leave: (() => void) | undefined;

  protected override updated(): void {
    // Not before its `seq` is known: it may have stood here before its code was fetched.
    if (!this.#leave) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override render() {
    const own = this.#own.for(this.t);
    const message = this.found?.kind === 'message' ? this.found : undefined;
    if (!own || !message) return nothing;
    const name = nameOfAuthor(this, message);
    return html`<button
      aria-label=${name === undefined ? own('quote.showOwn') : own('quote.show', { name })}
      @click=${() => request(this, 'show-entry', { seq: this.seq })}
    >
      <span class="name">${name ?? own('quote.you')}</span>
      <span class="words" dir="auto">${wordsOf(message, own('quote.gone'), own('quote.files'))}</span>
    </button>`;
  }

  #follow(): void {
    request(this, 'reach', {
      use: (store) => {
        // It may be edited or withdrawn while one looks.
        this.#leave = store.subscribe(() => this.#look(store));
        this.#look(store);
        if (!this.found) void this.#fetch(store);
      },
    });
  }

  #look({ state: { entries, stretch } }: OrderStore): void {
    const isMine = ({ seq }: EntryView) => seq === this.seq;
    this.found = stretch?.entries.find(isMine) ?? entries.find(isMine) ?? this.found;
  }

  async #fetch({ reading }: OrderStore): Promise<void> {
    this.found ??= await reading.find(this.seq);
  }
}

function wordsOf({ withdrawnAt, text }: MessageView, gone: string, files: string): string {
  if (withdrawnAt) return gone;
  return text === '' ? files : text;
}
