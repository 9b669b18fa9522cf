const cache = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make, and a long log needs the same few over and over. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // English for everyone, not only for Americans: day before month, 24 hours.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const key = tag + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  cache.set(key, made);
  return made;
}

/** "14:02" */
export function formatTime(at: string | number, locale: string): string {
  return formatter(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** "Mon 23 Nov", with the year when it is another one than now. */
export function formatDay(at: string | number, locale: string, now: number): string {
  const date = new Date(at);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return formatter(locale, { weekday: 'short', day: 'numeric', month: 'short', ...year }).format(date);
}

/** "Mon 23 Nov 2026" of a date without a time, which is the same day everywhere. */
export function formatCalendarDay(date: string, locale: string): string {
  const options = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  return formatter(locale, options).format(new Date(date));
}

/** "Today", "Yesterday", "Tomorrow" where it is one of them, else the date. */
export function formatNearDay(at: string | number, locale: string, now: number): string {
  const days = daysBetween(now, new Date(at).getTime());
  if (Math.abs(days) > 1) return formatDay(at, locale, now);
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

/** "Tue 24 Nov, 18:00" */
export function formatMoment(at: string | number, locale: string, now: number): string {
  return `${formatDay(at, locale, now)}, ${formatTime(at, locale)}`;
}

/** Days of the reader's calendar between two moments; negative when `to` is earlier. */
export function daysBetween(from: number, to: number): number {
  const midnight = (time: number) => {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
