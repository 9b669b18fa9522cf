import type { OrderView } from '@ordialog/protocol';
import { type Act, icon, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Star } from 'lucide';
import type { InboxTexts } from '../texts/inbox-texts.ts';

/** What the buyer thinks of it, with the shop's answer or where to write one. */
export function reviewCard(
  { review, shop, buyer }: OrderView,
  act: Act | undefined,
  { say, t }: { say: InboxTexts; t: Texts },
) {
  if (!review) return nothing;
  const { rating, text, reply } = review;
  return html`<section aria-label=${say('order.review')}>
    <h3>${t('review.by', { name: buyer.name ?? buyer.email })}</h3>
    <span class="stars" role="img" aria-label=${t('review.stars', { count: rating })}>
      ${[1, 2, 3, 4, 5].map((star) => html`<span class=${star <= rating ? 'filled' : ''}>${icon(Star, 18)}</span>`)}
    </span>
    ${text === '' ? nothing : html`<p class="words" dir="auto">${text}</p>`}
    ${
      reply
        ? html`<div class="reply">
            <h3>${t('review.answerBy', { name: shop.name })}</h3>
            <p class="words" dir="auto">${reply.text}</p>
          </div>`
        : html`<ordialog-review-form .answering=${true} .act=${act}></ordialog-review-form>`
    }
  </section>`;
}
