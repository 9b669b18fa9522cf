import type { Locale } from '@ordialog/core';
import type { Catalogue, Namespace } from './catalogue.ts';

type BrowserNamespace = Extract<Namespace, 'conversation' | 'inbox' | 'problem'>;
type Loader = () => Promise<{ default: Catalogue }>;

/** One chunk for each language and namespace, so that a reader downloads only their own. */
const loaders: Record<BrowserNamespace, Record<Locale, Loader>> = {
  conversation: {
    en: () => import('./locales/en/conversation.json', { with: { type: 'json' } }),
    ru: () => import('./locales/ru/conversation.json', { with: { type: 'json' } }),
    it: () => import('./locales/it/conversation.json', { with: { type: 'json' } }),
    fr: () => import('./locales/fr/conversation.json', { with: { type: 'json' } }),
  },
  inbox: {
    en: () => import('./locales/en/inbox.json', { with: { type: 'json' } }),
    ru: () => import('./locales/ru/inbox.json', { with: { type: 'json' } }),
    it: () => import('./locales/it/inbox.json', { with: { type: 'json' } }),
    fr: () => import('./locales/fr/inbox.json', { with: { type: 'json' } }),
  },
  problem: {
    en: () => import('./locales/en/problem.json', { with: { type: 'json' } }),
    ru: () => import('./locales/ru/problem.json', { with: { type: 'json' } }),
    it: () => import('./locales/it/problem.json', { with: { type: 'json' } }),
    fr: () => import('./locales/fr/problem.json', { with: { type: 'json' } }),
  },
};

/** The texts of a namespace for a browser; rejects when they cannot be fetched. */
export async function loadCatalogue(namespace: BrowserNamespace, locale: Locale): Promise<Catalogue> {
  return (await loaders[namespace][locale]()).default;
}
