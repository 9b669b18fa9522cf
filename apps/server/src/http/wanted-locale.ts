import { type Locale, matchLocale } from '@ordialog/core';
import type { Context } from 'hono';

/** The language a request asks for in `Accept-Language`, if it is one of ours. */
export function wantedLocale(c: Context): Locale | undefined {
  return matchLocale(c.req.header('accept-language'));
}
