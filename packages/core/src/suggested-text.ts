import { type Locale, type LocalizedText, locales, textIn } from './locale.ts';

/** What was filled in, in its reader's language where it is one of the texts that were suggested. */
export function suggestedText(
  suggestions: readonly LocalizedText[] | undefined,
  value: string,
  reader: Locale,
): string {
  const chosen = suggestions?.find((text) => locales.some((locale) => text[locale] === value));
  return chosen ? textIn(chosen, reader) : value;
}
