import { isLocale, type Locale } from '@ordialog/core';

export const schemes = ['auto', 'light', 'dark'] as const;
export const densities = ['dense', 'comfortable'] as const;

/** What a seller chose on this device. */
export interface Settings {
  /** Undefined: the language of their account. */
  readonly locale: Locale | undefined;
  readonly scheme: (typeof schemes)[number];
  readonly density: (typeof densities)[number];
  readonly sound: boolean;
  /** How 'My orders' is shown. */
  readonly ordersAs: 'board' | 'table';
}

export const defaultSettings: Settings = {
  locale: undefined,
  scheme: 'auto',
  density: 'dense',
  sound: true,
  ordersAs: 'board',
};

/** Settings from what was stored; whatever is missing or foreign is as by default. */
export function parseSettings(stored: string | null): Settings {
  const { locale, scheme, density, sound, ordersAs } = recordIn(stored);
  return {
    locale: typeof locale === 'string' && isLocale(locale) ? locale : defaultSettings.locale,
    scheme: schemes.find((known) => known === scheme) ?? defaultSettings.scheme,
    density: densities.find((known) => known === density) ?? defaultSettings.density,
    sound: typeof sound === 'boolean' ? sound : defaultSettings.sound,
    ordersAs: ordersAs === 'table' ? 'table' : defaultSettings.ordersAs,
  };
}

function recordIn(stored: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
