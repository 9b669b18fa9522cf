import type { Locale } from '@ordialog/core';
import { loadCatalogue, reviewsCatalogues, type Translator } from '@ordialog/i18n';
import { fillIn } from '@ordialog/ui';

export type ReviewsTexts = Translator<'reviews'>;

/** What the list of reviews says in a language. Rejects when it cannot be fetched. */
export async function loadReviewsTexts(locale: Locale): Promise<ReviewsTexts> {
  return Object.assign(fillIn(locale, await loadCatalogue(reviewsCatalogues, locale)), { locale });
}
