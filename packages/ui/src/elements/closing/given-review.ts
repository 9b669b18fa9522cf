import { reviewCatalogues } from '@ordialog/i18n';
import type { OrderView } from '@ordialog/protocol';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { EyeOff } from 'lucide';
import { formatMoment } from '../../format/dates.ts';
import { icon } from '../../icons/icon.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';

/**
 * What there is to say of the buyer's own review, which stands in the log: who sees it, until when it can be changed,
 * and what the shop gave them in turn.
 *
 * @fires ordialog-change - The buyer wants to change it.
 */
export class GivenReview extends TextsElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
        justify-items: center;
      }
      .hidden {
        display: flex;
        gap: 8px;
        align-items: start;
        text-align: start;
        color: var(--od-danger);
      }
    `,
  ];

  @property({ attribute: false }) order: OrderView | undefined;

  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override render() {
    const { order, t } = this;
    const say = this.#own.for(t);
    if (!say || !order?.review) return nothing;
    const { editableUntil, hidden } = order.review;
    const when = (at: string) => formatMoment(at, t.locale, Date.now());
    return html`${
      hidden
        ? html`<p class="hidden small">${icon(EyeOff, 16)}<span>${say('mine.hidden', { reason: hidden.reason })}</span></p>`
        : nothing
    }
      ${
        order.buyerRating
          ? html`<p class="small muted">
              ${say('theirs.rating', { shop: order.shop.name, rating: order.buyerRating.rating })}
            </p>`
          : html`<ordialog-blind-hint .order=${order}></ordialog-blind-hint>`
      }
      ${
        editableUntil
          ? html`<button class="button quiet" title=${say('mine.until', { date: when(editableUntil) })} @click=${this.#change}>
              ${say('mine.change')}
            </button>`
          : nothing
      }`;
  }

  #change(): void {
    this.dispatchEvent(new CustomEvent('ordialog-change'));
  }
}
