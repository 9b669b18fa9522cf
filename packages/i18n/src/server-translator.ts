import { type Locale, locales } from '@ordialog/core';
import { serverCatalogues } from './server-catalogues.ts';
import { createTranslator, type Translator } from './translator.ts';

function inEveryLanguage<N extends 'mail' | 'problem'>(namespace: N): Record<Locale, Translator<N>> {
  const entries = locales.map((locale) => [
    locale,
    createTranslator<N>(locale, serverCatalogues[namespace][locale]),
  ]);
  return Object.fromEntries(entries);
}

/** What a server says in e-mails and in problem documents, in every language. */
export const mailTexts = inEveryLanguage('mail');
export const problemTexts = inEveryLanguage('problem');
