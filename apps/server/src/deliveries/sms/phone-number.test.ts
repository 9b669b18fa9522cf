import { expect, test } from 'vitest';
import { toE164 } from './phone-number.ts';

test.each([
  ['+39 333 123 4567', undefined, 'en', '+393331234567'],
  ['0039 333 1234567', undefined, 'en', '+393331234567'],
  ['333 1234567', 'IT', 'en', '+393331234567'],
  ['333 1234567', undefined, 'it', '+393331234567'],
  ['06 12 34 56 78', 'IT', 'fr', '+33612345678'],
  ['8 (916) 123-45-67', 'IT', 'ru', '+79161234567'],
  ['916 123-45-67', undefined, 'ru', '+79161234567'],
  // An Italian number stays one when its owner reads Russian.
  ['333 1234567', 'it', 'ru', '+393331234567'],
] as const)('%s of a shop in %s and a reader of %s is %s', (phone, country, locale, expected) => {
  expect(toE164(phone, { country, locale })).toBe(expected);
});

test.each([
  ['333 1234567', undefined, 'en'],
  ['06 12 34 56 78', undefined, 'en'],
  ['011 5620000', 'IT', 'it'],
  ['call me', 'IT', 'it'],
  ['+39', 'IT', 'it'],
  ['', 'IT', 'it'],
  ['333 1234567', 'XX', 'en'],
] as const)('%j of a shop in %s and a reader of %s is no number to write to', (phone, country, locale) => {
  expect(toE164(phone, { country, locale })).toBeUndefined();
});
