import { type Locale, locales } from '@ordialog/core';
import { conversationCatalogues, loadCatalogue } from '@ordialog/i18n';
import { describe, expect, it } from 'vitest';

const plural = /_(one|few|many|other)$/;
const forms: Readonly<Record<Locale, readonly string[]>> = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  it: ['one', 'many', 'other'],
  fr: ['one', 'many', 'other'],
};
const holesOf = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe.each(locales)('the conversation in %s', (locale) => {
  it('says everything that it says in English, with every plural of the language', async () => {
    const [english, own] = await Promise.all([
      loadCatalogue(conversationCatalogues, 'en'),
      loadCatalogue(conversationCatalogues, locale),
    ]);
    const expected = Object.keys(english).flatMap((key) => {
      if (!plural.test(key)) return [key];
      return key.endsWith('_other') ? forms[locale].map((form) => key.replace(plural, `_${form}`)) : [];
    });
    expect(Object.keys(own).sort()).toEqual(expected.sort());
  });

  it('fills in what English fills in', async () => {
    const [english, own] = await Promise.all([
      loadCatalogue(conversationCatalogues, 'en'),
      loadCatalogue(conversationCatalogues, locale),
    ]);
    for (const [key, text] of Object.entries(own)) {
      expect([key, holesOf(text)]).toEqual([
        key,
        holesOf(english[key] ?? english[key.replace(plural, '_other')] ?? ''),
      ]);
    }
  });
});

it('has French spaces before its double punctuation', async () => {
  for (const text of Object.values(await loadCatalogue(conversationCatalogues, 'fr'))) {
    expect(text).not.toMatch(/[^\u202f\s][;:!?](?=\s|$)| [;:!?]/u);
  }
});
