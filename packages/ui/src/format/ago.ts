import { formatMoment } from './dates.ts';

const units = [
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "5 minutes ago"; the date from a day on. */
export function formatAgo(at: string, locale: string, now: number): string {
  const since = Math.max(now - Date.parse(at), 60_000);
  if (since >= 86_400_000) return formatMoment(at, locale, now);
  const [unit, length] = units.find((each) => since >= each[1]) ?? units[1];
  return new Intl.RelativeTimeFormat(locale).format(-Math.floor(since / length), unit);
}
