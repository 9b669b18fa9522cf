import type { en } from './en.ts';

/** A text, or one for each of the language's plural categories. `{name}` marks what is filled in. */
export type Text = string | PluralText;
type PluralText = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

export type TextKey = keyof typeof en;
export type TextTable = Readonly<Record<TextKey, Text>>;
