import { checkSavedReply, type FieldValues, locales, type ReplyTexts } from '@ordialog/core';
import type { PostSavedReply } from '@ordialog/protocol';

export type ReadReplies =
  | { readonly replies: readonly PostSavedReply[] }
  | { readonly problem: 'not_json' }
  /** `at` is where in the file, such as `savedReplies.3.texts.ru`. */
  | { readonly problem: 'wrong'; readonly at: string };

/** Saved replies of a file as it was exported, all of them or none; what else stands in it is left. */
export function parseReplies(text: string): ReadReplies {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: 'not_json' };
    throw error;
  }
  const list = isRecord(json) ? json.savedReplies : undefined;
  if (!Array.isArray(list)) return { problem: 'wrong', at: 'savedReplies' };
  const replies: PostSavedReply[] = [];
  for (const [index, row] of list.entries()) {
    const reply = isRecord(row) ? replyOf(row) : 'shortcut';
    if (typeof reply === 'string') return { problem: 'wrong', at: `savedReplies.${index}.${reply}` };
    replies.push(reply);
  }
  return { replies };
}

/** The reply, or the path of what is wrong with it. */
function replyOf({ shortcut, title, texts, macro }: Record<string, unknown>): PostSavedReply | string {
  if (typeof shortcut !== 'string') return 'shortcut';
  if (typeof title !== 'string' || title.trim() === '') return 'title';
  if (!isRecord(texts) || !areTexts(texts)) return 'texts';
  const [problem] = checkSavedReply({ shortcut, texts });
  if (problem) return problem.path;
  if (macro === undefined || macro === null) return { shortcut, title, texts, macro: null };
  if (!isRecord(macro) || typeof macro.transition !== 'string') return 'macro';
  const { transition, fields } = macro;
  if (fields === undefined) return { shortcut, title, texts, macro: { transition } };
  return isRecord(fields) && areFields(fields)
    ? { shortcut, title, texts, macro: { transition, fields: { ...fields } } }
    : 'macro.fields';
}

function areTexts(texts: Record<string, unknown>): texts is ReplyTexts & Record<string, unknown> {
  const known: readonly string[] = locales;
  return Object.entries(texts).every(([key, text]) => known.includes(key) && typeof text === 'string');
}

function areFields(fields: Record<string, unknown>): fields is FieldValues & Record<string, unknown> {
  return Object.values(fields).every(
    (value) =>
      typeof value === 'string' ||
      (isRecord(value) && Object.values(value).every((part) => typeof part === 'string')),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
