import { isLocale } from '@ordialog/core';
import type { PublicReview, PublicReviewList } from '@ordialog/protocol';
import { baseStyles, buttonStyles, starRowStyles, themeStyles } from '@ordialog/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { resetStyles } from '../reset.styles.ts';
import { tell } from '../tell.ts';
import { fetchReviews } from './fetch-reviews.ts';
import { orderReviewsStyles } from './order-reviews.styles.ts';
import { ratingSummary } from './rating-summary.ts';
import { reviewItem } from './review-item.ts';
import { loadReviewsTexts, type ReviewsTexts } from './reviews-texts.ts';
import { writeMicrodata } from './write-microdata.ts';

/**
 * A shop's reviews, or those of one article: how many stars, and what buyers wrote. `<order-reviews>` on the page hands
 * on to it what the page says.
 *
 * @attr shop - The shop's public key; else that of the script's tag.
 * @attr sku - Of one article only.
 * @attr name - The article's name, for search engines.
 * @attr locale - en, ru, it or fr; else the nearest `lang`, else the browser's.
 * @attr {auto|light|dark} theme
 * @attr server - Where Ordialog runs; else where the script came from.
 * @prop labels - Words of the shop's own, by the keys of the `reviews` catalogue.
 * @fires ordialog-error - `detail.code`
 * @tag order-reviews
 */
export class OrderReviews extends LitElement {
  static override styles = [
    resetStyles,
    themeStyles,
    baseStyles,
    buttonStyles,
    starRowStyles,
    orderReviewsStyles,
  ];

  @property({ attribute: false }) server = location.origin;
  @property({ attribute: false }) shop = '';
  @property({ attribute: false }) sku = '';
  /** The article's, for search engines. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) locale = 'en';
  @property({ reflect: true }) theme: string | null = null;
  @property({ attribute: false }) labels: Readonly<Record<string, string>> = {};
  @state() private t: ReviewsTexts | undefined;
  @state() private list: PublicReviewList | undefined;
  @state() private items: readonly PublicReview[] = [];
  @state() private loading = false;
  @state() private failed = false;
  /** Of answers that overtake each other the last one asked for counts. */
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale') || changed.has('labels')) void this.#speak();
    const about = ['server', 'shop', 'sku', 'locale'] as const;
    if (about.some((name) => changed.has(name))) void this.#ask(undefined);
  }

  protected override render() {
    const { t, list } = this;
    if (!t) return nothing;
    return html`<section lang=${t.locale} aria-label=${t('title')} aria-busy=${this.loading}>
      <h2>${t('title')}</h2>
      ${list ? this.#list(list, t) : nothing} ${this.failed ? this.#failure(t) : nothing}
    </section>`;
  }

  #list(list: PublicReviewList, t: ReviewsTexts) {
    if (list.count === 0) return html`<p class="muted">${t('none')}</p>`;
    return html`${ratingSummary(list, t)}
      <ul class="items">
        ${this.items.map((review) => html`<li>${reviewItem(review, list.shop.name, t)}</li>`)}
      </ul>
      ${
        list.nextCursor === null || this.failed
          ? nothing
          : html`<button class="button" aria-busy=${this.loading} @click=${this.#more}>${t('more')}</button>`
      }`;
  }

  #failure(t: ReviewsTexts) {
    return html`<p class="error" role="alert">${t('failed')}</p>
      <button class="button" @click=${this.#again}>${t('retry')}</button>`;
  }

  readonly #more = () => {
    const cursor = this.list?.nextCursor ?? undefined;
    if (!this.loading && cursor !== undefined) void this.#ask(cursor);
  };

  readonly #again = () => void this.#ask(this.list?.nextCursor ?? undefined);

  async #speak(): Promise<void> {
    const { locale, labels } = this;
    const language = isLocale(locale) ? locale : 'en';
    const texts = await loadReviewsTexts(language, labels).catch(() => undefined);
    if (!texts) tell(this, 'error', { code: 'texts_not_loaded' });
    if (locale === this.locale && labels === this.labels) this.t = texts;
  }

  async #ask(cursor: string | undefined): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.loading = true;
    const { server, shop, sku, locale } = this;
    const list = await fetchReviews({ server, shop, sku, locale, cursor });
    if (asked !== this.#asked) return;
    this.loading = false;
    this.failed = list === undefined;
    if (!list) return;
    this.items = cursor === undefined ? list.items : [...this.items, ...list.items];
    this.list = list;
    const root = this.getRootNode();
    if (root instanceof ShadowRoot) writeMicrodata(root.host, list, this.items, { sku, name: this.name });
  }
}
