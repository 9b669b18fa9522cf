import type { Locale } from '../locale.ts';
import { createReader, type Reader } from './reader.ts';

const tables = {
  en: () =>
    Promise.all([import('../texts/en.ts'), import('../product-texts/en.ts')]).then(
      ([t, p]) => [t.en, p.en] as const,
    ),
  ru: () =>
    Promise.all([import('../texts/ru.ts'), import('../product-texts/ru.ts')]).then(
      ([t, p]) => [t.ru, p.ru] as const,
    ),
  it: () =>
    Promise.all([import('../texts/it.ts'), import('../product-texts/it.ts')]).then(
      ([t, p]) => [t.it, p.it] as const,
    ),
  fr: () =>
    Promise.all([import('../texts/fr.ts'), import('../product-texts/fr.ts')]).then(
      ([t, p]) => [t.fr, p.fr] as const,
    ),
};

/** Loads one language's texts; the other three stay on the server. */
export async function loadReader(locale: Locale): Promise<Reader> {
  const [texts, products] = await tables[locale]();
  return createReader(locale, texts, products);
}
