import { type Locale, type LocalizedText, locales, type Workflow } from '@ordialog/core';
import type { Change } from './change.ts';

/** What a text is for. */
export type TextRole =
  | 'name'
  | 'group'
  | 'stateName'
  | 'comment'
  | 'sms'
  | 'label'
  | 'log'
  | 'confirmation'
  | 'field'
  | 'deadline';

/** A text of the document, and how it is replaced. */
export interface TextPlace {
  readonly path: string;
  readonly role: TextRole;
  readonly text: LocalizedText;
  readonly replace: (text: LocalizedText) => Change;
}

/** Every text of a document, in the order one meets them. */
export function textPlaces(document: Workflow): readonly TextPlace[] {
  const places: TextPlace[] = [];
  const add = (
    path: string,
    role: TextRole,
    text: LocalizedText | undefined,
    replace: TextPlace['replace'],
  ) => {
    if (text) places.push({ path, role, text, replace });
  };
  add('name', 'name', document.name, (name) => ({ type: 'workflow', set: { name } }));
  for (const [key, { name }] of Object.entries(document.groups ?? {})) {
    add(`groups.${key}.name`, 'group', name, (text) => ({ type: 'group', key, name: text }));
  }
  for (const [key, { name, comment, sms }] of Object.entries(document.states)) {
    const path = `states.${key}`;
    add(`${path}.name`, 'stateName', name, (text) => ({ type: 'state', key, set: { name: text } }));
    add(`${path}.comment`, 'comment', comment, (text) => ({ type: 'state', key, set: { comment: text } }));
    add(`${path}.sms`, 'sms', sms, (text) => ({ type: 'state', key, set: { sms: text } }));
  }
  document.transitions.forEach(({ label, log, confirmation, fields }, index) => {
    const path = `transitions.${index}`;
    add(`${path}.label`, 'label', label, (text) => ({ type: 'transition', index, set: { label: text } }));
    add(`${path}.log`, 'log', log, (text) => ({ type: 'transition', index, set: { log: text } }));
    add(`${path}.confirmation`, 'confirmation', confirmation, (text) => ({
      type: 'transition',
      index,
      set: { confirmation: text },
    }));
    fields?.forEach((field, at) => {
      add(`${path}.fields.${at}.label`, 'field', field.label, (text) => ({
        type: 'transition',
        index,
        set: { fields: fields.with(at, { ...field, label: text }) },
      }));
    });
  });
  document.deadlines.forEach(({ label }, index) => {
    add(`deadlines.${index}.label`, 'deadline', label, (text) => ({
      type: 'deadline',
      index,
      set: { label: text },
    }));
  });
  return places;
}

/** The languages in which a text is not written. */
export function missingIn(text: LocalizedText): readonly Locale[] {
  return locales.filter((locale) => !text[locale]?.trim());
}

/** The text with one language rewritten; one that is emptied is left out, English stays as an empty text. */
export function written(text: LocalizedText, locale: Locale, words: string): LocalizedText {
  const { [locale]: _, ...others } = text;
  return { en: '', ...others, ...(words === '' && locale !== 'en' ? {} : { [locale]: words }) };
}
