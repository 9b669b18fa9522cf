import type { Locale } from '@ordialog/core';
import { type Catalogue, loadCatalogue, reviewsCatalogues, type Translator } from '@ordialog/i18n';
import { fillIn } from '@ordialog/ui';

export type ReviewsTexts = Translator<'reviews'>;

/** What the list of reviews says in a language; `labels` replace single texts by key. Rejects when they cannot be fetched. */
export async function loadReviewsTexts(locale: Locale, labels: Catalogue): Promise<ReviewsTexts> {
  const catalogue = { ...(await loadCatalogue(reviewsCatalogues, locale)), ...labels };
  return Object.assign(fillIn(locale, catalogue), { locale });
}
