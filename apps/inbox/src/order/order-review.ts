import { reviewCatalogues } from '@ordialog/i18n';
import type { OrderView, ReviewView } from '@ordialog/protocol';
import {
  type Act,
  actNames,
  baseStyles,
  buttonStyles,
  fieldStyles,
  formatMoment,
  icon,
  moderateReview,
  OwnTexts,
  request,
  starRow,
  starRowStyles,
} from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EyeOff } from 'lucide';
import { InboxElement } from '../texts/inbox-element.ts';
import { orderReviewStyles } from './order-review.styles.ts';

/** What the buyer thinks of the order, with the shop's answer or where to write one, and whether the public sees it. */
export class OrderReview extends InboxElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, starRowStyles, orderReviewStyles];

  @property({ attribute: false }) order: OrderView | undefined;
  @property({ attribute: false }) act: Act | undefined;
  /** An owner's or manager's right. */
  @property({ attribute: false }) mayHide = false;
  @state() private hiding = false;
  @state() private reason = '';

  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('order') && changed.get('order')?.version !== this.order?.version) this.hiding = false;
  }

  protected override render() {
    const { order, t, say } = this;
    const own = this.#own.for(t);
    const review = order?.review;
    if (!own || !order || !review) return nothing;
    const { rating, text, photos = [], editedAt, hidden, reply } = review;
    return html`<section aria-label=${say('order.review')}>
      <h3>
        ${t('review.by', { name: order.buyer.name ?? order.buyer.email })}
        ${editedAt ? html` · ${own('edited', { date: formatMoment(editedAt, t.locale, Date.now()) })}` : nothing}
      </h3>
      ${starRow(rating, t('review.stars', { count: rating }))}
      ${text === '' ? nothing : html`<p class="words" dir="auto">${text}</p>`}
      ${photos.length > 0 ? html`<ordialog-attachments .attachments=${photos}></ordialog-attachments>` : nothing}
      ${hidden ? html`<p class="hidden small">${icon(EyeOff, 16)}<span>${own('hidden.mark', { reason: hidden.reason })}</span></p>` : nothing}
      ${
        reply
          ? html`<div class="reply">
              <h3>${t('review.answerBy', { name: order.shop.name })}</h3>
              <p class="words" dir="auto">${reply.text}</p>
            </div>`
          : html`<ordialog-review-form .answering=${true} .act=${this.act}></ordialog-review-form>`
      }
      ${this.mayHide ? this.#moderation(review) : nothing}
    </section>`;
  }

  #moderation({ hidden }: ReviewView) {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const running = this.act?.status === 'running' && this.act.name === actNames.hide;
    if (hidden) {
      return html`<div class="acts">
        <button class="button" aria-busy=${running} @click=${() => this.#moderate(undefined)}>${own('unhide.do')}</button>
      </div>`;
    }
    if (!this.hiding) {
      return html`<div class="acts">
        <button class="button quiet" @click=${this.#begin}>${own('hide.do')}</button>
      </div>`;
    }
    return html`<form @submit=${this.#hide}>
      <div>
        <label for="reason">${own('hide.reason')}</label>
        <textarea id="reason" rows="2" maxlength="1000" required aria-describedby="hint" .value=${this.reason} @input=${this.#write}></textarea>
        <p class="small muted" id="hint">${own('hide.hint')}</p>
      </div>
      ${this.#problem()}
      <div class="acts">
        <button class="button danger" ?disabled=${this.reason.trim() === ''} aria-busy=${running}>${own('hide.send')}</button>
        <button class="button" type="button" @click=${this.#keep}>${this.t('card.back')}</button>
      </div>
    </form>`;
  }

  #problem() {
    const { act, t } = this;
    if (act?.status !== 'refused' || act.name !== actNames.hide) return nothing;
    return html`<p class="error" role="alert">${act.failure.detail ?? t('card.network')}</p>`;
  }

  #begin(): void {
    this.reason = '';
    this.hiding = true;
  }

  #keep(): void {
    this.hiding = false;
  }

  #write({ target }: InputEvent): void {
    if (target instanceof HTMLTextAreaElement) this.reason = target.value;
  }

  #hide(event: SubmitEvent): void {
    event.preventDefault();
    const reason = this.reason.trim();
    if (reason !== '') this.#moderate(reason);
  }

  #moderate(reason: string | undefined): void {
    if (this.act?.status === 'running') return;
    request(this, 'reach', { use: (store) => moderateReview(store, reason) });
  }
}
