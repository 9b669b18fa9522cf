import { describe, expect, test } from 'vitest';
import { themeCss, themePageCss } from './theme-css.ts';

describe('around a view', () => {
  test('nothing is said for a theme that says nothing', () => {
    expect(themeCss({})).toBe('');
    expect(themeCss({ scheme: 'auto', font: 'inherit', placement: 'end' })).toBe('');
  });

  test('the page’s own values come before the shop’s', () => {
    expect(themeCss({ radius: 8 })).toBe(
      ':host{--_radius:var(--ordialog-radius,8px)}:host>*{--ordialog-radius:var(--_radius)}',
    );
  });

  test('an accent has a color for each scheme, with what is written on it', () => {
    const css = themeCss({ accent: '#0a5f7a' });
    expect(css).toMatch(/--_color-accent:var\(--ordialog-color-accent,light-dark\(#0a5f7a,#[0-9a-f]{6}\)\)/);
    expect(css).toMatch(/--_color-on-accent:.*light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)/);
  });

  test('scheme and placement give way to the attributes', () => {
    expect(themeCss({ scheme: 'dark', placement: 'start' })).toBe(
      ':host(:not([theme]))>*{color-scheme:dark}:host(:not([placement])) button{inset-inline:20px auto}',
    );
  });
});

test('a page of ours takes the same values', () => {
  expect(themePageCss({ radius: 0, scheme: 'dark' })).toBe(':root{--ordialog-radius:0px;color-scheme:dark}');
  expect(themePageCss({ accent: '#0a5f7a' })).toContain('--accent:var(--ordialog-color-accent)');
});
