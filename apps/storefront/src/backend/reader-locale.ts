import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { parseAccept } from 'hono/utils/accept';
import { firstKnownLocale, isLocale, type Locale } from '../locale.ts';

/** What the page writes when its reader chooses a language. */
const localeCookie = 'dolls_locale';

/** The reader's choice, else the best of the browser's languages. */
export function readerLocale(c: Context): Locale {
  const chosen = getCookie(c, localeCookie);
  if (isLocale(chosen)) return chosen;
  return firstKnownLocale(parseAccept(c.req.header('accept-language') ?? '').map(({ type }) => type));
}
