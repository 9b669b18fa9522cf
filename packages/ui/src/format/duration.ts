const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time by its two greatest units, "2 days 4 hr"; less than a minute is one minute. */
export function formatDuration(milliseconds: number, locale: string): string {
  let left = Math.max(milliseconds, 60_000);
  const parts = units.flatMap(([unit, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
    return count > 0 ? [{ unit, text: format.format(count) }] : [];
  });
  const [first, second] = parts;
  // After days, minutes are noise.
  const beside = first?.unit === 'day' && second?.unit === 'minute' ? undefined : second;
  return [first, beside].flatMap((part) => (part ? [part.text] : [])).join(' ');
}

/** A rough length of time by its one greatest unit, rounded up, in full: "2 hours". */
export function formatSpan(milliseconds: number, locale: string): string {
  const [unit, length] = units.find((each) => milliseconds > each[1]) ?? units[2];
  const count = Math.max(1, Math.ceil(milliseconds / length));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
