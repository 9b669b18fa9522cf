import type { Locale } from '@ordialog/core';
import type { ShopTheme } from '@ordialog/protocol';

type Launcher = NonNullable<ShopTheme['launcher']>;

/** `undefined` and an empty word take away what stands there. */
export type ThemeChange = { readonly [Key in keyof ShopTheme]?: ShopTheme[Key] | undefined };

/** A theme changed in part; null where nothing is left that differs from ours. */
export function themeWith(theme: ShopTheme | null, change: ThemeChange): ShopTheme | null {
  const changed: ShopTheme = Object.fromEntries(
    Object.entries({ ...theme, ...change }).filter(([, value]) => value !== undefined),
  );
  return Object.keys(changed).length === 0 ? null : changed;
}

/** The launcher's name in one language, or none there. */
export function themeWithLabel(theme: ShopTheme | null, locale: Locale, text: string): ShopTheme | null {
  const { [locale]: _before, ...others } = theme?.launcher?.label ?? {};
  const label = text === '' ? others : { ...others, [locale]: text };
  return themeWith(theme, { launcher: launcherWith(theme, { label }) });
}

export function themeWithIcon(theme: ShopTheme | null, icon: Launcher['icon']): ShopTheme | null {
  return themeWith(theme, { launcher: launcherWith(theme, icon === undefined ? {} : { icon }) });
}

function launcherWith(theme: ShopTheme | null, change: Launcher): Launcher | undefined {
  const { label, ...others } = { ...theme?.launcher, ...change };
  const launcher = { ...others, ...(label && Object.keys(label).length > 0 ? { label } : {}) };
  return Object.keys(launcher).length === 0 ? undefined : launcher;
}
