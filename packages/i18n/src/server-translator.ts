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
/** What stands in exported files and in files of evidence. */
export const exportTexts = inEveryLanguage('export');
export const intakeTexts = inEveryLanguage('intake');
export const mailTexts = inEveryLanguage('mail');
export const pageTexts = inEveryLanguage('page');
/** The ways to pay: what they and their details are called. */
export const paymentTexts = inEveryLanguage('payment');
/** What a shop’s owners are told of its ways to pay, and what is wrong with their details. */
export const accountsTexts = inEveryLanguage('accounts');
export const problemTexts = inEveryLanguage('problem');
/** Mails to those who work for a shop, about their account. */
export const teamTexts = inEveryLanguage('team');
/** What the public calls a buyer without a name. */
export const reviewsTexts = inEveryLanguage('reviews');
export const replyTexts = inEveryLanguage('reply');
export const webhookTexts = inEveryLanguage('webhook');
/** What is to be mended in a workflow document, by the codes of its errors. */
export const workflowTexts = inEveryLanguage('workflow');
