import { surveyCatalogues } from '@ordialog/i18n';
import type { SurveySummary } from '@ordialog/protocol';
import { OwnTexts, TextsElement } from '@ordialog/ui';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { StaffClient } from '../../session/staff-client.ts';
import { sectionStyles } from '../section-styles.ts';

const best = 5;

/** What buyers answered of late, question by question. */
export class SurveyResults extends TextsElement {
  static override styles = [
    sectionStyles,
    css`
      dl {
        display: grid;
        gap: 12px;
      }
      dl div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 16px;
        align-items: baseline;
      }
      dd:last-child {
        grid-column: 1 / -1;
      }
      meter {
        display: block;
        width: 100%;
        height: 8px;
      }
    `,
  ];

  @property({ attribute: false }) client: StaffClient | undefined;
  @state() private summary: SurveySummary | undefined;

  readonly #own = new OwnTexts<'survey'>(this, surveyCatalogues);
  #asked = '';

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!this.client || this.#asked === this.t.locale) return;
    this.#asked = this.t.locale;
    void this.client.get<SurveySummary>('/v1/surveys/summary').then((answer) => {
      if (answer.ok) this.summary = answer.data;
    });
  }

  protected override render() {
    const own = this.#own.for(this.t);
    const { summary, t } = this;
    if (!own || !summary) return nothing;
    const format = new Intl.NumberFormat(t.locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
    return html`<section class="group">
      <div class="about">
        <h2>${own('summary.title')}</h2>
        <p class="small muted">
          ${summary.count === 0 ? own('summary.none') : own('summary.since', { days: summary.days, answers: own('summary.count', { count: summary.count }) })}
        </p>
      </div>
      ${
        summary.count === 0
          ? nothing
          : html`<dl class="figures">
              ${summary.questions.map(({ text, average, count }) =>
                average === null
                  ? nothing
                  : html`<div>
                      <dt>${text}</dt>
                      <dd>${own('summary.average', { average: format.format(average) })} <span class="small muted">(${count})</span></dd>
                      <dd><meter min="1" max=${best} low="2.5" high="3.5" optimum=${best} value=${average} aria-label=${text}></meter></dd>
                    </div>`,
              )}
            </dl>`
      }
    </section>`;
  }
}
