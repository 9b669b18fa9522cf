import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Star } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { Act } from '../../store/order-state.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles, fieldStyles } from '../../tokens/base-styles.ts';
import { request } from '../requests.ts';
import { reviewFormStyles } from './review-form.styles.ts';

const ratings = [1, 2, 3, 4, 5] as const;

/** The buyer's rating and words, or with `answering` the seller's answer to them. */
export class ReviewForm extends TextsElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, reviewFormStyles];

  @property({ attribute: false }) answering = false;
  @property({ attribute: false }) act: Act | undefined;
  @state() private rating = 0;
  @state() private text = '';

  protected override render() {
    const { t, answering, act } = this;
    const ready = answering ? this.text.trim() !== '' : this.rating > 0;
    const label = answering ? t('review.answer') : `${t('review.text')} (${t('card.optional')})`;
    const mine = act?.name === (answering ? 'reviewReply' : 'review') ? act : undefined;
    return html`<form @submit=${this.#submit}>
      ${answering ? nothing : this.#stars()}
      ${
        answering || this.rating > 0
          ? html`<div>
              <label for="text">${label}</label>
              <textarea id="text" rows="2" maxlength="5000" .value=${this.text} @input=${this.#write}></textarea>
            </div>
            <button class="button primary" ?disabled=${!ready} aria-busy=${mine?.status === 'running'}>
              ${t(answering ? 'review.answerSend' : 'review.send')}
            </button>`
          : nothing
      }
      ${
        mine?.status === 'refused'
          ? html`<p class="error" role="alert">
              ${mine.failure.status === 0 ? t('card.network') : (mine.failure.detail ?? t('card.failed'))}
            </p>`
          : nothing
      }
    </form>`;
  }

  #stars() {
    return html`<fieldset>
      <legend>${this.t('review.title')}</legend>
      <div class="stars">
        ${ratings.map(
          (rating) =>
            html`<label class=${rating <= this.rating ? 'lit' : ''}>
              <input
                type="radio"
                name="rating"
                .value=${String(rating)}
                .checked=${rating === this.rating}
                @change=${() => this.#rate(rating)}
              />
              <span class="unseen">${this.t('review.stars', { count: rating })}</span>${icon(Star, 28)}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #rate(rating: number): void {
    this.rating = rating;
  }

  #write(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.text.trim();
    if (this.act?.status === 'running') return;
    if (this.answering) request(this, 'review-reply', { text });
    else if (this.rating > 0) request(this, 'review', { rating: this.rating, text });
  }
}
