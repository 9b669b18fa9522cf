import type { Locale } from './locale.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time by its two greatest units, "2 days, 4 hours"; less than a minute is one minute. */
export function durationInWords(milliseconds: number, locale: Locale): string {
  let left = Math.max(milliseconds, 60_000);
  const parts = units.flatMap(([unit, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count > 0 ? [{ unit, count }] : [];
  });
  const [first, second] = parts;
  // After days, minutes are noise.
  const shown = first?.unit === 'day' && second?.unit === 'minute' ? [first] : parts.slice(0, 2);
  const words = shown.map(({ unit, count }) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(words);
}
