import { type Locale, type LocalizedText, locales } from '@ordialog/core';
import { icon } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { Plus, Trash2 } from 'lucide';
import { languageNames } from '../../settings/language-names.ts';
import type { Change } from '../document/change.ts';
import { missingIn, written } from '../document/text-place.ts';
import { type Form, fieldId, problems } from './form.ts';

export interface TextsField {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly text: LocalizedText;
  readonly replace: (text: LocalizedText) => Change;
  /** Takes the whole text out, where there need not be one. */
  readonly remove?: () => Change;
  readonly long?: boolean;
  /** More than the server takes is not typed. */
  readonly longest?: number;
}

/** One text in the four languages; those that are missing are marked. */
export function textsField(form: Form, field: TextsField) {
  const { path, label, hint, text, remove } = field;
  const { words } = form;
  const missing = missingIn(text);
  return html`<fieldset class="texts" id=${fieldId(path)} tabindex="-1">
    <legend>
      ${label}
      ${missing.length > 0 ? html`<span class="missing">${words('texts.missingIn', { languages: missing.map((each) => each.toUpperCase()).join(', ') })}</span>` : nothing}
    </legend>
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
    ${locales.map((locale) => languageField(form, field, locale))}
    ${problems(form, path)}
    ${
      remove
        ? html`<button class="quiet button slim" @click=${() => form.edit(remove())}>${icon(Trash2, 15)}${words('texts.remove')}</button>`
        : nothing
    }
  </fieldset>`;
}

/** The input of one language. */
export function languageField(
  form: Form,
  { path, label, text, replace, long, longest = 200 }: TextsField,
  locale: Locale,
) {
  const at = `${path}.${locale}`;
  const type = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return;
    form.edit(replace(written(text, locale, event.target.value)), at);
  };
  const name = `${label}, ${languageNames[locale]}`;
  const missing = !text[locale]?.trim();
  const value = text[locale] ?? '';
  return html`<div class="language ${missing ? 'lacks' : ''}">
    <span class="code" aria-hidden="true">${locale}</span>
    ${
      long
        ? html`<textarea id=${fieldId(at)} lang=${locale} rows="2" maxlength=${longest} aria-label=${name}
            placeholder=${form.words('texts.missing')} .value=${value} @input=${type}></textarea>`
        : html`<input id=${fieldId(at)} lang=${locale} maxlength=${longest} aria-label=${name}
            placeholder=${form.words('texts.missing')} .value=${value} @input=${type} />`
    }
  </div>`;
}

/** A text that need not be: a button until it is wanted. */
export function optionalTexts(
  form: Form,
  field: Omit<TextsField, 'text' | 'replace' | 'remove'> & {
    readonly text: LocalizedText | undefined;
    readonly set: (text: LocalizedText | undefined) => Change;
  },
) {
  const { text, set, label, hint } = field;
  if (text) return textsField(form, { ...field, text, replace: set, remove: () => set(undefined) });
  return html`<div class="optional">
    <button class="quiet button slim" @click=${() => form.edit(set({ en: '' }))}>${icon(Plus, 15)}${label}</button>
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}
  </div>`;
}
