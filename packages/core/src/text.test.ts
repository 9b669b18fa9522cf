import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './text.ts';

test.each([
  ['  hi  ', 'hi'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['a\u0000b\u0007c\u009fd', 'abcd'],
  ['tab\there', 'tab\there'],
  ['half \ud83d pair', 'half \ufffd pair'],
  ['\u{1f380} bow', '\u{1f380} bow'],
  ['👩\u200d👧', '👩\u200d👧'],
  ['Vie\u0302\u0323t, ก\u0e39\u0e49', 'Vie\u0302\u0323t, ก\u0e39\u0e49'],
  [`Z${'\u0335'.repeat(500)}algo`, `Z${'\u0335'.repeat(8)}algo`],
])('%o is kept as %o', (written, kept) => {
  expect(cleanText(written)).toBe(kept);
});

test.each([
  '',
  ' ',
  '\n\t',
  '\u00a0\u3000',
  '\u200b',
  '\u2060\ufeff',
  '\u00ad',
  '\u3164',
  '\u0000',
  '\u202e \u200f',
])('%o says nothing', (written) => {
  expect(cleanText(written)).toBe('');
});

test('what is kept can be stored and encoded, and is not cleaned twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (written) => {
      const kept = cleanText(written);
      expect(kept).not.toContain('\u0000');
      expect(kept.isWellFormed()).toBe(true);
      expect(cleanText(kept)).toBe(kept);
    }),
  );
});
