import { formatMoney } from '@ordialog/core';
import type { OrderView, Presence } from '@ordialog/protocol';
import { baseStyles, buttonStyles, icon, TextsElement } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ChevronLeft, Ellipsis, X } from 'lucide';
import { definePanelParts } from './define-panel-parts.ts';

/**
 * The panel's head: what it is about, and the menu.
 *
 * @fires ordialog-request-close
 * @fires ordialog-request-list
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
      hgroup {
        flex: 1;
        min-width: 0;
        /* Its lines' place is kept while there is nothing to say yet. */
        min-height: 43.5px;
        align-content: center;
        font-size: 13px;
        color: var(--od-muted);
      }
      h2 {
        font-size: 17px;
        color: var(--od-text);
      }
      h2,
      ordialog-here-now {
        display: block;
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
        padding: 16px;
        border: 1px solid var(--od-border);
        border-radius: var(--od-radius-card);
        background: var(--od-surface);
        box-shadow: var(--od-shadow);
      }
    `,
  ];

  @property({ attribute: false }) order: OrderView | undefined;
  /** Whether somebody of the shop is. */
  @property({ attribute: false }) there: Presence | undefined;
  /** Whether there will be an order is not known yet. */
  @property({ attribute: false }) loading = false;
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
    if (this.there?.online) void definePanelParts(t);
    return html`${
      this.list
        ? html`<button class="icon back" aria-label=${t('panel.back')} @click=${() => this.#ask('list')}>
            ${icon(ChevronLeft)}
          </button>`
        : nothing
    }
      <hgroup>
        <h2 class="figures" id="title">${order ? t('panel.order', { number: order.number }) : this.loading ? html`<span class="unseen">${t('panel.loading')}</span>` : t('panel.orders')}</h2>
        <ordialog-here-now .there=${this.there}>${order?.shop.name}</ordialog-here-now>
      </hgroup>
      ${order ? html`<span class="total figures">${this.#total(order)}</span>` : nothing}
      <details @toggle=${() => void definePanelParts(t)} @ordialog-request-language=${this.#closeMenu} @ordialog-request-search=${this.#closeMenu}>
        <summary class="icon" aria-label=${t('panel.menu')}>${icon(Ellipsis)}</summary>
        <div class="menu"><ordialog-panel-menu .sound=${this.sound} .order=${order}></ordialog-panel-menu></div>
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

  #ask(name: string): void {
    this.dispatchEvent(new CustomEvent(`ordialog-request-${name}`, { bubbles: true, composed: true }));
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
