import { createTranslator } from '@ordialog/i18n';
import { describe, expect, it } from 'vitest';
import { fillIn } from './fill-in.ts';

const catalogue = {
  greeting: 'Write to {{name}}',
  new_one: '{{count}} новое',
  new_few: '{{count}} новых (2–4)',
  new_many: '{{count}} новых',
  new_other: '{{count}} нового',
};

describe('texts', () => {
  const t = fillIn('ru', catalogue);

  it.each([0, 1, 2, 5, 11, 21, 22, 25, 1.5])('have the plural of %d that i18next has', (count) => {
    const i18next = createTranslator<'conversation'>('ru', { ...catalogue, 'log.new_one': '' });
    const expected = i18next('new' as Parameters<typeof i18next>[0], { count });
    expect(t('new', { count })).toBe(expected);
  });

  it('take what people wrote as it is', () => {
    expect(t('greeting', { name: '<b>$& {{name}}</b>' })).toBe('Write to <b>$& {{name}}</b>');
  });

  it('show a key that nobody wrote a text for', () => {
    expect(t('missing.key')).toBe('missing.key');
  });
});
