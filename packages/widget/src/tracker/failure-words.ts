import { type Failure, formatDuration } from '@ordialog/ui';
import type { TrackerTexts } from './tracker-texts.ts';

/** Why something did not work and what to do, for people. */
export function failureWords({ status, code, detail, retryAfter }: Failure, t: TrackerTexts): string {
  if (code === 'code_invalid') return t('codeInvalid');
  if (retryAfter !== undefined) return t('limited', { duration: formatDuration(retryAfter, t.locale) });
  if (status === 0) return t('network');
  return detail ?? t('failed');
}
