import { expect, test } from 'vitest';
import { addQuestion, missingIn, moveQuestion, type Question, writeText } from './questions.ts';

const first: Question = { key: 'question1', text: { en: 'Was it good?' } };
const second: Question = { key: 'speed', text: { en: 'Was it quick?', ru: 'Быстро?' } };

test('a new question has a key of its own', () => {
  expect(addQuestion([second, first]).map(({ key }) => key)).toEqual(['speed', 'question1', 'question3']);
  expect(addQuestion([{ ...first, key: 'question2' }]).at(-1)?.key).toBe('question3');
});

test('questions change places, and none is lost at the ends', () => {
  expect(moveQuestion([first, second], 1, -1)).toEqual([second, first]);
  expect(moveQuestion([first, second], 0, -1)).toEqual([first, second]);
  expect(moveQuestion([first, second], 1, 1)).toEqual([first, second]);
});

test('an emptied text is missing again', () => {
  const shop = { locale: 'en', locales: ['en', 'ru'] } as const;
  expect(writeText(second, { locale: 'ru', value: '', shop })).toEqual({
    key: 'speed',
    text: { en: 'Was it quick?' },
  });
  expect(missingIn(first, shop.locales)).toEqual(['ru']);
});

test('where English is not offered, the shop’s language stands in', () => {
  const shop = { locale: 'ru', locales: ['ru', 'it'] } as const;
  const written = writeText({ key: 'a', text: { en: '' } }, { locale: 'ru', value: 'Хорошо?', shop });
  expect(written.text).toEqual({ ru: 'Хорошо?', en: 'Хорошо?' });
});
