// Apart from the other catalogues, whose names would be fetched with the dialog otherwise.
import type { Catalogues } from './load-catalogue.ts';

/** What stands in the dialog. */
export const conversationCatalogues: Catalogues = {
  en: () => import('./locales/en/conversation.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/conversation.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/conversation.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/conversation.json', { with: { type: 'json' } }),
};

/** What the dialog says in its parts that are fetched when one of them is needed. */
export const laterCatalogues: Catalogues = {
  en: () => import('./locales/en/later.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/later.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/later.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/later.json', { with: { type: 'json' } }),
};
