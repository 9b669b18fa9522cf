import { expect, test } from 'vitest';
import { themeWith, themeWithIcon, themeWithLabel } from './theme-with.ts';

test('keeps what is not changed', () => {
  expect(themeWith({ accent: '#112233', radius: 8 }, { radius: 0 })).toEqual({
    accent: '#112233',
    radius: 0,
  });
});

test('is no theme at all once everything is taken away', () => {
  expect(themeWith({ accent: '#112233' }, { accent: undefined })).toBeNull();
  expect(themeWithLabel({ launcher: { label: { it: 'Aiuto' } } }, 'it', '')).toBeNull();
});

test('names the launcher in one language and leaves the others and its icon', () => {
  const theme = { launcher: { icon: 'chat', label: { en: 'Help' } } } as const;
  expect(themeWithLabel(theme, 'fr', 'Aide')).toEqual({
    launcher: { icon: 'chat', label: { en: 'Help', fr: 'Aide' } },
  });
  expect(themeWithIcon(theme, 'help')).toEqual({ launcher: { icon: 'help', label: { en: 'Help' } } });
});
