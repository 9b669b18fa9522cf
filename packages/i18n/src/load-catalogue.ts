import type { Locale } from '@ordialog/core';
import type { Catalogue } from './catalogue.ts';

/**
 * The texts of a namespace for browsers: one chunk for each language, so that a reader downloads only their own, and
 * one constant for each namespace, so that a bundle names only what it uses.
 */
export type Catalogues = Readonly<Record<Locale, () => Promise<{ default: Catalogue }>>>;

/** Rejects when the texts cannot be fetched. */
export async function loadCatalogue(catalogues: Catalogues, locale: Locale): Promise<Catalogue> {
  return (await catalogues[locale]()).default;
}
