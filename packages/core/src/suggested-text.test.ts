import { expect, test } from 'vitest';
import { suggestedText } from './suggested-text.ts';

const suggestions = [
  { en: 'Changed my mind', ru: 'Передумал(а)' },
  { en: 'Too slow', ru: 'Слишком долго' },
];

test('what was tapped is read in one’s own language, what was typed as it was typed', () => {
  expect(suggestedText(suggestions, 'Слишком долго', 'en')).toBe('Too slow');
  expect(suggestedText(suggestions, 'Too slow', 'it')).toBe('Too slow');
  expect(suggestedText(suggestions, 'Слишком долго!', 'en')).toBe('Слишком долго!');
  expect(suggestedText(undefined, 'Too slow', 'ru')).toBe('Too slow');
});
