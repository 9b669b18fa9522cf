/** The calendar year at a time, in an IANA time zone. */
export function yearIn(timeZone: string | undefined, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: timeZone ?? 'UTC' });
  return Number(parts.format(at));
}
