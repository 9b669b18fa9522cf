import { surveyCatalogues } from '@ordialog/i18n';
import type { OrderView, SurveyView } from '@ordialog/protocol';
import { baseStyles, OwnTexts, request } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { InboxElement } from '../texts/inbox-element.ts';
import { orderReviewStyles } from './order-review.styles.ts';

/** What the buyer answered after delivery. */
export class SurveyAnswers extends InboxElement {
  static override styles = [
    baseStyles,
    orderReviewStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 16px;
        font-size: 13px;
      }
      dt {
        color: var(--od-muted);
      }
    `,
  ];

  @property({ attribute: false }) order: OrderView | undefined;
  @state() private survey: SurveyView | undefined;

  readonly #own = new OwnTexts<'survey'>(this, surveyCatalogues);
  #asked = '';

  protected override willUpdate(): void {
    const { id, version, survey } = this.order ?? {};
    const about = `${id} ${version} ${this.t.locale}`;
    if (survey !== 'answered' || this.#asked === about) return;
    this.#asked = about;
    request(this, 'reach', {
      use: async ({ api, path }) => {
        const answer = await api.get<SurveyView>(`${path}/survey`);
        if (answer.ok && this.#asked === about) this.survey = answer.data;
      },
    });
  }

  protected override render() {
    const own = this.#own.for(this.t);
    if (!own || !this.order?.survey) return nothing;
    if (this.order.survey === 'due') {
      return html`<section><h3>${own('answers')}</h3><p class="small muted">${own('due')}</p></section>`;
    }
    if (!this.survey) return nothing;
    const { questions, answers = {}, text } = this.survey;
    return html`<section>
      <h3>${own('answers')}</h3>
      <dl class="figures">
        ${questions.map(({ key, text: asked }) => {
          const rating = answers[key];
          return rating === undefined
            ? nothing
            : html`<dt>${asked}</dt><dd>${own('option', { rating })}</dd>`;
        })}
      </dl>
      ${text ? html`<p class="words" dir="auto">${text}</p>` : nothing}
    </section>`;
  }
}
