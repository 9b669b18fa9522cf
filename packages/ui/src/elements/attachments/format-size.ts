import type { Locale } from '@ordialog/core';

/** Bytes as people read them: `1.2 MB`, `1,2 Mo`, `1,2 МБ`. */
export function formatSize(bytes: number, locale: Locale): string {
  const large = bytes >= 999_500;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: large || bytes < 1000 ? 1 : 0,
  }).format(bytes / (large ? 1e6 : 1000));
}

/** What a name ends in, as one calls such files: `PDF`. */
export function formatEnding(name: string): string {
  return (/\.(\w{1,5})$/.exec(name)?.[1] ?? '').toUpperCase();
}
