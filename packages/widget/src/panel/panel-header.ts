import { formatMoney, type Locale, locales } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { baseStyles, buttonStyles, icon, TextsElement } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ChevronLeft, Ellipsis, X } from 'lucide';

/** Each language in its own name. */
const languages: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  it: 'Italiano',
  fr: 'Français',
};

/**
 * The panel's head: what it is about, and what can be set.
 *
 * @fires ordialog-request-close
 * @fires ordialog-request-list
 * @fires ordialog-request-language - `detail`: the language
 * @fires ordialog-request-sound - `detail`: on or off
 */
export class PanelHeader extends TextsElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        padding: 8px 8px 8px 16px;
        gap: 4px;
        position: relative;
      }
      .back {
        margin-inline-start: -12px;
      }
      h2 {
        flex: 1;
        min-width: 0;
        font-size: 17px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .total {
        font-weight: 600;
        padding-inline: 4px;
      }
      @media (max-width: 359px) {
        :host {
          gap: 0;
        }
        h2 {
          font-size: 15px;
        }
        .icon {
          width: 36px;
        }
      }
      summary {
        list-style: none;
        cursor: pointer;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .menu {
        position: absolute;
        inset: 52px 12px auto auto;
        z-index: 2;
        display: grid;
        gap: 12px;
        min-width: 220px;
        padding: 16px;
        border: 1px solid var(--od-border);
        border-radius: var(--od-radius-card);
        background: var(--od-surface);
        box-shadow: var(--od-shadow);
      }
      .menu label {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 16px;
        min-height: 40px;
      }
      select {
        font: inherit;
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

  @property({ attribute: false }) order: OrderView | undefined;
  /** There is a list to go back to. */
  @property({ attribute: false }) list = false;
  @property({ attribute: false }) closable = true;
  @property({ attribute: false }) sound = true;
  @query('details') private readonly menu: HTMLDetailsElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#escape);
    document.addEventListener('pointerdown', this.#outside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#outside);
  }

  protected override render() {
    const { t, order } = this;
    return html`${
      this.list
        ? html`<button class="icon back" aria-label=${t('panel.back')} @click=${() => this.#ask('list')}>
            ${icon(ChevronLeft)}
          </button>`
        : nothing
    }
      <h2 class="figures" id="title">${order ? t('panel.order', { number: order.number }) : t('panel.orders')}</h2>
      ${order ? html`<span class="total figures">${this.#total(order)}</span>` : nothing}
      <details>
        <summary class="icon" aria-label=${t('panel.menu')}>${icon(Ellipsis)}</summary>
        <div class="menu">
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
          </label>
        </div>
      </details>
      ${
        this.closable
          ? html`<button class="icon" aria-label=${t('panel.close')} @click=${() => this.#ask('close')}>
              ${icon(X)}
            </button>`
          : nothing
      }`;
  }

  #total({ totals }: OrderView): string {
    return formatMoney({ amount: totals.total, currency: totals.currency }, this.t.locale);
  }

  #language(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#ask('language', event.target.value);
    this.#closeMenu();
  }

  #ask(name: string, detail?: string | boolean): void {
    this.dispatchEvent(
      new CustomEvent(`ordialog-request-${name}`, { bubbles: true, composed: true, detail }),
    );
  }

  #closeMenu(): void {
    if (this.menu) this.menu.open = false;
  }

  readonly #outside = (event: Event) => {
    if (this.menu?.open && !event.composedPath().includes(this.menu)) this.#closeMenu();
  };

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.menu?.open) return;
    event.stopPropagation();
    event.preventDefault();
    this.#closeMenu();
    this.menu.querySelector('summary')?.focus();
  };
}
