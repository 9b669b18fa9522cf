import type { EntryView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { Star } from 'lucide';
import { icon } from '../../icons/icon.ts';
import type { Texts } from '../../texts/texts.ts';

type ReviewEntry = Extract<EntryView, { kind: 'review' | 'review_reply' }>;

/** What the buyer thinks of it, or the seller's answer to that. */
export function reviewRow(entry: ReviewEntry, t: Texts, fallback: { buyer: string; seller: string }) {
  const isReview = entry.kind === 'review';
  const name = entry.author.name ?? (isReview ? fallback.buyer : fallback.seller);
  return html`<div class="review">
    <div class="small muted">${t(isReview ? 'review.by' : 'review.answerBy', { name })}</div>
    ${
      isReview
        ? html`<span class="stars" role="img" aria-label=${t('review.stars', { count: entry.rating })}
            >${[1, 2, 3, 4, 5].map(
              (star) => html`<span class=${star <= entry.rating ? 'filled' : ''}>${icon(Star, 20)}</span>`,
            )}</span
          >`
        : nothing
    }
    <p class="text" dir="auto">${entry.text}</p>
  </div>`;
}
