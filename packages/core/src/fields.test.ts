import { expect, test } from 'vitest';
import { checkFields, instructionsIn } from './fields.ts';
import type { Field, FieldType } from './workflow.ts';

const field = (key: string, type: FieldType, required = false): Field => ({
  key,
  type,
  required,
  label: { en: key },
});
const parcel = [field('carrier', 'carrier', true), field('number', 'trackingNumber', true)];

test('cleans what was filled in, and leaves out what is blank', () => {
  const fields = [...parcel, field('note', 'text')];
  const filled = { carrier: ' UPS ', number: ' 1Z  5R8\t9 ', note: ' \u200b ' };
  expect(checkFields(fields, filled)).toEqual({
    valid: true,
    values: { carrier: 'UPS', number: '1Z 5R8 9' },
  });
});

test('names everything that is wrong', () => {
  expect(checkFields(parcel, { carrier: ' ', number: { part: 'x' }, color: 'red' })).toEqual({
    valid: false,
    problems: [
      { key: 'color', code: 'unknown' },
      { key: 'carrier', code: 'missing' },
      { key: 'number', code: 'wrong_type' },
    ],
  });
});

test.each<[FieldType, number]>([
  ['text', 5000],
  ['carrier', 80],
  ['trackingNumber', 60],
  ['paymentInstructions', 2000],
])('a %s has %i characters at most', (type, most) => {
  const fields = [field('it', type)];
  expect(checkFields(fields, { it: 'x'.repeat(most) }).valid).toBe(true);
  expect(checkFields(fields, { it: 'x'.repeat(most + 1) })).toEqual({
    valid: false,
    problems: [{ key: 'it', code: 'too_long' }],
  });
});

test('what everything inherits was not filled in', () => {
  expect(checkFields([field('constructor', 'text', true)], {})).toEqual({
    valid: false,
    problems: [{ key: 'constructor', code: 'missing' }],
  });
});

test('how to pay comes in parts or in words', () => {
  const fields = [field('pay', 'paymentInstructions')];
  const checked = checkFields(fields, { pay: { iban: ' IT60 ', note: ' ' } });
  expect(checked).toEqual({ valid: true, values: { pay: { iban: 'IT60' } } });
  expect(instructionsIn(fields, { pay: 'In cash, please' })).toEqual({ note: 'In cash, please' });
  expect(instructionsIn(fields, { pay: { iban: 'IT60' } })).toEqual({ iban: 'IT60' });
  expect(instructionsIn(fields, {})).toBeUndefined();
});
