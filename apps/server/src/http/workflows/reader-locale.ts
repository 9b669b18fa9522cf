import type { Locale } from '@ordialog/core';
import type { Context } from 'hono';
import type { Caller } from '../../auth/caller.ts';
import { actingAs } from '../../orders/acting.ts';
import { wantedLocale } from '../wanted-locale.ts';

/** The language a request asks for, else that of who asks. */
export function readerLocale(c: Context, caller: Caller): Locale {
  return actingAs(caller, wantedLocale(c)).locale ?? 'en';
}
