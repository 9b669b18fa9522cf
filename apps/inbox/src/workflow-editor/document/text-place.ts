import { type Locale, type LocalizedText, locales, type Transition, type Workflow } from '@ordialog/core';
import type { Change } from './change.ts';
import type { Patch } from './patch.ts';
import { statesInOrder } from './states-in-order.ts';

/** What a text is for. */
type TextRole =
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
  /** The part of the document that has it: as long as that is the same, so is all of this. */
  readonly of: object;
  readonly text: LocalizedText;
  readonly replace: (text: LocalizedText) => Change;
}

/** Every text of a document, in the order one meets them. */
export function textPlaces(document: Workflow): readonly TextPlace[] {
  const places: TextPlace[] = [];
  const add = (
    of: object,
    path: string,
    role: TextRole,
    text: LocalizedText | undefined,
    replace: TextPlace['replace'],
  ) => {
    if (text) places.push({ path, role, of, text, replace });
  };
  add(document.name, 'name', 'name', document.name, (name) => ({ type: 'workflow', set: { name } }));
  for (const [key, group] of Object.entries(document.groups ?? {})) {
    add(group, `groups.${key}.name`, 'group', group.name, (name) => ({ type: 'group', key, name }));
  }
  for (const key of statesInOrder(document)) {
    const state = document.states[key];
    if (!state) continue;
    const path = `states.${key}`;
    add(state, `${path}.name`, 'stateName', state.name, (name) => ({ type: 'state', key, set: { name } }));
    add(state, `${path}.comment`, 'comment', state.comment, (comment) => ({
      type: 'state',
      key,
      set: { comment },
    }));
    add(state, `${path}.sms`, 'sms', state.sms, (sms) => ({ type: 'state', key, set: { sms } }));
  }
  document.transitions.forEach((row, index) => {
    const path = `transitions.${index}`;
    const of = (set: Patch<Transition>): Change => ({ type: 'transition', index, set });
    add(row, `${path}.label`, 'label', row.label, (label) => of({ label }));
    add(row, `${path}.log`, 'log', row.log, (log) => of({ log }));
    add(row, `${path}.confirmation`, 'confirmation', row.confirmation, (confirmation) =>
      of({ confirmation }),
    );
    row.fields?.forEach((field, at) => {
      const fields = row.fields ?? [];
      add(row, `${path}.fields.${at}.label`, 'field', field.label, (label) =>
        of({ fields: fields.with(at, { ...field, label }) }),
      );
    });
  });
  document.deadlines.forEach((deadline, index) => {
    add(deadline, `deadlines.${index}.label`, 'deadline', deadline.label, (label) => ({
      type: 'deadline',
      index,
      set: { label },
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
