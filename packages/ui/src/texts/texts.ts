import { createContext } from '@lit/context';
import type { Locale } from '@ordialog/core';
import { type Catalogue, conversationCatalogues, loadCatalogue, type Translator } from '@ordialog/i18n';
import { fillIn } from './fill-in.ts';

/** What the conversation says, in one language. Its `locale` also formats dates and money. */
export type Texts = Translator<'conversation'> & {
  /** What the page says instead, by key, in every namespace. */
  readonly labels: Catalogue;
};

/** Elements take their texts from the nearest element above them that provides some. */
export const textsContext = createContext<Texts>('ordialog-texts');

/** The texts of a language; `labels` replace single ones by key. Rejects when they cannot be fetched. */
export async function loadTexts(locale: Locale, labels: Catalogue = {}): Promise<Texts> {
  const catalogue = { ...(await loadCatalogue(conversationCatalogues, locale)), ...labels };
  return Object.assign(fillIn(locale, catalogue), { locale, labels });
}
