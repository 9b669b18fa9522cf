import type { Locale } from '@ordialog/core';
import { deliveryTexts } from '@ordialog/i18n';
import type { DeliveryRow } from '../db/tables/deliveries.ts';
import { deliveryProblems, deliveryResults } from './delivery-outcome.ts';

/** What a stored code of an outcome or a problem means and asks for, in the reader's language. */
export function explainDelivery(
  { outcome, error }: Pick<DeliveryRow, 'outcome' | 'error'>,
  locale: Locale,
): string | undefined {
  const problem = deliveryProblems.find((code) => code === error);
  if (problem) return deliveryTexts[locale](problem, { detail: outcome ?? '' });
  const result = deliveryResults.find((code) => code === outcome);
  return result && deliveryTexts[locale](result);
}
