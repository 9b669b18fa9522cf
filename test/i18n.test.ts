import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { flatten, readCatalogue } from './i18n/catalogue.ts';
import { checkCatalogues } from './i18n/check-catalogues.ts';

const folder = fileURLToPath(new URL('../packages/i18n/src/locales', import.meta.url));
const locales = ['en', 'ru', 'it', 'fr'] as const;

test('every text is in all four languages, whole and well set', async () => {
  const catalogues = new Map(
    await Promise.all(
      locales.map(async (locale) => [locale, await readCatalogue(`${folder}/${locale}`)] as const),
    ),
  );
  expect(catalogues.get('en')?.size).toBeGreaterThan(0);
  expect(checkCatalogues(catalogues)).toEqual([]);
});

const good = {
  en: {
    hello: 'Hello {{name}}',
    ask: 'Sure?',
    say: 'He said “no”',
    items_one: 'One item',
    items_other: '{{count}} items',
  },
  ru: {
    hello: 'Привет, {{name}}',
    ask: 'Вы уверены?',
    say: 'Он сказал «нет»',
    items_one: '{{count}} товар',
    items_few: '{{count}} товара',
    items_many: '{{count}} товаров',
    items_other: '{{count}} товара',
  },
  it: {
    hello: 'Ciao {{name}}',
    ask: 'Davvero?',
    say: 'Ha detto “no”',
    items_one: 'Un articolo',
    items_many: '{{count}} di articoli',
    items_other: '{{count}} articoli',
  },
  fr: {
    hello: 'Bonjour {{name}}',
    ask: 'Vraiment\u202f?!',
    say: 'À 18:00 il a dit «\u00a0non\u00a0»\u202f: https://exemple.test',
    items_one: 'Un article',
    items_many: '{{count}} d’articles',
    items_other: '{{count}} articles',
  },
};

function check(changes: { locale: keyof typeof good; key: string; text: string | undefined }): string[] {
  return checkCatalogues(
    new Map(
      locales.map((locale) => {
        const texts = new Map(flatten(good[locale]));
        if (locale === changes.locale && changes.text === undefined) texts.delete(changes.key);
        if (locale === changes.locale && changes.text !== undefined) texts.set(changes.key, changes.text);
        return [locale, texts] as const;
      }),
    ),
  );
}

describe('the check', () => {
  test('has nothing against good texts', () => {
    expect(check({ locale: 'en', key: 'hello', text: good.en.hello })).toEqual([]);
  });

  test.each([
    ['a missing text', 'it', 'hello', undefined, /it hello: is missing/],
    ['a missing plural form', 'ru', 'items_few', undefined, /ru items_few: is missing/],
    ['a missing _many in French', 'fr', 'items_many', undefined, /fr items_many: is missing/],
    [
      'a form the language does not have',
      'it',
      'items_few',
      '{{count}} articoli',
      /it items_few: is not expected/,
    ],
    ['a text English does not have', 'fr', 'bye', 'Au revoir', /fr bye: is not expected/],
    ['another placeholder', 'ru', 'hello', 'Привет, {{nmae}}', /\{nmae\} instead of \{name\}/],
    ['a lost placeholder', 'it', 'hello', 'Ciao', /\{\} instead of \{name\}/],
    ['a text that is still English', 'it', 'ask', 'Sure?', /still English/],
    ['an empty text', 'ru', 'ask', '', /is empty/],
    ['no space before a question mark in French', 'fr', 'ask', 'Vraiment?', /no-break space before/],
    ['a plain space there', 'fr', 'ask', 'Vraiment ?', /no-break space before/],
    ['guillemets without spaces', 'fr', 'say', 'Il a dit «non»', /inside « »/],
    ['a capital «Вы» within a sentence', 'ru', 'ask', 'Уверены ли Вы?', /writes Вы/],
  ] as const)('finds %s', (_name, locale, key, text, problem) => {
    expect(check({ locale, key, text }).join('\n')).toMatch(problem);
  });
});
