import { type Locale, textIn } from '@ordialog/core';
import type { SurveyView } from '@ordialog/protocol';
import type { Shop } from '../../db/tables/shops.ts';
import type { SurveyRow } from '../../db/tables/surveys.ts';
import { defaultQuestions } from './default-questions.ts';

const editableMs = 7 * 24 * 60 * 60 * 1000;

/** Until when the buyer may change what they answered. */
export function editableUntil({ answered_at }: Pick<SurveyRow, 'answered_at'>): Date {
  return new Date(answered_at.getTime() + editableMs);
}

/** What the order's buyer is asked: what they were asked when they answered, else what the shop asks now. */
export function questionsOf({ settings }: Pick<Shop, 'settings'>, survey: SurveyRow | undefined) {
  return survey?.questions ?? settings.survey?.questions ?? defaultQuestions;
}

export function surveyView(
  shop: Pick<Shop, 'settings'>,
  survey: SurveyRow | undefined,
  { open, locale }: { open: boolean; locale: Locale },
): SurveyView {
  const questions = questionsOf(shop, survey).map(({ key, text }) => ({ key, text: textIn(text, locale) }));
  if (!survey) return { questions, open };
  return {
    questions,
    open,
    answers: { ...survey.answers },
    text: survey.text,
    answeredAt: survey.answered_at.toISOString(),
    updatedAt: survey.updated_at.toISOString(),
    editableUntil: editableUntil(survey).toISOString(),
  };
}
