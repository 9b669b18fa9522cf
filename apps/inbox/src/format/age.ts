const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time by its greatest unit alone, as narrow as the language has it: "2d", "5h", "1m". */
export function formatAge(milliseconds: number, locale: string): string {
  const [unit, length] = units.find(([, length]) => milliseconds >= length) ?? ['minute', 60_000];
  const count = Math.max(1, Math.floor(milliseconds / length));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count);
}
