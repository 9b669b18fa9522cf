import { type Locale, textIn } from '@ordialog/core';
import type { SavedReplyView } from '@ordialog/protocol';

/** Those that fit what was typed: by shortcut first, then by title, then by what they say; else the most used first. */
export function findReplies(
  replies: readonly SavedReplyView[],
  typed: string,
  locale: Locale,
): readonly SavedReplyView[] {
  const wanted = typed.trim().replace(/^\//, '').toLocaleLowerCase(locale);
  if (wanted === '') return replies.toSorted((a, b) => b.uses - a.uses);
  const ranked = replies.flatMap((reply) => {
    const rank = rankOf(reply, wanted, locale);
    return rank === undefined ? [] : [{ reply, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank || b.reply.uses - a.reply.uses).map(({ reply }) => reply);
}

function rankOf(
  { shortcut, title, texts }: SavedReplyView,
  wanted: string,
  locale: Locale,
): number | undefined {
  const short = shortcut.toLocaleLowerCase(locale);
  if (short === wanted) return 0;
  if (short.startsWith(wanted)) return 1;
  if (title.toLocaleLowerCase(locale).includes(wanted)) return 2;
  const said = Object.values(texts).some((text) => text.toLocaleLowerCase(locale).includes(wanted));
  return said ? 3 : undefined;
}

/** How a reply begins, in the reader's language where it has that. */
export function beginningOf({ texts }: SavedReplyView, locale: Locale): string {
  const { en, ru, it, fr } = texts;
  const first = en ?? ru ?? it ?? fr ?? '';
  return textIn({ ...texts, en: first }, locale)
    .replace(/\s+/g, ' ')
    .slice(0, 140);
}
