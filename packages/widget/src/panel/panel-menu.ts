import { type Locale, locales } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import {
  baseStyles,
  buttonStyles,
  icon,
  type OrderStore,
  receiptLink,
  request,
  TextsElement,
} from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FolderDown, Search } from 'lucide';
import { saveCopy } from './save-copy.ts';

/** Each language in its own name. */
const languages: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  it: 'Italiano',
  fr: 'Français',
};

/**
 * What the buyer can set.
 *
 * @fires ordialog-request-search - In the conversation that is open.
 * @fires ordialog-request-language - `detail`: the language
 * @fires ordialog-request-sound - `detail`: on or off
 */
export class PanelMenu extends TextsElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-width: 220px;
        max-width: calc(100vw - 56px);
      }
      label,
      button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 16px;
        min-height: 40px;
        text-align: start;
      }
      [role='status'] {
        max-width: 220px;
        font-size: 13px;
        color: var(--od-danger);
      }
      [role='status']:empty {
        display: none;
      }
      a {
        text-decoration: none;
      }
      select {
        font: inherit;
        font-size: 16px;
        color: inherit;
        background: var(--od-surface);
        border: 1px solid var(--od-field);
        border-radius: var(--od-radius-field);
        padding: 8px;
      }
      input {
        width: 20px;
        height: 20px;
        accent-color: var(--od-accent);
      }
    `,
  ];

  @property({ attribute: false }) sound = true;
  /** The open one, whose papers can be saved here. */
  @property({ attribute: false }) order: OrderView | undefined;

  @state() private saving = false;
  @state() private failed = false;

  protected override render() {
    const { t, order } = this;
    return html`${
      order
        ? html`<button @click=${() => this.#ask('search', true)}>${t('panel.search')}${icon(Search)}</button>
              ${receiptLink(this, order, t)}
              <button aria-busy=${this.saving} @click=${this.#saveCopy}>${t('panel.copy')}${icon(FolderDown)}</button>
              <div role="status">${this.failed ? t('card.failed') : nothing}</div>`
        : nothing
    }
      <label
        >${t('panel.language')}
        <select @change=${this.#language}>
          ${locales.map(
            (locale) =>
              html`<option value=${locale} lang=${locale} ?selected=${locale === t.locale}>
                ${languages[locale]}
              </option>`,
          )}
        </select>
      </label>
      <label
        >${t('panel.sound')}
        <input type="checkbox" .checked=${this.sound} @change=${() => this.#ask('sound', !this.sound)} />
      </label>`;
  }

  #saveCopy(): void {
    if (this.saving) return;
    request(this, 'reach', { use: (store) => this.#save(store) });
  }

  async #save(store: OrderStore): Promise<void> {
    this.saving = true;
    this.failed = false;
    this.failed = !(await saveCopy(store));
    this.saving = false;
  }

  #language(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#ask('language', event.target.value);
  }

  #ask(name: string, detail: string | boolean): void {
    this.dispatchEvent(
      new CustomEvent(`ordialog-request-${name}`, { bubbles: true, composed: true, detail }),
    );
  }
}
