import { isLocale, type Locale } from '@ordialog/core';
import { readPreference } from './preferences.ts';

/** What the person chose in the panel, or else the page's language. */
export function panelLocale(ofPage: string, chosen = readPreference('locale')): Locale {
  const wanted = chosen ?? ofPage;
  return isLocale(wanted) ? wanted : 'en';
}
