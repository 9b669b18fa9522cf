import { type Locale, locales } from '@ordialog/core';
import { type ServerNamespace, serverCatalogues } from './server-catalogues.ts';
import { createTranslator, type Translator } from './translator.ts';

function inEveryLanguage<N extends ServerNamespace>(namespace: N): Record<Locale, Translator<N>> {
  const entries = locales.map((locale) => [
    locale,
    createTranslator<N>(locale, serverCatalogues[namespace][locale]),
  ]);
  return Object.fromEntries(entries);
}

/** What a server says in the log, in e-mails, PDF documents and problem documents, in every language. */
export const deliveryTexts = inEveryLanguage('delivery');
export const documentTexts = inEveryLanguage('document');
export const entryTexts = inEveryLanguage('entry');
export const intakeTexts = inEveryLanguage('intake');
export const mailTexts = inEveryLanguage('mail');
export const pageTexts = inEveryLanguage('page');
export const problemTexts = inEveryLanguage('problem');
/** What is to be mended in a workflow document, by the codes of its errors. */
export const workflowTexts = inEveryLanguage('workflow');
