import type { LocalizedText } from '@ordialog/core';

/** A text without the languages in which nothing was written. */
export function writtenIn(text: Partial<LocalizedText>): Partial<LocalizedText> {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== undefined && words !== ''));
}
