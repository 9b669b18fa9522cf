import type { Locale } from '@ordialog/core';
import { createTranslator, loadCatalogue, settingsCatalogues } from '@ordialog/i18n';
import type { SettingsTexts } from './settings-texts.ts';

/** What the settings say; fetched when they are opened. */
export async function loadSettingsTexts(locale: Locale): Promise<SettingsTexts> {
  return createTranslator<'settings'>(locale, await loadCatalogue(settingsCatalogues, locale));
}
