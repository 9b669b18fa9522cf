import { define } from '../define.ts';

/** Surveys are shown to few, once: their code is fetched when one is due. False when it cannot be fetched. */
export async function defineSurvey(): Promise<boolean> {
  try {
    const { SurveyCard } = await import('./survey-card.ts');
    define('ordialog-survey-card', SurveyCard);
    return true;
  } catch {
    return false;
  }
}
