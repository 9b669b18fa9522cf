import { surveyCatalogues } from '@ordialog/i18n';
import type { OrderView, PostSurvey, SurveyView } from '@ordialog/protocol';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Answer, Failure } from '../../client/answer.ts';
import type { ApiClient } from '../../client/api-client.ts';
import { formatMoment } from '../../format/dates.ts';
import { OwnTexts } from '../../texts/own-texts.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles, buttonStyles, fieldStyles } from '../../tokens/base-styles.ts';
import { request } from '../requests.ts';
import { surveyCardStyles } from './survey-card.styles.ts';
import { surveyQuestion } from './survey-question.ts';

/** What a buyer is asked after delivery: questions from 1 to 5 and a few words, to be changed for a while. */
export class SurveyCard extends TextsElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, surveyCardStyles];

  @property({ attribute: false }) order: OrderView | undefined;
  /** The buyer came for it: it comes into view. */
  @property({ attribute: false }) wanted = false;
  @state() private survey: SurveyView | undefined;
  @state() private answers: Readonly<Record<string, number>> = {};
  @state() private text = '';
  @state() private changing = false;
  @state() private sending = false;
  @state() private failure: Failure | undefined;

  readonly #own = new OwnTexts<'survey'>(this, surveyCatalogues);
  #asked: string | undefined;
  #shown = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The questions are in a language too.
    const about = `${this.order?.id} ${this.t.locale}`;
    if (!this.order || (this.#asked === about && !changed.has('order'))) return;
    if (this.#asked === about) return;
    this.#asked = about;
    this.#ask((api, path) => api.get<SurveyView>(`${path}/survey`));
  }

  protected override updated(): void {
    if (!this.wanted || this.#shown || !this.survey) return;
    this.#shown = true;
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
  }

  protected override render() {
    const { survey, order, t } = this;
    const say = this.#own.for(t);
    if (!say || !order || !survey) return nothing;
    if (!survey.open && !survey.answers) return nothing;
    return html`<section tabindex="-1" aria-label=${say('title')}>
      <div>
        <h2>${survey.answers && !this.changing ? say('thanks') : say('title')}</h2>
        ${survey.answers ? nothing : html`<p class="muted">${say('intro', { shop: order.shop.name })}</p>`}
      </div>
      ${survey.answers && !this.changing ? this.#given(survey) : this.#form(survey)}
    </section>`;
  }

  #form({ questions, answers: given }: SurveyView) {
    const { t } = this;
    const say = this.#own.for(t);
    if (!say) return nothing;
    const ready = Object.keys(this.answers).length > 0;
    return html`<form @submit=${this.#send}>
      ${questions.map((question) =>
        surveyQuestion(question, {
          say,
          chosen: this.answers[question.key],
          choose: (rating) => {
            this.answers = { ...this.answers, [question.key]: rating };
          },
        }),
      )}
      <div>
        <label for="text">${say('text')} (${t('card.optional')})</label>
        <textarea id="text" rows="2" maxlength="5000" .value=${this.text} @input=${this.#write}></textarea>
      </div>
      ${this.#problem()}
      <div class="acts">
        <button class="button primary" ?disabled=${!ready} aria-busy=${this.sending}>
          ${say(given ? 'save' : 'send')}
        </button>
        ${given ? html`<button class="button" type="button" @click=${this.#keep}>${t('card.back')}</button>` : nothing}
      </div>
    </form>`;
  }

  #given({ questions, answers = {}, text, open, editableUntil }: SurveyView) {
    const { t } = this;
    const say = this.#own.for(t);
    if (!say) return nothing;
    const date = editableUntil === undefined ? '' : formatMoment(editableUntil, t.locale, Date.now());
    return html`<dl class="figures">
        ${questions.map(({ key, text: asked }) => {
          const rating = answers[key];
          return rating === undefined
            ? nothing
            : html`<dt>${asked}</dt><dd>${say('option', { rating })}</dd>`;
        })}
      </dl>
      ${text ? html`<p dir="auto">${text}</p>` : nothing}
      ${
        open
          ? html`<div class="acts">
              <button class="button" title=${say('until', { date })} @click=${this.#change}>${say('change')}</button>
            </div>`
          : nothing
      }`;
  }

  #problem() {
    if (!this.failure) return nothing;
    const { status, detail } = this.failure;
    return html`<p class="error" role="alert">
      ${status === 0 ? this.t('card.network') : (detail ?? this.t('card.failed'))}
    </p>`;
  }

  #write(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value;
  }

  #change(): void {
    this.changing = true;
  }

  #keep(): void {
    this.changing = false;
    this.failure = undefined;
    if (this.survey) this.#take(this.survey);
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    if (this.sending || Object.keys(this.answers).length === 0) return;
    const body: PostSurvey = { answers: { ...this.answers }, text: this.text.trim() };
    this.#ask((api, path) => api.post<SurveyView>(`${path}/survey`, body));
  }

  #ask(ask: (api: ApiClient, path: string) => Promise<Answer<SurveyView>>): void {
    request(this, 'reach', {
      use: async ({ api, path }) => {
        this.sending = true;
        const answer = await ask(api, path);
        this.sending = false;
        this.failure = answer.ok ? undefined : answer.failure;
        if (!answer.ok) return;
        this.changing = false;
        this.#take(answer.data);
      },
    });
  }

  #take(survey: SurveyView): void {
    this.survey = survey;
    this.answers = { ...survey.answers };
    this.text = survey.text ?? '';
  }
}
