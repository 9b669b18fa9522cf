import type { RatingTotals } from '@ordialog/protocol';
import { starRow } from '@ordialog/ui';
import { html } from 'lit';
import type { ReviewsTexts } from './reviews-texts.ts';

const highestFirst = ['5', '4', '3', '2', '1'] as const;

/** The average, and how many buyers gave how many stars. */
export function ratingSummary({ average, count, distribution }: RatingTotals, t: ReviewsTexts) {
  const mean = average ?? 0;
  const shown = new Intl.NumberFormat(t.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(mean);
  return html`<div class="summary">
    <div class="mean">
      <strong class="figures" aria-hidden="true">${shown}</strong>
      <div>
        ${starRow(Math.round(mean), t('average', { average: shown }), 22)}
        <div class="small muted">${t('count', { count })}</div>
      </div>
    </div>
    <dl class="small figures">
      ${highestFirst.map((stars) => {
        const given = distribution[stars];
        return html`<dt>${t('stars', { count: Number(stars) })}</dt>
          <dd>
            <progress max=${count} value=${given} aria-hidden="true"></progress><span>${given}</span>
          </dd>`;
      })}
    </dl>
  </div>`;
}
