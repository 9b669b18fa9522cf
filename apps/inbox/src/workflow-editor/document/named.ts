import { anyState, type Locale, type LocalizedText, textIn, type Workflow } from '@ordialog/core';

/** What people call it: in the reader's language, else in English, else in any it was written in. */
export function nameIn(text: LocalizedText, locale: Locale): string {
  const wanted = textIn(text, locale).trim();
  return wanted === '' ? (Object.values(text).find((words) => words.trim() !== '') ?? '') : wanted;
}

/** A state's name, or its key where it has none; `any` for any state. */
export function stateName(document: Workflow, key: string, locale: Locale, any: string): string {
  if (key === anyState) return any;
  const state = Object.hasOwn(document.states, key) ? document.states[key] : undefined;
  return (state && nameIn(state.name, locale)) || key;
}

/** What stands on a transition's button; empty where nothing does yet. */
export function transitionName(document: Workflow, index: number, locale: Locale): string {
  const row = document.transitions[index];
  return row ? nameIn(row.label, locale) : '';
}
