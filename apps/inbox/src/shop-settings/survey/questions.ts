import type { Locale } from '@ordialog/core';
import type { ShopSurvey } from '@ordialog/protocol';

export type Question = ShopSurvey['questions'][number];

/** A question more; answers are kept by its key, so it gets one that no other has. */
export function addQuestion(questions: readonly Question[]): Question[] {
  const keys = new Set(questions.map(({ key }) => key));
  let number = questions.length + 1;
  while (keys.has(`question${number}`)) number += 1;
  return [...questions, { key: `question${number}`, text: { en: '' } }];
}

/** One place up or down; at the end nothing moves. */
export function moveQuestion(questions: readonly Question[], index: number, by: 1 | -1): Question[] {
  const moved = questions[index];
  const target = index + by;
  if (!moved || target < 0 || target >= questions.length) return [...questions];
  return questions.toSpliced(index, 1).toSpliced(target, 0, moved);
}

/** English stands in for what is missing, so a shop that does not offer it has its own language stand there too. */
export function writeText(
  { key, text }: Question,
  {
    locale,
    value,
    shop,
  }: { locale: Locale; value: string; shop: { locale: Locale; locales: readonly Locale[] } },
): Question {
  const written: Partial<Record<Locale, string>> = { ...text, [locale]: value };
  const standIn = (shop.locales.includes('en') ? written.en : written[shop.locale]) ?? '';
  const kept = Object.entries(written).filter(([, each]) => each !== '');
  return { key, text: { ...Object.fromEntries(kept), en: standIn } };
}

/** In which of the shop's languages the question is not written. */
export function missingIn({ text }: Question, locales: readonly Locale[]): Locale[] {
  return locales.filter((locale) => !text[locale]?.trim());
}
