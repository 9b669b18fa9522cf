import type { Locale } from '@ordialog/core';
import { type Catalogue, loadCatalogue, type Translator, trackerCatalogues } from '@ordialog/i18n';
import { fillIn } from '@ordialog/ui';

export type TrackerTexts = Translator<'tracker'>;

/** What the tracker says in a language; `labels` replace single texts by key. Rejects when they cannot be fetched. */
export async function loadTrackerTexts(locale: Locale, labels: Catalogue): Promise<TrackerTexts> {
  const catalogue = { ...(await loadCatalogue(trackerCatalogues, locale)), ...labels };
  return Object.assign(fillIn(locale, catalogue), { locale });
}
