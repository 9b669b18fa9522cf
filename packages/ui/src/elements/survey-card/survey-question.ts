import type { Translator } from '@ordialog/i18n';
import type { SurveyView } from '@ordialog/protocol';
import { html } from 'lit';

const scale = [1, 2, 3, 4, 5] as const;

interface QuestionOptions {
  readonly say: Translator<'survey'>;
  readonly chosen: number | undefined;
  choose(rating: number): void;
}

/** One question with its five answers as native radios. */
export function surveyQuestion(
  { key, text }: SurveyView['questions'][number],
  { say, chosen, choose }: QuestionOptions,
) {
  return html`<fieldset>
    <legend>${text}</legend>
    <div class="scale">
      ${scale.map(
        (rating) =>
          html`<label
            ><input
              type="radio"
              name=${key}
              .value=${String(rating)}
              .checked=${rating === chosen}
              aria-label=${say('option', { rating })}
              @change=${() => choose(rating)}
            /><span aria-hidden="true">${rating}</span></label
          >`,
      )}
    </div>
    <div class="ends" aria-hidden="true"><span>${say('low')}</span><span>${say('high')}</span></div>
  </fieldset>`;
}
