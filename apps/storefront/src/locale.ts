/** The languages this shop is written in. */
export const locales = ['en', 'ru', 'it', 'fr'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The reader's first language that the shop has, of BCP 47 tags in order of preference; English when it has none. */
export function firstKnownLocale(tags: readonly string[]): Locale {
  return tags.map((tag) => tag.toLowerCase().split('-')[0]).find(isLocale) ?? 'en';
}
