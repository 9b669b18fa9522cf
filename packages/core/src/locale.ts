/** The languages every text of the product exists in. */
export const locales = ['en', 'ru', 'it', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** A text in the languages it was written in; English stands in for a missing one. */
export type LocalizedText = Readonly<{ en: string } & Partial<Record<Locale, string>>>;

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

export function textIn(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text.en;
}

/**
 * The best of our languages for a list of BCP 47 tags in order of preference, as in `Accept-Language`
 * (RFC 9110, 12.5.4) or `navigator.languages`; undefined when none is ours.
 */
export function matchLocale(tags: string | readonly string[] | undefined): Locale | undefined {
  const ranked = typeof tags === 'string' ? parseAcceptLanguage(tags) : (tags ?? []);
  return ranked
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag !== undefined && isLocale(tag)) as Locale | undefined;
}

function parseAcceptLanguage(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
