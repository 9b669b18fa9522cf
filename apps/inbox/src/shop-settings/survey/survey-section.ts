import type { Locale } from '@ordialog/core';
import type { ShopView } from '@ordialog/protocol';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide';
import type { StaffClient } from '../../session/staff-client.ts';
import { languageNames } from '../../settings/language-names.ts';
import { textField } from '../form/fields.ts';
import { FormSection } from '../form/form-section.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import { shopForm } from '../form/shop-form.ts';
import { sectionStyles } from '../section-styles.ts';
import { addQuestion, missingIn, moveQuestion, type Question, writeText } from './questions.ts';
import { surveyStyles } from './survey.styles.ts';

const mostQuestions = 10;

/** What buyers are asked after delivery: the usual questions, or the shop's own in each of its languages. */
export class SurveySection extends FormSection<ShopView> {
  static override styles = [sectionStyles, surveyStyles];

  protected override formFor(client: StaffClient): SettingsForm<ShopView> {
    return shopForm(client);
  }

  protected override fields(shop: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    const own = shop.survey?.questions;
    return html`<section class="group">
      <div class="about">
        <p class="small muted">${words('survey.hint')}</p>
        <p class="small">${words(own ? 'survey.own' : 'survey.usual')}</p>
      </div>
      ${
        own
          ? html`<ol class="questions">${repeat(
              own,
              ({ key }) => key,
              (question, index) => this.#question(question, index, own, shop, form),
            )}</ol>
            ${form.errorAt('survey.questions') ? html`<p class="error" role="alert">${words('wrong.questions')}</p>` : nothing}`
          : this.#usual(shop)
      }
      ${this.writable ? this.#acts(own, shop, form) : nothing}
    </section>`;
  }

  #usual({ usualSurvey }: ShopView) {
    const { locale } = this.words;
    return html`<ol class="usual">${usualSurvey.questions.map(({ text }) => html`<li>${text[locale] ?? text.en}</li>`)}</ol>`;
  }

  #acts(own: readonly Question[] | undefined, { usualSurvey }: ShopView, form: SettingsForm<ShopView>) {
    const { words } = this;
    if (!own) {
      return html`<div class="acts">
        <button type="button" class="button" @click=${() => form.edit({ survey: usualSurvey })}>${words('survey.begin')}</button>
      </div>`;
    }
    return html`<div class="acts">
      <button type="button" class="button" ?disabled=${own.length >= mostQuestions} @click=${() => this.#add(own, form)}>
        ${icon(Plus, 18)}${words('survey.add')}
      </button>
      <button type="button" class="quiet button" @click=${() => form.edit({ survey: null })}>${words('survey.reset')}</button>
    </div>`;
  }

  #question(
    question: Question,
    index: number,
    all: readonly Question[],
    shop: ShopView,
    form: SettingsForm<ShopView>,
  ) {
    const { words } = this;
    const put = (questions: readonly Question[]) => form.edit({ survey: { questions: [...questions] } });
    const missing = missingIn(question, shop.locales);
    const number = index + 1;
    return html`<li>
      <div class="head">
        <h2>${words('survey.question', { number })}</h2>
        ${missing.length > 0 ? html`<span class="missing">${words('survey.missing', { languages: namesOf(missing) })}</span>` : nothing}
        <span class="moves">
          <button type="button" class="icon" ?disabled=${index === 0} aria-label=${words('survey.up', { number })} @click=${() => put(moveQuestion(all, index, -1))}>${icon(ArrowUp, 18)}</button>
          <button type="button" class="icon" ?disabled=${number === all.length} aria-label=${words('survey.down', { number })} @click=${() => put(moveQuestion(all, index, 1))}>${icon(ArrowDown, 18)}</button>
          <button type="button" class="icon" ?disabled=${all.length === 1} aria-label=${words('survey.remove', { number })} @click=${() => put(all.toSpliced(index, 1))}>${icon(Trash2, 18)}</button>
        </span>
      </div>
      <div class="side-by-side pairs">
        ${shop.locales.map((locale) => this.#text(question, index, locale, all, shop, form))}
      </div>
    </li>`;
  }

  #text(
    question: Question,
    index: number,
    locale: Locale,
    all: readonly Question[],
    shop: ShopView,
    form: SettingsForm<ShopView>,
  ) {
    const path = `survey.questions.${index}.text.${locale}`;
    const standsIn = locale === 'en' || (locale === shop.locale && !shop.locales.includes('en'));
    const wrong = form.errorAt(standsIn ? `survey.questions.${index}.text.en` : path);
    return textField({
      id: path,
      label: languageNames[locale],
      lang: locale,
      rows: 2,
      maxLength: 1000,
      value: question.text[locale] ?? '',
      error: wrong && this.words('wrong.text'),
      edit: (value) => {
        const changed = writeText(question, { locale, value, shop });
        form.edit({ survey: { questions: all.toSpliced(index, 1, changed) } });
      },
    });
  }

  async #add(own: readonly Question[], form: SettingsForm<ShopView>): Promise<void> {
    form.edit({ survey: { questions: addQuestion(own) } });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.questions > li:last-child textarea')?.focus();
  }
}

function namesOf(locales: readonly Locale[]): string {
  return locales.map((locale) => languageNames[locale]).join(', ');
}
