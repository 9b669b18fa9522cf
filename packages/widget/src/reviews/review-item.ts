import type { PublicReview } from '@ordialog/protocol';
import { formatDay, starRow } from '@ordialog/ui';
import { html, nothing } from 'lit';
import type { ReviewsTexts } from './reviews-texts.ts';

/** One review as a buyer wrote it, with the shop's answer. */
export function reviewItem(
  { author, rating, text, at, photos = [], reply }: PublicReview,
  shop: string,
  t: ReviewsTexts,
) {
  return html`<article>
    <header>
      ${starRow(rating, t('stars', { count: rating }))}
      <span class="small muted"
        ><span dir="auto">${author}</span> ·
        <time datetime=${at}>${formatDay(at, t.locale, Date.now())}</time></span
      >
    </header>
    ${text === '' ? nothing : html`<p class="words" dir="auto">${text}</p>`}
    ${
      photos.length > 0
        ? html`<div class="photos">
            ${photos.map(
              ({ url, thumbnailUrl, image }, index) =>
                html`<a href=${url} target="_blank" rel="noreferrer"
                  ><img
                    src=${thumbnailUrl ?? url}
                    width=${image?.width ?? 96}
                    height=${image?.height ?? 96}
                    loading="lazy"
                    alt=${t('photo', { number: index + 1, author })}
                /></a>`,
            )}
          </div>`
        : nothing
    }
    ${
      reply
        ? html`<div class="reply">
            <div class="small muted">${t('reply', { shop })}</div>
            <p class="words" dir="auto">${reply.text}</p>
          </div>`
        : nothing
    }
  </article>`;
}
