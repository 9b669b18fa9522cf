import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSavedReply, fillReply, languageFor, replyVariables, unfilledIn } from './saved-reply.ts';

describe('a saved reply', () => {
  it('is filled in', () => {
    const filled = fillReply('{buyer.firstName}, order {order.number}: {order.total}', {
      'buyer.firstName': 'Анна',
      'order.number': '1042',
      'order.total': '€ 129,00',
    });
    expect(filled).toEqual({ text: 'Анна, order 1042: € 129,00', missing: [] });
  });

  it('says what is missing and leaves it standing, so that it cannot be overlooked', () => {
    const filled = fillReply('{tracking.number} {tracking.number} {deadline}', { deadline: '' });
    expect(filled).toEqual({
      text: '{tracking.number} {tracking.number} {deadline}',
      missing: ['tracking.number', 'deadline'],
    });
    expect(unfilledIn(filled.text)).toEqual(['tracking.number', 'deadline']);
  });

  it('keeps a value that looks like a variable as it is', () => {
    const { text } = fillReply('{buyer.name} {order.number}', {
      'buyer.name': '{order.number}',
      'order.number': '$& $1',
    });
    expect(text).toBe('{order.number} $& $1');
  });

  it('takes braces around anything else for braces', () => {
    expect(unfilledIn('{} { } {1} {a b} {{order.number}')).toEqual(['order.number']);
    expect(checkSavedReply({ shortcut: 'hi', texts: { en: '{} {1} {a b}' } })).toEqual([]);
  });

  it('is refused with unknown variables, by path', () => {
    expect(
      checkSavedReply({ shortcut: 'Привет', texts: { en: 'Hi {buyer.nmae}', ru: '{__proto__}{Deadline}' } }),
    ).toEqual([
      { path: 'texts.en', code: 'unknown_variable', value: 'buyer.nmae' },
      { path: 'texts.ru', code: 'unknown_variable', value: 'Deadline' },
    ]);
  });

  it.each(['', 'two words', '/slash', '-x', 'x'.repeat(33)])(
    'needs a shortcut that can be typed, not “%s”',
    (shortcut) => {
      expect(checkSavedReply({ shortcut, texts: { en: 'Hi' } })).toMatchObject([{ path: 'shortcut' }]);
    },
  );

  it('has something to say in one language at least', () => {
    expect(checkSavedReply({ shortcut: 'hi', texts: { en: ' ', ru: '\n' } })).toMatchObject([
      { path: 'texts', code: 'no_text' },
    ]);
  });

  it('is told in the buyer’s language, else the shop’s, else any', () => {
    const texts = { en: 'Hi', ru: 'Привет', fr: ' ' };
    expect(languageFor(texts, 'ru', 'en')).toBe('ru');
    expect(languageFor(texts, 'fr', 'en')).toBe('en');
    expect(languageFor({ it: 'Ciao' }, 'fr', 'en')).toBe('it');
    expect(languageFor({}, 'fr', 'en')).toBeUndefined();
  });

  it('filled in whole has no variable left that was in it', () => {
    const variable = fc.constantFrom(...replyVariables).map((name) => `{${name}}`);
    const words = fc.array(fc.oneof(variable, fc.string())).map((parts) => parts.join(''));
    const values = Object.fromEntries(replyVariables.map((name) => [name, 'x']));
    fc.assert(
      fc.property(words, (text) => {
        expect(fillReply(text, values).missing).toEqual([]);
        expect(unfilledIn(fillReply(text, values).text)).toEqual([]);
      }),
    );
  });
});
