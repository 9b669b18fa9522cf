import { z } from 'zod';
import { instantSchema } from './party.ts';

const rating = z.number().int().min(1).max(5);

export const postSurveySchema = z
  .strictObject({
    answers: z
      .record(z.string().min(1).max(64), rating)
      .refine((answers) => Object.keys(answers).length > 0, 'answer at least one question')
      .describe('1 to 5 by the question’s key; questions may be left out.'),
    text: z.string().max(5000).optional(),
  })
  .meta({ id: 'PostSurvey' });
export type PostSurvey = z.infer<typeof postSurveySchema>;

/** What a buyer is asked after delivery, in the reader's language, and what they answered. */
export const surveyViewSchema = z
  .object({
    questions: z.array(z.object({ key: z.string(), text: z.string() })),
    open: z.boolean().describe('The buyer may answer, or change the answers, now.'),
    answers: z.record(z.string(), rating).optional(),
    text: z.string().optional(),
    answeredAt: instantSchema.optional(),
    updatedAt: instantSchema.optional(),
    editableUntil: instantSchema.optional(),
  })
  .meta({ id: 'Survey' });
export type SurveyView = z.infer<typeof surveyViewSchema>;

/** What buyers answered of late, question by question. */
export const surveySummarySchema = z
  .object({
    days: z.number().int().describe('How far it looks back.'),
    count: z.number().int().describe('Surveys that were answered.'),
    questions: z.array(
      z.object({
        key: z.string(),
        text: z.string(),
        count: z.number().int(),
        average: z.number().nullable().describe('1 to 5, to two decimals.'),
      }),
    ),
  })
  .meta({ id: 'SurveySummary' });
export type SurveySummary = z.infer<typeof surveySummarySchema>;
