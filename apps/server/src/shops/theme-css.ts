import { accentColors } from '@ordialog/core';
import type { ShopTheme } from '@ordialog/protocol';

const systemFont = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/**
 * For the shadow root around a view. What the page says counts: its own `--ordialog-*`, inherited or at the element,
 * and its `theme` attribute.
 */
export function themeCss(theme: ShopTheme): string {
  const values = Object.entries(themeValues(theme));
  const scheme = schemeOf(theme);
  const own = values.map(([name, value]) => `--_${name}:var(--ordialog-${name},${value})`);
  const handedOn = values.map(([name]) => `--ordialog-${name}:var(--_${name})`);
  return [
    own.length > 0 && `:host{${own.join(';')}}:host>*{${handedOn.join(';')}}`,
    scheme && `:host(:not([theme]))>*{color-scheme:${scheme}}`,
    theme.placement === 'start' && ':host(:not([placement])) button{inset-inline:20px auto}',
  ]
    .filter((rule) => typeof rule === 'string')
    .join('');
}

/** For a page of ours that is all the shop's. */
export function themePageCss(theme: ShopTheme): string {
  const values = Object.entries(themeValues(theme)).map(([name, value]) => `--ordialog-${name}:${value}`);
  const scheme = schemeOf(theme);
  const accent = theme.accent === undefined ? [] : ['--accent:var(--ordialog-color-accent)'];
  return `:root{${[...values, ...accent, ...(scheme ? [`color-scheme:${scheme}`] : [])].join(';')}}`;
}

/** By the ends of their names. */
function themeValues({ accent, radius, font }: ShopTheme): Readonly<Record<string, string>> {
  const colors = accent === undefined ? undefined : accentColors(accent);
  return {
    ...(colors && {
      'color-accent': `light-dark(${colors.light.accent},${colors.dark.accent})`,
      'color-on-accent': `light-dark(${colors.light.onAccent},${colors.dark.onAccent})`,
    }),
    ...(radius !== undefined && { radius: `${radius}px` }),
    ...(font === 'system' && { font: systemFont }),
  };
}

function schemeOf({ scheme }: ShopTheme): 'light' | 'dark' | undefined {
  return scheme === 'auto' ? undefined : scheme;
}
