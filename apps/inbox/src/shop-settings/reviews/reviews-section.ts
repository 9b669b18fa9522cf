import { reviewCatalogues } from '@ordialog/i18n';
import type { ReviewFilter, ShopReview, ShopReviewList } from '@ordialog/protocol';
import { type Failure, OwnTexts, starRow, starRowStyles } from '@ordialog/ui';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { failureText } from '../form/save-bar.ts';
import { sectionStyles } from '../section-styles.ts';
import { isManager } from '../sections.ts';
import { SettingsSection } from '../settings-section.ts';

const filters = [undefined, 'unanswered', 'low', 'hidden'] as const satisfies readonly (
  | ReviewFilter
  | undefined
)[];

/** What buyers wrote: to be answered, and hidden where it must be; and how the shop wants to be rated. */
export class ReviewsSection extends SettingsSection {
  static override styles = [
    sectionStyles,
    starRowStyles,
    css`
      .mean {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      .mean strong {
        font-size: 22px;
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .filters [aria-pressed='true'] {
        border-color: var(--od-accent);
        color: var(--od-accent);
      }
      .reviews {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  @state() private filter: ReviewFilter | undefined;
  @state() private list: ShopReviewList | undefined;
  @state() private items: readonly ShopReview[] = [];
  @state() private failure: Failure | undefined;
  @property({ attribute: false }) waiting = false;

  readonly #own = new OwnTexts<'review'>(this, reviewCatalogues);
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) void this.#ask(undefined);
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own) return nothing;
    const manager = isManager(this.session?.staff.role ?? 'agent');
    return html`<section class="group">
        ${this.#totals()}
        <div class="filters" role="group" aria-label=${own('filter.label')}>
          ${filters.map((filter) => this.#filter(filter))}
        </div>
        ${this.#reviews(manager)}
      </section>
      <inbox-survey-results .client=${this.client}></inbox-survey-results>
      ${
        manager
          ? html`<inbox-rating-settings .client=${this.client} .session=${this.session} .writable=${true}></inbox-rating-settings>`
          : nothing
      }`;
  }

  #totals() {
    const own = this.#own.for(this.t);
    const { list, t } = this;
    if (!own || !list || list.average === null) return nothing;
    const average = new Intl.NumberFormat(t.locale, { minimumFractionDigits: 1 }).format(list.average);
    return html`<p class="mean">
      <strong class="figures">${average}</strong>
      ${starRow(Math.round(list.average), own('totals.average', { average }))}
      <span class="small muted">${own('totals.count', { count: list.count })}</span>
    </p>`;
  }

  #filter(filter: ReviewFilter | undefined) {
    const own = this.#own.for(this.t);
    const pressed = this.filter === filter;
    return html`<button
      class="button"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => {
        this.filter = filter;
        void this.#ask(undefined);
      }}
    >
      ${own?.(`filter.${filter ?? 'all'}`)}
    </button>`;
  }

  #reviews(manager: boolean) {
    const own = this.#own.for(this.t);
    const { list, failure, words } = this;
    if (!own) return nothing;
    if (failure) {
      return html`<p class="error" role="alert">${failureText(failure, words)}</p>
        <button class="button" @click=${() => void this.#ask(undefined)}>${words('form.again')}</button>`;
    }
    if (!list)
      return html`<p class="waiting" role="status"><span class="bone"></span><span class="bone"></span></p>`;
    if (this.items.length === 0) {
      return html`<p class="muted">${own(this.filter === undefined ? 'none.all' : 'none.filtered')}</p>`;
    }
    return html`<ul class="reviews" @review-changed=${this.#changed}>
        ${repeat(
          this.items,
          ({ id }) => id,
          (review) =>
            html`<li><inbox-review-entry .client=${this.client} .review=${review} .mayHide=${manager}></inbox-review-entry></li>`,
        )}
      </ul>
      ${
        list.nextCursor === null
          ? nothing
          : html`<div><button class="button" aria-busy=${this.waiting} @click=${() => void this.#ask(list.nextCursor ?? undefined)}>${own('more')}</button></div>`
      }`;
  }

  /** A review that was answered or hidden stays where it is until one looks again; the totals follow at once. */
  readonly #changed = async ({ detail }: CustomEvent<ShopReview>): Promise<void> => {
    this.items = this.items.map((item) => (item.id === detail.id ? detail : item));
    const answer = await this.client?.get<ShopReviewList>('/v1/reviews', { limit: 1 });
    if (!answer?.ok || !this.list) return;
    const { average, count, distribution } = answer.data;
    this.list = { ...this.list, average, count, distribution };
  };

  async #ask(cursor: string | undefined): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.waiting = true;
    const answer = await this.client?.get<ShopReviewList>('/v1/reviews', { filter: this.filter, cursor });
    if (!answer || asked !== this.#asked) return;
    this.waiting = false;
    this.failure = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    this.items = cursor === undefined ? answer.data.items : [...this.items, ...answer.data.items];
    this.list = answer.data;
  }
}
