import type { EntryView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { Star } from 'lucide';
import { formatMoment } from '../../format/dates.ts';
import { icon } from '../../icons/icon.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineAttachments } from '../attachments/define-attachments.ts';

type ReviewEntry = Extract<EntryView, { kind: 'review' | 'review_reply' }>;

/** What the buyer thinks of it, or the seller's answer to that. */
export function reviewDetails(entry: ReviewEntry, t: Texts, fallback: { buyer: string; seller: string }) {
  const isReview = entry.kind === 'review';
  const name = entry.author.name ?? (isReview ? fallback.buyer : fallback.seller);
  return html`<div class="small muted">${t(isReview ? 'review.by' : 'review.answerBy', { name })}</div>
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
    ${isReview ? reviewNotes(entry, t) : nothing}`;
}

/** Its photos, that it was changed, and why the public does not see it. */
function reviewNotes({ photos = [], editedAt, hidden }: Extract<EntryView, { kind: 'review' }>, t: Texts) {
  if (photos.length > 0) void defineAttachments();
  return html`${
    photos.length > 0 ? html`<ordialog-attachments .attachments=${photos}></ordialog-attachments>` : nothing
  }
  ${
    editedAt === undefined
      ? nothing
      : html`<p class="small muted">${t('review.edited', { date: formatMoment(editedAt, t.locale, Date.now()) })}</p>`
  }
  ${hidden ? html`<p class="small muted">${t('review.hidden', { reason: hidden.reason })}</p>` : nothing}`;
}
