import type { OrderView } from '@ordialog/protocol';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { X } from 'lucide';
import { ask } from '../inbox-requests.ts';
import { dialogStyles } from '../styles/dialog-styles.ts';
import { pageStyles } from '../styles/page-styles.ts';
import { InboxElement } from '../texts/inbox-element.ts';

/**
 * What can be done with an order, for those who do not drag.
 *
 * @fires inbox-close - It is closed, whether something was chosen or not.
 */
export class MovesDialog extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    pageStyles,
    dialogStyles,
    css`
      dialog {
        width: min(360px, 100vw - 32px);
      }
      .moves {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) order: OrderView | undefined;
  @query('dialog') private readonly dialog: HTMLDialogElement | undefined;

  protected override updated(): void {
    if (this.order && this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    const { order, say, t } = this;
    if (!order) return nothing;
    const moves = order.availableTransitions;
    return html`<dialog aria-labelledby="title" @close=${this.#closed} @click=${this.#outside}>
      <div class="head">
        <div>
          <h1 id="title">${t('panel.order', { number: order.number })}</h1>
          <p class="small muted">${order.stateName} · ${order.buyer.name ?? order.buyer.email}</p>
        </div>
        <button class="icon" aria-label=${say('dialog.close')} @click=${this.#close}>${icon(X)}</button>
      </div>
      <div class="body moves">
        ${moves.length === 0 ? html`<p class="muted">${say('order.buyersMove')}</p>` : nothing}
        ${moves.map(
          (transition) =>
            html`<button
              class="button"
              @click=${() => {
                this.#close();
                ask(this, 'act', { order, transition });
              }}
            >
              ${transition.label}
            </button>`,
        )}
      </div>
    </dialog>`;
  }

  readonly #close = () => this.dialog?.close();

  #outside(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }

  #closed(): void {
    this.dispatchEvent(new CustomEvent('inbox-close'));
  }
}
