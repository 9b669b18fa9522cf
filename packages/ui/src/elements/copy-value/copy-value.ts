import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Check, Copy } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';

const shown = 2000;

/** A value that is copied by a tap on it. `copy` is what goes to the clipboard where that differs from what is shown. */
export class CopyValue extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        width: 100%;
        min-height: 32px;
        justify-content: space-between;
        border-radius: var(--od-radius-field);
      }
      .value {
        min-width: 0;
        overflow-wrap: anywhere;
        font-weight: 500;
        font-variant-numeric: tabular-nums;
      }
      .mark {
        display: flex;
        align-items: center;
        gap: 4px;
        color: var(--od-muted);
        font-size: 13px;
      }
      button:hover .mark {
        color: var(--od-text);
      }
      .copied.mark {
        color: var(--od-success);
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  @property() copy: string | undefined;
  @state() private copied = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render() {
    return html`<button type="button" @click=${this.#copy}>
        <span class="value">${this.value}</span>
        <span class="mark ${this.copied ? 'copied' : ''}">
          ${this.copied ? this.t('copy.done') : html`<span class="unseen">${this.t('copy.what', { what: this.label })}</span>`}
          ${icon(this.copied ? Check : Copy, 16)}
        </span>
      </button>
      <span class="unseen" role="status">${this.copied ? this.t('copy.done') : ''}</span>`;
  }

  async #copy(): Promise<void> {
    const written = await writeToClipboard(this.copy ?? this.value);
    // Where the browser refuses, the value is selected, ready for the person's own copy.
    if (!written) return this.#select();
    this.copied = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.copied = false;
    }, shown);
  }

  #select(): void {
    const value = this.renderRoot.querySelector('.value');
    if (value) getSelection()?.selectAllChildren(value);
  }
}

async function writeToClipboard(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
