import { html } from 'lit';
import { Star } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { ratings } from './star-field.ts';

/** A rating that was given; `label` says it in words. */
export function starRow(rating: number, label: string, size = 18) {
  return html`<span class="star-row" role="img" aria-label=${label}
    >${ratings.map((star) => html`<span class=${star <= rating ? 'filled' : ''}>${icon(Star, size)}</span>`)}</span
  >`;
}
