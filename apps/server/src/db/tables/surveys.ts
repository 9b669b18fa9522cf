import type { ColumnType, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';
import type { SurveyQuestion } from './shops.ts';

/** What buyers answered after delivery, one survey for each order. */
export interface SurveysTable {
  order_id: string;
  shop_id: string;
  /** As they were asked; the shop may ask others by now. */
  questions: JsonColumn<readonly SurveyQuestion[]>;
  /** 1 to 5 by the question's key. */
  answers: JsonColumn<Readonly<Record<string, number>>>;
  text: string;
  /** When it was answered first. */
  answered_at: ColumnType<Date, Date, never>;
  updated_at: Date;
}

export type SurveyRow = Selectable<SurveysTable>;
