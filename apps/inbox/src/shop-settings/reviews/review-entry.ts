import { reviewCatalogues } from '@ordialog/i18n';
import type { OrderView, ShopReview } from '@ordialog/protocol';
import {
  type Answer,
  baseStyles,
  buttonStyles,
  defineAttachments,
  type Failure,
  fieldStyles,
  formatMoment,
  icon,
  OwnTexts,
  starRow,
  starRowStyles,
  TextsElement,
} from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EyeOff } from 'lucide';
import { orderReviewStyles } from '../../order/order-review.styles.ts';
import { pathOf } from '../../routing/route.ts';
import type { StaffClient } from '../../session/staff-client.ts';

/**
 * One review of the list, with what can be done about it.
 *
 * @fires review-changed - `detail`: as it is now that it was answered, hidden or shown again.
 */
export class ReviewEntry extends TextsElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    starRowStyles,
    orderReviewStyles,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        overflow-wrap: anywhere;
        gap: 8px;
        padding-block: 16px;
        border-bottom: 1px solid var(--od-border);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      .whose {
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) client: StaffClient | undefined;
  @property({ attribute: false }) review: ShopReview | undefined;
  @property({ attribute: false }) mayHide = false;
  /** What is being written: an answer, or why it is hidden. */
  @state() private writing: 'reply' | 'hide' | undefined;
  @state() private text = '';
  @state() private sending = false;
  @state() private failure: Failure | undefined;

  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);

  protected override render() {
    const { review, t } = this;
    const own = this.#own.for(t);
    if (!own || !review) return nothing;
    const { rating, text, at, editedAt, order, buyer, lines, hidden, reply, photos = [] } = review;
    if (photos.length > 0) void defineAttachments();
    const when = (moment: string) => formatMoment(moment, t.locale, Date.now());
    return html`<article>
      <header>
        ${starRow(rating, t('review.stars', { count: rating }))}
        <span class="small muted whose">
          ${buyer.name ?? buyer.email} ·
          <a href=${pathOf({ page: 'order', orderId: order.id })}>${order.number}</a> · ${when(at)}
          ${editedAt ? html` · ${own('edited', { date: when(editedAt) })}` : nothing}
        </span>
      </header>
      <p class="small muted">${lines.map(({ title }) => title).join(', ')}</p>
      ${text === '' ? nothing : html`<p class="words" dir="auto">${text}</p>`}
      ${photos.length > 0 ? html`<ordialog-attachments .attachments=${photos}></ordialog-attachments>` : nothing}
      ${hidden ? html`<p class="hidden small">${icon(EyeOff, 16)}<span>${own('hidden.mark', { reason: hidden.reason })}</span></p>` : nothing}
      ${reply ? html`<div class="reply"><p class="words" dir="auto">${reply.text}</p></div>` : nothing}
      ${this.writing ? this.#form(this.writing) : this.#acts(review)}
      ${this.failure ? html`<p class="error" role="alert">${this.failure.detail ?? t('card.network')}</p>` : nothing}
    </article>`;
  }

  #acts({ reply, hidden }: ShopReview) {
    const own = this.#own.for(this.t);
    if (!own || (reply && !this.mayHide)) return nothing;
    return html`<div class="acts">
      ${reply ? nothing : html`<button class="button" @click=${() => this.#write('reply')}>${this.t('review.answer')}</button>`}
      ${
        !this.mayHide
          ? nothing
          : hidden
            ? html`<button class="button quiet" aria-busy=${this.sending} @click=${this.#unhide}>${own('unhide.do')}</button>`
            : html`<button class="button quiet" @click=${() => this.#write('hide')}>${own('hide.do')}</button>`
      }
    </div>`;
  }

  #form(what: 'reply' | 'hide') {
    const { t } = this;
    const own = this.#own.for(t);
    if (!own) return nothing;
    const isReply = what === 'reply';
    return html`<form @submit=${this.#send}>
      <div>
        <label for="text">${isReply ? t('review.answer') : own('hide.reason')}</label>
        <textarea id="text" rows="3" maxlength=${isReply ? 5000 : 1000} .value=${this.text} @input=${this.#input}></textarea>
        ${isReply ? nothing : html`<p class="small muted">${own('hide.hint')}</p>`}
      </div>
      <div class="acts">
        <button class="button ${isReply ? 'primary' : 'danger'}" ?disabled=${this.text.trim() === ''} aria-busy=${this.sending}>
          ${isReply ? t('review.answerSend') : own('hide.send')}
        </button>
        <button class="button" type="button" @click=${this.#stop}>${t('card.back')}</button>
      </div>
    </form>`;
  }

  async #write(what: 'reply' | 'hide'): Promise<void> {
    this.text = '';
    this.failure = undefined;
    this.writing = what;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  }

  #stop(): void {
    this.writing = undefined;
    this.failure = undefined;
  }

  #input({ target }: InputEvent): void {
    if (target instanceof HTMLTextAreaElement) this.text = target.value;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '') return;
    if (this.writing === 'reply') await this.#ask('/review/reply', { text });
    else await this.#ask('/review/hide', { reason: text });
  }

  readonly #unhide = () => void this.#ask('/review/unhide', {});

  async #ask(end: string, body: object): Promise<void> {
    const { client, review } = this;
    if (!client || !review || this.sending) return;
    this.sending = true;
    const path = `/v1/orders/${encodeURIComponent(review.order.id)}${end}`;
    const answer: Answer<OrderView> = await client.post<OrderView>(path, body);
    this.sending = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    this.writing = undefined;
    const { reply, hidden } = answer.data.review ?? {};
    const { reply: _, hidden: __, ...rest } = review;
    const detail: ShopReview = { ...rest, ...(reply ? { reply } : {}), ...(hidden ? { hidden } : {}) };
    this.dispatchEvent(new CustomEvent('review-changed', { bubbles: true, composed: true, detail }));
  }
}
