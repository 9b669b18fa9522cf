import { reviewCatalogues } from '@ordialog/i18n';
import type { OrderView } from '@ordialog/protocol';
import {
  type Act,
  actNames,
  baseStyles,
  buttonStyles,
  fieldStyles,
  formatMoment,
  OwnTexts,
  rateBuyer,
  request,
  starField,
  starFieldStyles,
  starRow,
  starRowStyles,
} from '@ordialog/ui';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { InboxElement } from '../texts/inbox-element.ts';
import { orderReviewStyles } from './order-review.styles.ts';

/** Where both sides rate each other blind: what the shop gave its buyer, or where to give it. */
export class BuyerRating extends InboxElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    starFieldStyles,
    starRowStyles,
    orderReviewStyles,
  ];

  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) act: Act | undefined;
  @state() private rating = 0;
  @state() private note = '';

  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override render() {
    const { order } = this;
    const own = this.#own.for(this.t);
    if (!own || !order) return nothing;
    if (order.buyerRating) return this.#given(order, order.buyerRating);
    return order.buyerRatable ? this.#form(order) : nothing;
  }

  #given({ blindRating }: OrderView, { rating, note }: NonNullable<OrderView['buyerRating']>) {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    return html`<section>
      <h3>${own('rate.given', { rating })}</h3>
      ${starRow(rating, this.t('review.stars', { count: rating }))}
      ${note ? html`<p class="words" dir="auto">${note}</p>` : nothing}
      ${
        blindRating && !blindRating.open
          ? html`<p class="small muted">${own('rate.waiting', { date: this.#date(blindRating.until) })}</p>`
          : nothing
      }
    </section>`;
  }

  #form({ buyer, blindRating }: OrderView) {
    const { t, act } = this;
    const own = this.#own.for(t);
    if (!own) return nothing;
    const mine = act?.name === actNames.rate ? act : undefined;
    return html`<section>
      <form @submit=${this.#send}>
        ${starField({
          legend: own('rate.title', { buyer: buyer.name ?? buyer.email }),
          rating: this.rating,
          name: (count) => t('review.stars', { count }),
          choose: (rating) => {
            this.rating = rating;
          },
        })}
        <p class="small muted">
          ${blindRating?.theirs ? own('rate.theirs', { date: this.#date(blindRating.until) }) : own('rate.rule')}
        </p>
        ${
          this.rating > 0
            ? html`<div>
                  <label for="note">${own('rate.note')} (${t('card.optional')})</label>
                  <textarea id="note" rows="2" maxlength="2000" .value=${this.note} @input=${this.#write}></textarea>
                </div>
                <div class="acts">
                  <button class="button primary" aria-busy=${mine?.status === 'running'}>${own('rate.send')}</button>
                </div>`
            : nothing
        }
        ${mine?.status === 'refused' ? html`<p class="error" role="alert">${mine.failure.detail ?? t('card.network')}</p>` : nothing}
      </form>
    </section>`;
  }

  #date(until: string | undefined): string {
    return until === undefined ? '' : formatMoment(until, this.t.locale, Date.now());
  }

  #write({ target }: InputEvent): void {
    if (target instanceof HTMLTextAreaElement) this.note = target.value;
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    const { rating, note, act } = this;
    if (rating === 0 || act?.status === 'running') return;
    const words = note.trim();
    request(this, 'reach', {
      use: (store) => rateBuyer(store, words === '' ? { rating } : { rating, note: words }),
    });
  }
}
