import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../locale.ts';
import { productTexts } from '../product-texts.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it as italian } from './it.ts';
import { ru } from './ru.ts';
import type { Text, TextTable } from './text-table.ts';

const tables: Record<Locale, TextTable> = { en, ru, it: italian, fr };
const marksIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();
const formsOf = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text));

describe.each(locales)('the texts in %s', (locale) => {
  const entries = Object.entries(tables[locale]) as [keyof TextTable, Text][];

  it('have every key, and no other', () => {
    expect(Object.keys(tables[locale])).toEqual(Object.keys(en));
  });

  it('have the plural forms of the language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, text] of entries) {
      if (typeof text !== 'string')
        expect([key, Object.keys(text).sort()]).toEqual([key, [...categories].sort()]);
    }
  });

  it('fill in the same values as in English', () => {
    for (const [key, text] of entries) {
      const expected = marksIn(formsOf(en[key]).at(-1) ?? '');
      expect([key, marksIn(formsOf(text).at(-1) ?? '')]).toEqual([key, expected]);
    }
  });
});

it('puts a narrow no-break space before French double punctuation', () => {
  const texts = [
    ...Object.values(fr).flatMap(formsOf),
    ...Object.values(productTexts.fr).flatMap((text) => Object.values(text)),
  ];
  expect(texts.filter((text) => / [;:!?»]|« |[^\u202f\d][;:!?»](\s|$)/.test(text))).toEqual([]);
});
