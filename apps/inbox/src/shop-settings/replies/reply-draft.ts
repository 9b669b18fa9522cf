import { checkSavedReply, type Locale, locales } from '@ordialog/core';
import type { PostSavedReply, SavedReplyView } from '@ordialog/protocol';

/** A reply while it is being written. */
export interface ReplyDraft {
  readonly shortcut: string;
  readonly title: string;
  readonly texts: Readonly<Record<Locale, string>>;
  /** Empty for none. */
  readonly transition: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const emptyDraft: ReplyDraft = {
  shortcut: '',
  title: '',
  texts: { en: '', ru: '', it: '', fr: '' },
  transition: '',
  fields: {},
};

export function draftOf({ shortcut, title, texts, macro }: SavedReplyView): ReplyDraft {
  const fields = Object.entries(macro?.fields ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    shortcut,
    title,
    texts: { ...emptyDraft.texts, ...texts },
    transition: macro?.transition ?? '',
    fields: Object.fromEntries(fields),
  };
}

/** As it is sent to be kept. */
export function bodyOf({ shortcut, title, texts, transition, fields }: ReplyDraft): PostSavedReply {
  const written = locales.filter((locale) => texts[locale].trim() !== '');
  const filled = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  return {
    shortcut: shortcut.trim(),
    title: title.trim(),
    texts: Object.fromEntries(written.map((locale) => [locale, texts[locale].trim()])),
    macro:
      transition === ''
        ? null
        : { transition, ...(filled.length > 0 ? { fields: Object.fromEntries(filled) } : {}) },
  };
}

/** What is wrong with it by path, as the server would say; what is merely missing only once it was tried to be saved. */
export function problemsOf(draft: ReplyDraft, { tried }: { tried: boolean }) {
  const { shortcut, texts } = bodyOf(draft);
  return checkSavedReply({ shortcut, texts }).filter(
    ({ code }) => tried || code === 'unknown_variable' || (code === 'invalid_shortcut' && shortcut !== ''),
  );
}
