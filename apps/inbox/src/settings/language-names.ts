import type { Locale } from '@ordialog/core';

/** Each language by its own name, so that whoever needs it can read it. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  it: 'Italiano',
  fr: 'Français',
};
