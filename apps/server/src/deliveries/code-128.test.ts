import { expect, test } from 'vitest';
import { code128Values, code128Widths } from './code-128.ts';

/** Bars as 1, spaces as 0, one digit a module. */
const modulesOf = (text: string) =>
  code128Widths(text)
    .map((width, index) => (index % 2 === 0 ? '1' : '0').repeat(width))
    .join('');

test('draws the example of ISO/IEC 15417, figure 1', () => {
  expect(modulesOf('AIM')).toBe('11010010000101000110001100010001010111011000101110110001100011101011');
});

test('draws digits in pairs', () => {
  expect(modulesOf('1234567890')).toBe(
    '110100111001011001110010001011000111000101101100001010011011110110100111100101100011101011',
  );
});

test.each([
  // The example of ISO/IEC 15417, annex A.1, with its check value 87.
  ['AIM1234', [104, 33, 41, 45, 99, 12, 34, 87, 106]],
  ['1', [104, 17, 18, 106]],
  ['12', [105, 12, 14, 106]],
  ['123', [104, 17, 18, 19, 8, 106]],
  ['1234', [105, 12, 34, 82, 106]],
  ['12345', [105, 12, 34, 100, 21, 54, 106]],
  ['AAAa12345aAA', [104, 33, 33, 33, 65, 17, 99, 23, 45, 100, 65, 33, 33, 54, 106]],
])('writes %s as the standard has it', (text, values) => {
  expect(code128Values(text)).toEqual(values);
});

test('has a symbol of its own, of 11 modules, for every printable character', () => {
  const characters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const symbols = characters.map((character) => modulesOf(character).slice(11, 22));
  expect(new Set(symbols).size).toBe(95);
  for (const symbol of symbols) {
    expect(symbol).toMatch(/^1.{9}0$/);
    // Parity: the bars of a symbol are an even number of modules wide.
    expect(symbol.replaceAll('0', '').length % 2).toBe(0);
  }
});

test.each(['', 'Заказ', 'a\nb'])('refuses %j', (text) => {
  expect(() => code128Values(text)).toThrow(RangeError);
});
