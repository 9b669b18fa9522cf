import { expect, test } from 'vitest';
import { isLocale, matchLocale, textIn } from './locale.ts';

test.each([
  ['ru', 'ru'],
  ['RU-ru', 'ru'],
  ['de, ru;q=0.8, en;q=0.5', 'ru'],
  ['en;q=0.5, fr-CA', 'fr'],
  ['it;q=0, en', 'en'],
  ['de', undefined],
  ['*', undefined],
  ['', undefined],
  [';;q=,,', undefined],
  [undefined, undefined],
  [['pt-BR', 'it-CH', 'en'], 'it'],
  [[], undefined],
  ['constructor', undefined],
])('the best for %o is %o', (wanted, locale) => {
  expect(matchLocale(wanted)).toBe(locale);
});

test('knows its own', () => {
  expect(['en', 'ru', 'it', 'fr', 'de', 'EN', ''].filter(isLocale)).toEqual(['en', 'ru', 'it', 'fr']);
});

test('English stands in for what was not written', () => {
  expect(textIn({ en: 'Paid', ru: 'Оплачен' }, 'ru')).toBe('Оплачен');
  expect(textIn({ en: 'Paid' }, 'fr')).toBe('Paid');
});
