import type { Party } from '@ordialog/core';
import { reviewCatalogues } from '@ordialog/i18n';
import type { OrderView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CircleCheck, CircleX, Repeat2 } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { Act } from '../../store/order-state.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles } from '../../tokens/base-styles.ts';
import { phaseStyles } from '../../tokens/phase-styles.ts';
import { defineSurvey } from '../survey-card/define-survey.ts';
import { isSurveyLink } from '../survey-card/is-survey-link.ts';
import { closingStyles } from './closing.styles.ts';
import { receiptLink } from './receipt-link.ts';

/**
 * How an order ends: a word of thanks, the review, the receipt and the next order, or why it was closed; and what its
 * buyer is asked after delivery, which may be before the end.
 */
export class Closing extends TextsElement {
  static override styles = [baseStyles, buttonStyles, phaseStyles, closingStyles];

  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) party: Party = 'buyer';
  @property({ attribute: false }) act: Act | undefined;
  @state() private changing = false;

  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('order')?.review;
    if (changed.has('order') && before?.editedAt !== this.order?.review?.editedAt) this.changing = false;
    if (this.#asks()) void defineSurvey();
  }

  protected override render() {
    const { order, t } = this;
    const say = this.#own.for(t);
    if (!order || !say) return nothing;
    return html`${order.ended ? this.#ending(order) : nothing}
    ${
      this.#asks()
        ? html`<ordialog-survey-card .order=${order} .wanted=${isSurveyLink()}></ordialog-survey-card>`
        : nothing
    }`;
  }

  #ending(order: OrderView) {
    const { t } = this;
    const good = order.phase === 'done';
    const buyer = this.party === 'buyer';
    return html`<section class=${order.phase} aria-label=${order.stateName}>
      <span class="mark">${icon(good ? CircleCheck : CircleX, 32)}</span>
      <div>
        <h2>${good && buyer ? t('closing.done') : order.stateName}</h2>
        ${buyer ? html`<p class="muted">${order.review ? t('review.thanks') : order.stateComment}</p>` : nothing}
      </div>
      ${this.#review(order)} ${buyer ? this.#next(order) : nothing}
    </section>`;
  }

  #review(order: OrderView) {
    const { act } = this;
    const { review } = order;
    const buyer = this.party === 'buyer';
    if (review && buyer && !this.changing) {
      return html`<ordialog-given-review .order=${order} @ordialog-change=${this.#change}></ordialog-given-review>`;
    }
    const answering = !buyer && review !== undefined && review.reply === undefined;
    if (!order.reviewable && !answering && !this.changing) return nothing;
    return html`<ordialog-blind-hint .order=${order}></ordialog-blind-hint>
      <ordialog-review-form
        .answering=${answering}
        .given=${buyer ? review : undefined}
        .act=${act}
        @ordialog-back=${this.#keep}
      ></ordialog-review-form>`;
  }

  #next(order: OrderView) {
    const say = this.#own.for(this.t);
    const receipt = receiptLink(this, order, this.t);
    if (!say || (receipt === nothing && !order.orderAgainUrl)) return nothing;
    return html`<div class="acts">
      ${receipt}
      ${
        order.orderAgainUrl
          ? html`<a class="button" href=${order.orderAgainUrl} target="_top">${icon(Repeat2, 18)}${say('again')}</a>`
          : nothing
      }
    </div>`;
  }

  /** Whether there is a survey to stand here: somebody asked, or the buyer came by the mail that asks. */
  #asks(): boolean {
    if (this.party !== 'buyer' || !this.order) return false;
    return this.order.survey !== undefined || (this.order.phase === 'done' && isSurveyLink());
  }

  #change(): void {
    this.changing = true;
  }

  #keep(): void {
    this.changing = false;
  }
}
