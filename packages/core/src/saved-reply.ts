import { isLocale, type Locale } from './locale.ts';

/** What a saved reply may name in braces, as in `{buyer.name}`; filled in for an order when the reply is used. */
export const replyVariables = [
  'buyer.name',
  'buyer.firstName',
  'order.number',
  'order.total',
  'order.state',
  'order.link',
  'deadline',
  'deadline.left',
  'tracking.number',
  'tracking.url',
  'shop.name',
  'seller.name',
] as const;
export type ReplyVariable = (typeof replyVariables)[number];

/** A text for each language it was written in. At least one. */
export type ReplyTexts = Readonly<Partial<Record<Locale, string>>>;

/** What an order says for each variable; what it cannot say is left out. */
export type ReplyValues = Readonly<Partial<Record<ReplyVariable, string>>>;

export interface FilledReply {
  /** Variables without a value stand in it as they were written. */
  readonly text: string;
  readonly missing: readonly ReplyVariable[];
}

/** Braces around anything that is written like a name; `{}` and `{ 1 }` are just braces. */
const placeholder = /\{([a-z][a-z0-9_.]{0,39})\}/gi;

/** Everything in the text that looks like a variable, known or not, each once. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name))];
}

/** The variables that still stand in a text: it is not to be sent like this. */
export function unfilledIn(text: string): readonly ReplyVariable[] {
  return variablesIn(text).filter(isReplyVariable);
}

export function isReplyVariable(name: string): name is ReplyVariable {
  return (replyVariables as readonly string[]).includes(name);
}

/** In one pass, so that a value that looks like a variable stays what it is. */
export function fillReply(text: string, values: ReplyValues): FilledReply {
  const missing = new Set<ReplyVariable>();
  const filled = text.replace(placeholder, (whole, name: string) => {
    if (!isReplyVariable(name)) return whole;
    const value = values[name];
    if (value === undefined || value === '') missing.add(name);
    return value || whole;
  });
  return { text: filled, missing: [...missing] };
}

/** The languages in which there is something to say. */
export function languagesOf(texts: ReplyTexts): readonly Locale[] {
  return Object.entries(texts).flatMap(([locale, text]) =>
    isLocale(locale) && text.trim() !== '' ? [locale] : [],
  );
}

/** The language to write to a buyer in: their own, else the shop's, else any there is. */
export function languageFor(texts: ReplyTexts, wanted: Locale, shops: Locale): Locale | undefined {
  const written = languagesOf(texts);
  return [wanted, shops].find((locale) => written.includes(locale)) ?? written[0];
}

export interface SavedReplyProblem {
  /** As in a request's body, such as `texts.ru`. */
  readonly path: string;
  readonly code: 'no_text' | 'unknown_variable' | 'invalid_shortcut';
  /** What is wrong with it: the variable, or the shortcut. */
  readonly value: string;
}

/** One word of letters and digits, typed after a slash. */
const shortcutPattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,31}$/u;

/** What is to be mended in a reply before it can be kept. */
export function checkSavedReply({
  shortcut,
  texts,
}: {
  readonly shortcut: string;
  readonly texts: ReplyTexts;
}): readonly SavedReplyProblem[] {
  const problems: SavedReplyProblem[] = [];
  if (!shortcutPattern.test(shortcut)) {
    problems.push({ path: 'shortcut', code: 'invalid_shortcut', value: shortcut });
  }
  if (languagesOf(texts).length === 0) problems.push({ path: 'texts', code: 'no_text', value: '' });
  for (const [locale, text] of Object.entries(texts)) {
    for (const value of variablesIn(text).filter((name) => !isReplyVariable(name))) {
      problems.push({ path: `texts.${locale}`, code: 'unknown_variable', value });
    }
  }
  return problems;
}
