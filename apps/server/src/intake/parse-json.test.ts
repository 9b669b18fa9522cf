import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const parse = (text: string) => parseJson(new TextEncoder().encode(text));

test('keeps the digits of numbers that are too long for us', () => {
  expect(parse('{"id":9007199254740993,"small":727,"price":3.5}')).toEqual({
    value: { id: '9007199254740993', small: 727, price: 3.5 },
  });
});

test.each(['', '{"id":', '{a:1}', 'webhook_id=1'])('%o is no JSON', (text) => {
  expect(parse(text)).toBeUndefined();
});

test('bytes that are no UTF-8 are no JSON', () => {
  expect(parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
});
