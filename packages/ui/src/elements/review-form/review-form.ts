import { reviewCatalogues, type Translator } from '@ordialog/i18n';
import type { AttachmentView, ReviewView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { X } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { Act } from '../../store/order-state.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles, fieldStyles } from '../../tokens/base-styles.ts';
import { defineAttachments } from '../attachments/define-attachments.ts';
import type { FileField } from '../attachments/file-field.ts';
import { request } from '../requests.ts';
import { starFieldStyles } from '../star-field/star-field.styles.ts';
import { starField } from '../star-field/star-field.ts';
import { actNames, changeReview, giveReview, replyToReview } from './give-review.ts';
import { reviewFormStyles } from './review-form.styles.ts';

const mostPhotos = 5;

/**
 * The buyer's rating, words and photos, new or with `given` to be changed; or with `answering` the seller's answer to them.
 *
 * @fires ordialog-back - What was given is to stay as it is.
 */
export class ReviewForm extends TextsElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, starFieldStyles, reviewFormStyles];

  @property({ attribute: false }) answering = false;
  @property({ attribute: false }) given: ReviewView | undefined;
  @property({ attribute: false }) act: Act | undefined;
  @state() private rating = 0;
  @state() private text = '';
  /** Photos of the review that is being changed, and those that were added here. */
  @state() private kept: readonly AttachmentView[] = [];
  @state() private added: readonly string[] = [];
  @state() private uploading = false;

  #begun = false;
  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.rating > 0 && !this.answering) void defineAttachments();
    if (!changed.has('given') || !this.given || changed.get('given')) return;
    this.rating = this.given.rating;
    this.text = this.given.text;
    this.kept = this.given.photos ?? [];
  }

  /** Whoever chose to change a review goes on where it begins. */
  protected override updated(): void {
    if (!this.given || this.#begun) return;
    const star = this.renderRoot.querySelector<HTMLInputElement>('input:checked');
    this.#begun = star !== null;
    star?.focus();
  }

  protected override render() {
    const { t, answering, given } = this;
    const say = this.#own.for(t);
    if (!say) return nothing;
    const ready = answering ? this.text.trim() !== '' : this.rating > 0;
    const label = answering ? t('review.answer') : `${t('review.text')} (${t('card.optional')})`;
    const send = answering ? t('review.answerSend') : given ? say('mine.save') : t('review.send');
    return html`<form @submit=${this.#submit}>
      ${answering ? nothing : this.#stars()}
      ${
        answering || this.rating > 0
          ? html`<div>
                <label for="text">${label}</label>
                <textarea id="text" rows="2" maxlength="5000" .value=${this.text} @input=${this.#write}></textarea>
              </div>
              ${answering ? nothing : this.#photos(say)}
              <div class="acts">
                <button class="button primary" ?disabled=${!ready} aria-busy=${this.uploading || this.#mine?.status === 'running'}>
                  ${send}
                </button>
                ${given ? html`<button class="button" type="button" @click=${this.#back}>${say('mine.keep')}</button>` : nothing}
              </div>`
          : nothing
      }
      ${this.#problem()}
    </form>`;
  }

  #stars() {
    const { t } = this;
    return starField({
      legend: t('review.title'),
      rating: this.rating,
      name: (count) => t('review.stars', { count }),
      choose: (rating) => {
        this.rating = rating;
      },
    });
  }

  #photos(say: Translator<'review'>) {
    const room = mostPhotos - this.kept.length;
    return html`<div class="photos">
      ${this.kept.map(
        ({ id, url, thumbnailUrl }, index) =>
          html`<button
            class="photo"
            type="button"
            aria-label=${say('photos.remove', { number: index + 1 })}
            @click=${() => {
              this.kept = this.kept.filter((photo) => photo.id !== id);
            }}
          >
            <img src=${thumbnailUrl ?? url} alt="" width="64" height="64" />${icon(X, 16)}
          </button>`,
      )}
      <ordialog-file-field
        accept="image"
        .most=${room}
        .label=${say('photos.add')}
        @ordialog-files=${this.#filesChanged}
      ></ordialog-file-field>
    </div>`;
  }

  #filesChanged({ currentTarget }: Event): void {
    const { ids, busy } = currentTarget as FileField;
    this.added = ids;
    this.uploading = busy;
  }

  #problem() {
    const mine = this.#mine;
    if (mine?.status !== 'refused') return nothing;
    const { status, detail } = mine.failure;
    return html`<p class="error" role="alert">
      ${status === 0 ? this.t('card.network') : (detail ?? this.t('card.failed'))}
    </p>`;
  }

  /** What came of this form's own request. */
  get #mine(): Act | undefined {
    const name = this.answering ? actNames.reply : this.given ? actNames.change : actNames.give;
    return this.act?.name === name ? this.act : undefined;
  }

  #write(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.act?.status === 'running' || this.uploading) return;
    const { rating, answering, given } = this;
    const text = this.text.trim();
    const photoIds = [...this.kept.map(({ id }) => id), ...this.added];
    const words = { rating, text, ...(given || photoIds.length > 0 ? { photoIds } : {}) };
    request(this, 'reach', {
      use: (store) => {
        if (answering) return replyToReview(store, { text });
        if (rating === 0) return undefined;
        return given ? changeReview(store, words) : giveReview(store, words);
      },
    });
  }

  #back(): void {
    this.dispatchEvent(new CustomEvent('ordialog-back'));
  }
}
