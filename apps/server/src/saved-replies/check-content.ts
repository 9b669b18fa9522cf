import { checkSavedReply, type Locale, type ReplyTexts } from '@ordialog/core';
import { replyTexts } from '@ordialog/i18n';
import type { Macro, PostSavedReply, Problem } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

type Errors = NonNullable<Problem['errors']>;

/** What a reply says and does, as it is kept. */
export interface ReplyContent {
  readonly shortcut: string;
  readonly title: string;
  readonly texts: ReplyTexts;
  readonly macro: Macro | null;
}

export function contentOf({ shortcut, title, texts, macro = null }: PostSavedReply): ReplyContent {
  return { shortcut: shortcut.trim().normalize('NFC'), title, texts: written(texts), macro };
}

/** Without the languages in which nothing was written. */
function written(texts: ReplyTexts): ReplyTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** What is to be mended before it can be kept, in the reader's language. */
export async function errorsIn(
  db: Db,
  shopId: string,
  content: ReplyContent,
  locale: Locale,
): Promise<Errors> {
  const t = replyTexts[locale];
  const errors: Errors = checkSavedReply(content).map(({ path, code, value }) => ({
    path,
    code,
    message: t(`error.${code}`, { value: code === 'unknown_variable' ? `{${value}}` : value }),
  }));
  const { macro } = content;
  if (macro && !(await hasTransition(db, shopId, macro.transition))) {
    const message = t('error.unknown_transition', { value: macro.transition });
    errors.push({ path: 'macro.transition', code: 'unknown_transition', message });
  }
  return errors;
}

/** Whether any workflow of the shop has it, in any version: running orders keep theirs. */
async function hasTransition(db: Db, shopId: string, name: string): Promise<boolean> {
  const found = await db
    .selectFrom('workflows')
    .select('key')
    .where('shop_id', '=', shopId)
    .where(sql<boolean>`document -> 'transitions' @> ${JSON.stringify([{ name }])}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
