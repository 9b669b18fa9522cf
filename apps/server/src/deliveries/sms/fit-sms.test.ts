import { expect, test } from 'vitest';
import { fitSms } from './fit-sms.ts';
import { segmentsOf } from './sms-segments.ts';

// 3GPP TS 23.038 and 23.040: 160 septets or 70 UCS-2 units alone, 153 or 67 in each of several.
test.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['ж'.repeat(70), 1],
  ['ж'.repeat(71), 2],
  ['ж'.repeat(201), 3],
  ['🎁'.repeat(35), 1],
  ['🎁'.repeat(36), 2],
])('%#: counts the messages of a text', (text, segments) => {
  expect(segmentsOf(text)).toBe(segments);
});

test('keeps what fits as it is', () => {
  expect(fitSms('Заказ 1042: посылка в пути — до встречи…')).toBe('Заказ 1042: посылка в пути — до встречи…');
});

test('writes plain quotes, dashes and spaces where that alone makes the text shorter to send', () => {
  expect(fitSms('L’ordine è “pronto” – ciao…')).toBe('L\'ordine è "pronto" - ciao...');
  expect(fitSms('Prêt : l’envoi')).toBe('Prêt : l’envoi');
});

test.each([
  ['short', 'parcel '.repeat(100), '...'],
  ['long', 'посылка '.repeat(50), '…'],
])('cuts at a word of the %s alphabet after three messages', (_, text, dots) => {
  const sent = fitSms(text);
  expect(segmentsOf(sent)).toBe(3);
  expect(sent).toMatch(/^(parcel |посылка )+(parcel|посылка)(\.\.\.|…)$/);
  expect(sent.endsWith(dots)).toBe(true);
});

test('splits no emoji', () => {
  const sent = fitSms(`Grüße ${'👩‍👩‍👧‍👦'.repeat(40)}`);
  expect(sent.isWellFormed()).toBe(true);
  expect(segmentsOf(sent)).toBeLessThanOrEqual(3);
});
