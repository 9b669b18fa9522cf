import { html } from 'lit';
import { Star } from 'lucide';
import { icon } from '../../icons/icon.ts';

export const ratings = [1, 2, 3, 4, 5] as const;

interface StarFieldOptions {
  readonly legend: string;
  /** 0 while none is chosen. */
  readonly rating: number;
  /** "3 stars" */
  name(rating: number): string;
  choose(rating: number): void;
}

/** One to five stars as native radios: arrows move, each says what it is. */
export function starField({ legend, rating: chosen, name, choose }: StarFieldOptions) {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="stars">
      ${ratings.map(
        (rating) =>
          html`<label class=${rating <= chosen ? 'lit' : ''}>
            <input
              type="radio"
              name="rating"
              .value=${String(rating)}
              .checked=${rating === chosen}
              @change=${() => choose(rating)}
            />
            <span class="unseen">${name(rating)}</span>${icon(Star, 28)}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
