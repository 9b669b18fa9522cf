import { afterEach, expect, test } from 'vitest';
import { writeJson } from './write-json.ts';

const natives = [Array.prototype, String.prototype, Number.prototype];

afterEach(() => {
  for (const native of natives) Reflect.deleteProperty(native, 'toJSON');
});

test('writes what it is given, whatever a page has taught lists and texts', () => {
  const data = { text: 'Tuesday', attachmentIds: ['a', 'b'], rating: 5, none: null, left: undefined };
  const usual = JSON.stringify(data);
  for (const native of natives) Reflect.set(native, 'toJSON', () => 'something else');
  expect(JSON.stringify(data)).not.toBe(usual);
  expect(writeJson(data)).toBe(usual);
});
