import { currency } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import type { ProductTexts } from '../product-texts/product-text.ts';
import type { TextKey, TextTable } from '../texts/text-table.ts';

type Values = Readonly<Record<string, string | number>>;

/** Everything that depends on the reader's language. */
export interface Reader {
  readonly locale: Locale;
  readonly products: ProductTexts;
  text(key: TextKey, values?: Values): string;
  /** An amount in minor units; euro cents unless another currency is named. */
  money(amount: number, code?: string): string;
  date(iso: string): string;
  country(code: string): string;
}

export function createReader(locale: Locale, texts: TextTable, products: ProductTexts): Reader {
  const plural = new Intl.PluralRules(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    locale,
    products,
    text(key, values = {}) {
      const entry = texts[key];
      const text =
        typeof entry === 'string' ? entry : (entry[plural.select(Number(values.count))] ?? entry.other);
      return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
    },
    money(amount, code = currency) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code });
      return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    },
    date: (iso) => dates.format(new Date(iso)),
    country: (code) => countries.of(code) ?? code,
  };
}
