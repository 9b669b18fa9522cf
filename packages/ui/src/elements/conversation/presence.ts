import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { formatSpan } from '../../format/duration.ts';
import type { Texts } from '../../texts/texts.ts';

/** How soon a buyer may hope for an answer, where that can be told. */
export function presence({ ended, shop: { answersWithin } }: OrderView, t: Texts) {
  if (ended || !answersWithin) return nothing;
  return html`<div class="typing">${t('answers.within', { duration: formatSpan(answersWithin * 1000, t.locale) })}</div>`;
}
