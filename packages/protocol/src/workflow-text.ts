import { cleanText } from '@ordialog/core';
import { z } from 'zod';

const oneLine = (text: string) => cleanText(text.replace(/\s+/g, ' '));

/** A line of text: control characters and line breaks are taken out of it. */
export const lineSchema = (longest: number) => z.string().max(longest).overwrite(oneLine);

/** Text that may have paragraphs. */
export const paragraphsSchema = (longest: number) => z.string().max(longest).overwrite(cleanText);

const key = '(?!(?:constructor|prototype|__proto__)$)[A-Za-z][A-Za-z0-9_-]{0,63}';

/** Names end up as keys, in addresses and in logs. */
export const keySchema = z
  .string()
  .regex(new RegExp(`^${key}$`))
  .describe('A letter, then letters, digits, "_" or "-", 64 at most.');

/** A state that a transition leads out of, or any. */
export const startSchema = z.string().regex(new RegExp(`^(?:\\*|${key})$`));

const inLanguages = (text: z.ZodString) =>
  z.strictObject({
    en: text.describe('Stands in for a language that is missing.'),
    ru: text.exactOptional(),
    it: text.exactOptional(),
    fr: text.exactOptional(),
  });

/** What a state, a button or a deadline is called. */
export const nameTextSchema = inLanguages(lineSchema(200));
/** A line of the log, or a question. */
export const sentenceTextSchema = inLanguages(paragraphsSchema(1000));
/** A message to the buyer. */
export const messageTextSchema = inLanguages(paragraphsSchema(5000));
