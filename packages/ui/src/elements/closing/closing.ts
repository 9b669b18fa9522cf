import type { Party } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { CircleCheck, CircleX } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { Act } from '../../store/order-state.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { phaseStyles } from '../../tokens/phase-styles.ts';

/** How an order ends: a word of thanks and the review, or why it was closed. */
export class Closing extends TextsElement {
  static override styles = [
    baseStyles,
    phaseStyles,
    css`
      section {
        display: grid;
        gap: 12px;
        justify-items: center;
        text-align: center;
        padding: 20px 16px;
        border-radius: var(--od-radius-card);
        border: 1px solid var(--od-border);
      }
      .mark {
        color: var(--hue);
      }
      h2 {
        font-size: 17px;
      }
      ordialog-review-form {
        justify-self: stretch;
      }
    `,
  ];

  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) party: Party = 'buyer';
  @property({ attribute: false }) act: Act | undefined;

  protected override render() {
    const { order, t } = this;
    if (!order) return nothing;
    const good = order.phase === 'done';
    const buyer = this.party === 'buyer';
    const answerable = !buyer && order.review !== undefined && order.review.reply === undefined;
    const reviewing = order.reviewable || answerable;
    return html`<section class=${order.phase} aria-label=${order.stateName}>
      <span class="mark">${icon(good ? CircleCheck : CircleX, 32)}</span>
      <div>
        <h2>${good && buyer ? t('closing.done') : order.stateName}</h2>
        ${buyer ? html`<p class="muted">${order.review ? t('review.thanks') : order.stateComment}</p>` : nothing}
      </div>
      ${
        reviewing
          ? html`<ordialog-review-form .answering=${answerable} .act=${this.act}></ordialog-review-form>`
          : nothing
      }
    </section>`;
  }
}
