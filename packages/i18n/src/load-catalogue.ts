import type { Locale } from '@ordialog/core';
import type { Catalogue } from './catalogue.ts';

/**
 * The texts of a namespace for browsers: one chunk for each language, so that a reader downloads only their own, and
 * one constant for each namespace, so that a bundle names only what it uses.
 */
export type Catalogues = Readonly<Record<Locale, () => Promise<{ default: Catalogue }>>>;

/** What stands in the dialog. */
export const conversationCatalogues: Catalogues = {
  en: () => import('./locales/en/conversation.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/conversation.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/conversation.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/conversation.json', { with: { type: 'json' } }),
};

/** The sellers’ app. */
export const inboxCatalogues: Catalogues = {
  en: () => import('./locales/en/inbox.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/inbox.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/inbox.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/inbox.json', { with: { type: 'json' } }),
};

/** The workflow editor in the sellers’ app. */
export const editorCatalogues: Catalogues = {
  en: () => import('./locales/en/editor.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/editor.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/editor.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/editor.json', { with: { type: 'json' } }),
};

/** What is to be mended in a workflow's document. */
export const workflowCatalogues: Catalogues = {
  en: () => import('./locales/en/workflow.json', { with: { type: 'json' } }),
  ru: () => import('./locales/ru/workflow.json', { with: { type: 'json' } }),
  it: () => import('./locales/it/workflow.json', { with: { type: 'json' } }),
  fr: () => import('./locales/fr/workflow.json', { with: { type: 'json' } }),
};

/** Rejects when the texts cannot be fetched. */
export async function loadCatalogue(catalogues: Catalogues, locale: Locale): Promise<Catalogue> {
  return (await catalogues[locale]()).default;
}
